import { LibraryError } from '../../../preload/contract/errors'

/** A value of a property list, as far as saved pages need it; null for one of another kind. */
export type Plist = string | Uint8Array | Plist[] | Map<string, Plist> | null

const maxObjects = 100_000
const maxDepth = 20

function damaged(cause: string): LibraryError {
  return new LibraryError(
    'unreadable',
    'This web archive is damaged; open the page in Safari and save it again.',
    {
      cause: new Error(cause),
    },
  )
}

/** Reads a binary property list ("bplist00"). No object is read twice on one way down: a list that holds itself is damaged. */
export function readBinaryPlist(bytes: Uint8Array): Plist {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 40) throw damaged('too short')
  const trailer = bytes.length - 32
  const offsetSize = view.getUint8(trailer + 6)
  const refSize = view.getUint8(trailer + 7)
  const count = Number(view.getBigUint64(trailer + 8))
  const top = Number(view.getBigUint64(trailer + 16))
  const table = Number(view.getBigUint64(trailer + 24))
  if (offsetSize < 1 || offsetSize > 8 || refSize < 1 || refSize > 8) throw damaged('odd sizes')
  if (count > maxObjects || table + count * offsetSize > trailer) throw damaged('no table of objects')
  return new Objects(view, { offsetSize, refSize, count, table }).at(top, 0)
}

type Layout = { offsetSize: number; refSize: number; count: number; table: number }

class Objects {
  readonly #view: DataView
  readonly #layout: Layout
  #read = 0

  constructor(view: DataView, layout: Layout) {
    this.#view = view
    this.#layout = layout
  }

  at(index: number, depth: number): Plist {
    const { offsetSize, count, table } = this.#layout
    this.#read += 1
    if (index >= count || depth > maxDepth || this.#read > maxObjects) throw damaged('objects without end')
    const offset = this.#number(table + index * offsetSize, offsetSize)
    if (offset >= table) throw damaged('an object outside of its place')
    const mark = this.#view.getUint8(offset)
    const [kind, low] = [mark >> 4, mark & 0xf]
    if (kind < 4) return null
    const { length, start } = this.#lengthAt(offset, low)
    if (kind === 0x4) return this.#bytes(start, length)
    if (kind === 0x5) return new TextDecoder('windows-1252').decode(this.#bytes(start, length))
    if (kind === 0x6) return new TextDecoder('utf-16be').decode(this.#bytes(start, length * 2))
    if (kind === 0xa) return this.#refs(start, length).map((ref) => this.at(ref, depth + 1))
    return kind === 0xd ? this.#dictionary(start, length, depth) : null
  }

  #dictionary(start: number, length: number, depth: number): Map<string, Plist> {
    const keys = this.#refs(start, length)
    const values = this.#refs(start + length * this.#layout.refSize, length)
    return new Map(
      keys.flatMap((ref, index): [string, Plist][] => {
        const key = this.at(ref, depth + 1)
        const value = values[index]
        return typeof key === 'string' && value !== undefined ? [[key, this.at(value, depth + 1)]] : []
      }),
    )
  }

  #refs(start: number, length: number): number[] {
    const { refSize, table } = this.#layout
    if (length > maxObjects || start + length * refSize > table)
      throw damaged('more references than there are')
    return Array.from({ length }, (_, index) => this.#number(start + index * refSize, refSize))
  }

  /** Fifteen says that the length follows, as a number with a mark of its own. */
  #lengthAt(offset: number, low: number): { length: number; start: number } {
    if (low !== 0xf) return { length: low, start: offset + 1 }
    const size = 1 << (this.#view.getUint8(offset + 1) & 0xf)
    if (size > 8) throw damaged('an odd length')
    return { length: this.#number(offset + 2, size), start: offset + 2 + size }
  }

  #bytes(start: number, length: number): Uint8Array {
    if (start + length > this.#layout.table) throw damaged('bytes outside of their place')
    return new Uint8Array(this.#view.buffer, this.#view.byteOffset + start, length)
  }

  #number(at: number, size: number): number {
    let value = 0
    for (let index = 0; index < size; index++) value = value * 256 + this.#view.getUint8(at + index)
    return value
  }
}
