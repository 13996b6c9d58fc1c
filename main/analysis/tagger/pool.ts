// Larger than most articles need.
const chunkLength = 1 << 18

/**
 * Zeroed rows of numbers out of a few large arrays that are used again for the next text: thousands of small ones a
 * text would each have memory of their own, which is given back late.
 */
export class Pool {
  private readonly chunks: Int32Array[] = []
  private chunk = 0
  private used = 0

  /** Everything taken so far is given back. */
  reset(): void {
    this.chunk = 0
    this.used = 0
  }

  take(length: number): Int32Array {
    for (; this.chunk < this.chunks.length; this.chunk++, this.used = 0) {
      const free = this.chunks[this.chunk]
      if (free && this.used + length <= free.length) return this.cut(free, length)
    }
    const fresh = new Int32Array(Math.max(chunkLength, length))
    this.chunks.push(fresh)
    this.used = 0
    return this.cut(fresh, length)
  }

  private cut(chunk: Int32Array, length: number): Int32Array {
    const row = chunk.subarray(this.used, this.used + length)
    this.used += length
    return row.fill(0)
  }
}
