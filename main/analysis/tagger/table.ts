// A slot holds an index in its low bits and the high bits of its key above them: most keys that are not in the table are
// told apart without a look at the keys themselves.
const indexBits = 19
const indexMask = (1 << indexBits) - 1

/** Finds 32-bit keys by open addressing: a few bytes a key, where a Map of numbers takes forty. */
export class KeyTable {
  private readonly mask: number
  private readonly slots: Int32Array
  private readonly keys: Int32Array

  constructor(keys: Int32Array) {
    if (keys.length >= indexMask) throw new Error('Too many keys for one table.')
    let size = 16
    while (size < keys.length * 2) size *= 2
    this.mask = size - 1
    this.slots = new Int32Array(size).fill(-1)
    this.keys = keys
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index] ?? 0
      let slot = this.slotOf(key)
      while (this.slots[slot] !== -1) slot = (slot + 1) & this.mask
      this.slots[slot] = ((key >>> indexBits) << indexBits) | index
    }
  }

  /** The index of a key, -1 where it is not in the table. */
  indexOf(key: number): number {
    const { slots, mask, keys } = this
    const high = key >>> indexBits
    let slot = this.slotOf(key)
    for (;;) {
      const value = slots[slot] ?? -1
      if (value === -1) return -1
      const index = value & indexMask
      if (value >>> indexBits === high && keys[index] === key) return index
      slot = (slot + 1) & mask
    }
  }

  private slotOf(key: number): number {
    return (key ^ (key >>> 16)) & this.mask
  }
}
