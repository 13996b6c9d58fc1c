/** Finds 32-bit keys by open addressing: a few bytes a key, where a Map of numbers takes forty. */
export class KeyTable {
  private readonly mask: number
  private readonly slots: Int32Array
  private readonly keys: Int32Array

  constructor(keys: Int32Array) {
    let size = 16
    while (size < keys.length * 2) size *= 2
    this.mask = size - 1
    this.slots = new Int32Array(size).fill(-1)
    this.keys = keys
    for (let index = 0; index < keys.length; index++) {
      let slot = this.slotOf(keys[index] ?? 0)
      while (this.slots[slot] !== -1) slot = (slot + 1) & this.mask
      this.slots[slot] = index
    }
  }

  /** The index of a key, -1 where it is not in the table. */
  indexOf(key: number): number {
    let slot = this.slotOf(key)
    for (;;) {
      const index = this.slots[slot] ?? -1
      if (index === -1 || this.keys[index] === key) return index
      slot = (slot + 1) & this.mask
    }
  }

  private slotOf(key: number): number {
    return (key ^ (key >>> 16)) & this.mask
  }
}
