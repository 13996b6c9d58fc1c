import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { databaseName } from './database'
import { failure } from './errors'

/** "DTLN": a SQLite file without it belongs to another program. */
export const applicationId = 0x44544c4e

const magic = 'SQLite format 3\0'
const headerBytes = 100

export function newer() {
  return failure('library-newer', 'This library was written by a newer Dateline; update Dateline to open it.')
}

type Header = { version: number }

/**
 * Looks at the library's file without SQLite, which would touch it: throws where it is missing, damaged or
 * not ours. Offsets are those of SQLite's file format, section 1.3.
 */
export function inspect(folder: string): Header {
  if (!existsSync(folder)) {
    throw failure('library-missing', `The folder ${folder} is not there; connect its disk or choose another.`)
  }
  const file = join(folder, databaseName)
  if (!statSync(folder).isDirectory() || !existsSync(file)) throw notLibrary(folder)
  if (!statSync(file).isFile()) throw notLibrary(folder)
  const header = readHeader(file)
  if (header.length < headerBytes) throw damaged('it is cut short')
  if (header.toString('latin1', 0, 16) !== magic) throw damaged('it does not begin as a library does')
  if (header.readUInt32BE(68) !== applicationId) throw notLibrary(folder)
  const pageSize = header.readUInt16BE(16) === 1 ? 65536 : header.readUInt16BE(16)
  const pages = header.readUInt32BE(28)
  const isCountValid = header.readUInt32BE(24) === header.readUInt32BE(92)
  // Pages that are missing here may still stand in the write-ahead log.
  if (isCountValid && sizeOf(`${file}-wal`) === 0 && sizeOf(file) < pages * pageSize) {
    throw damaged('its end is missing')
  }
  return { version: header.readUInt32BE(60) }
}

function notLibrary(folder: string) {
  return failure('library-missing', `There is no Dateline library in ${folder}; choose another folder.`)
}

function readHeader(file: string): Buffer {
  const header = Buffer.alloc(headerBytes)
  const handle = openSync(file, 'r')
  try {
    return header.subarray(0, readSync(handle, header, 0, headerBytes, 0))
  } finally {
    closeSync(handle)
  }
}

function damaged(why: string) {
  return failure(
    'library-damaged',
    `This library’s file is damaged (${why}); leave it as it is and restore a back-up.`,
  )
}

function sizeOf(file: string): number {
  return existsSync(file) ? statSync(file).size : 0
}
