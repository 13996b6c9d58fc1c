// An export of years of reading may be larger than what should be held in memory. It is sent to the parser in pieces, once
// for the names of its articles and once more for the articles themselves, as they are wanted.

import { createHash, randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { LibraryError } from '../../preload/contract/errors'
import { asLibraryError } from '../base/errors'
import { type Entry, maxEntries, noArticle, tooMany } from '../importing/services/entries'
import type { ParserClient } from '../parsing/parser-client'

/** From here on a file is tried in pieces. */
export const longBytes = 4 * 1024 * 1024
const pieceBytes = 1024 * 1024

// Another text may bring the reader down meanwhile.
const maxTries = 3

type Piece = { bytes: Uint8Array; at: number; isLast: boolean }
type Parser = Pick<ParserClient, 'look'>

/** What an export holds, by the names of its articles. `sha256`: of all its bytes. */
export type LongExport = { service: string; names: string[]; left: string[]; sha256: string; size: number }

/** One piece of a file; null where that is no plain file, is not long, or ends before. */
async function pieceOf(path: string, at: number): Promise<Piece | null> {
  // Without O_NONBLOCK, opening a pipe without a writer waits for ever.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const about = await file.stat()
    const from = at * pieceBytes
    if (!about.isFile() || about.size < longBytes || from >= about.size) return null
    const { buffer, bytesRead } = await file.read(new Uint8Array(pieceBytes), 0, pieceBytes, from)
    return { bytes: buffer.subarray(0, bytesRead), at, isLast: from + bytesRead >= about.size }
  } finally {
    await file.close()
  }
}

/**
 * What a long export holds; null where a file is not long, or no export that can be read in pieces. Throws a LibraryError
 * where it is one and cannot be read.
 */
export async function openLongExport(parser: Parser, path: string): Promise<LongExport | null> {
  try {
    for (let tries = 0; tries < maxTries; tries += 1) {
      const found = await readNames(parser, path)
      if (found !== 'lost') return found
    }
  } catch (error) {
    throw asLibraryError(error, 'reading')
  }
  throw lost()
}

async function readNames(parser: Parser, path: string): Promise<LongExport | 'lost' | null> {
  const hash = createHash('sha256')
  const of = randomUUID()
  const names: string[] = []
  let size = 0
  for (let at = 0; ; at += 1) {
    const piece = await pieceOf(path, at)
    const read = piece === null ? 'none' : await look(parser, of, piece, 'names')
    if (piece === null || read === 'none') return null
    if (read === 'lost') return read
    hash.update(piece.bytes)
    size += piece.bytes.length
    for (const name of read.names) names.push(name)
    if (names.length > maxEntries) throw tooMany()
    if (!piece.isLast || read.about === null) continue
    if (names.length === 0) throw noArticle(read.about.service, read.about.left)
    return { ...read.about, names, sha256: hash.digest('hex'), size }
  }
}

function look(parser: Parser, of: string, { bytes, ...piece }: Piece, want: 'names' | 'entries') {
  return parser.look({ bytes, name: null }, { kind: 'piece', of, ...piece, want })
}

function lost() {
  return new LibraryError('unreadable', 'The reader stopped at this export; import it again.')
}

/** Whether a file or bytes are a long export, by how they begin; it may still turn out that it cannot be read. */
export async function isLongExport(parser: Parser, file: string | Uint8Array): Promise<boolean> {
  const bytes = typeof file === 'string' ? await beginningOf(file) : file.subarray(0, pieceBytes)
  if (bytes === null || (typeof file !== 'string' && file.length < longBytes)) return false
  const piece = { bytes, at: 0, isLast: false }
  const read = await look(parser, randomUUID(), piece, 'names').catch(() => 'none' as const)
  return read !== 'none'
}

async function beginningOf(path: string): Promise<Uint8Array | null> {
  try {
    return (await pieceOf(path, 0))?.bytes ?? null
  } catch (error) {
    throw asLibraryError(error, 'reading')
  }
}

/** The articles of a long export, to be asked for in their order. */
export class LongEntries {
  readonly #parser: Parser
  readonly #path: string
  /** A name for this reading of it, and its next piece. */
  #of = randomUUID()
  #next = 0
  /** Those that are there, and the number of the first of them. */
  #entries: Entry[] = []
  #first = 0

  constructor(parser: Parser, path: string) {
    this.#parser = parser
    this.#path = path
  }

  /** Undefined where the file holds no such article, or is none that can be read in pieces. */
  async entry(at: number): Promise<Entry | undefined> {
    if (at < this.#first) this.#begin()
    this.#forget(at)
    while (at >= this.#first + this.#entries.length) {
      if (!(await this.#more())) return undefined
      this.#forget(at)
    }
    return this.#entries[at - this.#first]
  }

  /** Those before this one are not wanted any more. */
  #forget(at: number): void {
    const count = Math.min(at - this.#first, this.#entries.length)
    if (count <= 0) return
    this.#entries.splice(0, count)
    this.#first += count
  }

  #begin(): void {
    this.#of = randomUUID()
    this.#next = 0
    this.#entries = []
    this.#first = 0
  }

  /** Reads the next piece; false where there is none. */
  async #more(): Promise<boolean> {
    const piece = await pieceOf(this.#path, this.#next)
    if (piece === null) return false
    const read = await look(this.#parser, this.#of, piece, 'entries')
    if (read === 'none') return false
    this.#next += 1
    // A text that brought the reader down took what was read of the export with it.
    if (read === 'lost') this.#begin()
    else this.#entries.push(...read.entries)
    return true
  }
}
