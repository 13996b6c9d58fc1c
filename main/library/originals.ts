import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sha256 } from './checksum'
import { checkWritable, type Library, one, run } from './database'
import { failure, guarded, notFound } from './errors'
import { syncFolder, writeWhole } from './files'
import { now } from './ids'

export const originalsFolder = (library: Library): string => join(library.folder, 'originals')

export const originalFile = (library: Library, hash: string): string =>
  join(originalsFolder(library), hash.slice(0, 2), hash)

const makeFolder = (folder: string): void => {
  if (existsSync(folder)) return
  mkdirSync(folder, { recursive: true })
  syncFolder(dirname(folder))
}

const isKept = (file: string, hash: string): boolean =>
  existsSync(file) && sha256(readFileSync(file)) === hash

/** Keeps bytes as they are; answers their SHA-256. Done before any row speaks of them. */
export const keepBytes = (library: Library, bytes: Uint8Array): string =>
  guarded(() => {
    checkWritable(library)
    const hash = sha256(bytes)
    const file = originalFile(library, hash)
    // A damaged copy is written anew: the bytes in hand are the right ones.
    if (isKept(file, hash)) return hash
    makeFolder(originalsFolder(library))
    makeFolder(dirname(file))
    writeWhole(file, bytes)
    return hash
  })

/** The row that makes bytes one of the library's originals; inside the import's transaction. */
export const enterOriginal = (
  library: Library,
  original: { sha256: string; size: number; name: string | null },
): void => {
  run(
    library,
    'INSERT INTO original (sha256, size, name, captured_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    original.sha256,
    original.size,
    original.name,
    now(),
  )
}

/** The captured bytes, proved by their hash. */
export const readBytes = (library: Library, hash: string): Uint8Array =>
  guarded(() => {
    const file = originalFile(library, hash)
    if (!existsSync(file)) {
      throw failure(
        'library-damaged',
        'The captured original is missing from the library’s folder; restore a back-up.',
      )
    }
    const bytes = readFileSync(file)
    if (sha256(bytes) !== hash) {
      throw failure('library-damaged', 'The captured original was changed on the disk; restore a back-up.')
    }
    return bytes
  })

/** When the bytes were taken in first. */
export const capturedAt = (library: Library, hash: string): string => {
  const row = one<{ captured_at: string }>(library, 'SELECT captured_at FROM original WHERE sha256 = ?', hash)
  if (row === undefined) throw notFound('original')
  return row.captured_at
}
