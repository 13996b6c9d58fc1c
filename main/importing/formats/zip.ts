import { inflateRawSync } from 'node:zlib'
import { LibraryError } from '../../../preload/contract/errors'
import { damaged, directoryOf, type ZipEntry } from './zip-directory'

// All that is unpacked of one file, together: an archive of a few kilobytes can hold gigabytes of zeros.
const maxBytes = 200 * 1024 * 1024

function tooMuch(): LibraryError {
  return new LibraryError(
    'too-large',
    'Unpacked, this would be far larger than any document is, so it was not opened; look at where it came from.',
  )
}

function encrypted() {
  return new LibraryError(
    'unreadable',
    'This document is protected by a password; save a copy without one and import that.',
  )
}

// The two methods of the ZIP format (APPNOTE 4.4.5) that documents are packed with.
const stored = 0
const deflated = 8

/**
 * Unpacks one file, and no byte more than the directory says that it has: what is longer lies about itself.
 */
function inflated(bytes: Uint8Array, size: number): Uint8Array {
  try {
    return inflateRawSync(bytes, { maxOutputLength: size + 1 })
  } catch (cause) {
    throw damaged(cause)
  }
}

/** The files packed into a document, unpacked only when asked for, and never onto the disk. */
export class Zip {
  readonly #bytes: Uint8Array
  readonly #entries: ReadonlyMap<string, ZipEntry>
  #unpacked = 0

  /** Throws a LibraryError where the bytes are no archive, or one that lies about itself. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#entries = directoryOf(bytes)
  }

  get names(): string[] {
    return [...this.#entries.keys()]
  }

  has(name: string): boolean {
    return this.#entries.has(name)
  }

  /**
   * Null where there is no such file. Throws `too-large` where all together is more than any document has,
   * `unreadable` where it is locked, damaged, or not as long as the archive says.
   */
  read(name: string): Uint8Array | null {
    const entry = this.#entries.get(name)
    if (entry === undefined) return null
    if (entry.isEncrypted) throw encrypted()
    const { start, packedSize, size, method } = entry
    this.#unpacked += size
    if (this.#unpacked > maxBytes) throw tooMuch()
    const packed = this.#bytes.subarray(start, start + packedSize)
    if (method !== stored && method !== deflated) throw damaged(`method ${method}`)
    const whole = method === stored ? packed : inflated(packed, size)
    if (whole.length !== size) throw damaged('another size than it says')
    return whole
  }

  /** The text of a file that is XML or HTML by its format; null where there is none. */
  text(name: string): string | null {
    const bytes = this.read(name)
    if (bytes === null) return null
    const [first, second] = bytes
    const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
    return new TextDecoder(isUtf16 ? (first === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes)
  }
}
