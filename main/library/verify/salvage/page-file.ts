// The pages of a library's file, read one by one without SQLite, which gives up a whole table for one bad page of it. The file
// is only ever read. What is in it may be anything: every number of it is looked at before it is gone by.

import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'
import { type LogPages, readLog } from './log-pages'

const magic = 'SQLite format 3\0'
// Every library is made with pages of this size: where the header is lost, it is what they are.
const usualPageBytes = 4096

/** What the file's first bytes say; null for what they do not say. Offsets are those of SQLite's file format, section 1.3. */
export type Header = {
  isWhole: boolean
  applicationId: number
  version: number
  pageBytes: number
  freeTrunk: number
}

export class PageFile {
  readonly header: Header
  readonly pages: number
  readonly #handle: number
  readonly #log: LogPages

  /** Throws what the system throws where the file cannot be opened for reading. */
  constructor(file: string) {
    this.#handle = openSync(file, 'r')
    const size = fstatSync(this.#handle).size
    const log = `${file}-wal`
    this.#log = existsSync(log) ? readLog(log) : { pageBytes: 0, pages: new Map(), close: () => undefined }
    const first = this.#first()
    const pageBytes = this.#log.pageBytes || pageBytesOf(first)
    const isWhole = first.toString('latin1', 0, 16) === magic && isPageSize(first.readUInt16BE(16))
    this.header = {
      isWhole,
      applicationId: first.readUInt32BE(68),
      version: first.readUInt32BE(60),
      pageBytes,
      freeTrunk: isWhole ? first.readUInt32BE(32) : 0,
    }
    this.pages = Math.max(Math.floor(size / pageBytes), ...this.#log.pages.keys(), 0)
  }

  #first(): Buffer {
    const first = Buffer.alloc(100)
    const inLog = this.#log.pages.get(1)
    if (inLog === undefined) readSync(this.#handle, first, 0, 100, 0)
    else inLog().copy(first)
    return first
  }

  /** A page by its number, from 1; null where the file has none. */
  page(number: number): Buffer | null {
    if (!Number.isInteger(number) || number < 1 || number > this.pages) return null
    const inLog = this.#log.pages.get(number)
    if (inLog !== undefined) return inLog()
    const { pageBytes } = this.header
    const page = Buffer.alloc(pageBytes)
    try {
      return readSync(this.#handle, page, 0, pageBytes, (number - 1) * pageBytes) === pageBytes ? page : null
    } catch {
      // A disk that fails to read this page may still read others.
      return null
    }
  }

  close(): void {
    closeSync(this.#handle)
    this.#log.close()
  }
}

function isPageSize(stated: number): boolean {
  return stated === 1 || (stated >= 512 && stated <= 32_768 && (stated & (stated - 1)) === 0)
}

function pageBytesOf(first: Buffer): number {
  const stated = first.readUInt16BE(16)
  if (first.toString('latin1', 0, 16) !== magic || !isPageSize(stated)) return usualPageBytes
  return stated === 1 ? 65_536 : stated
}
