import { decode } from '../../decoding/decode'

// No byte below this is a part of a longer character, in any encoding of text that extends ASCII.
const firstAmbiguous = 0x30
const headBytes = 1024

/**
 * The text of a file that comes in pieces. Its encoding is that of the first piece which is not plain ASCII: what came
 * before it reads the same in any other.
 */
export class TextPieces {
  #decoder: InstanceType<typeof TextDecoder> | null = null
  /** How the file begins: an encoding may be declared there. */
  #head = Buffer.alloc(0)
  #held = Buffer.alloc(0)

  /** The text of the next bytes; what ends within a character waits for the rest. Throws a RangeError for UTF-32. */
  write(bytes: Uint8Array): string {
    if (this.#decoder !== null) return this.#decoder.decode(bytes, { stream: true })
    const all = Buffer.concat([this.#held, bytes])
    const whole = all.subarray(0, wholeUntil(all))
    const { encoding, text } = decode(Buffer.concat([this.#head, whole]))
    if (encoding === 'utf-8' && !whole.some((byte) => byte > 0x7f)) {
      const before = this.#head.length
      this.#head = before > 0 ? this.#head : Buffer.from(whole.subarray(0, headBytes))
      this.#held = all.subarray(whole.length)
      return text.slice(before)
    }
    this.#decoder = new TextDecoder(encoding, { ignoreBOM: true })
    this.#held = Buffer.alloc(0)
    return this.#decoder.decode(all, { stream: true })
  }

  end(): string {
    return this.#decoder === null ? decode(this.#held).text : this.#decoder.decode()
  }
}

function wholeUntil(bytes: Uint8Array): number {
  let end = bytes.length
  while (end > 0 && (bytes[end - 1] ?? 0) >= firstAmbiguous) end -= 1
  return end
}
