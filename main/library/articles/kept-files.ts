import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sha256 } from '../database/checksum'
import { checkWritable, type Library } from '../database/database'
import { failure, guarded } from '../database/errors'
import { asLibraryError } from '../../base/errors'
import { syncFolder, writeAllWhole, writeWhole } from '../../base/files'

/** A folder of the library's whose files are named by what is in them; `name` is what a person calls one. */
export type KeptFiles = { folder: string; name: string }

export function keptFile(library: Library, { folder }: KeptFiles, hash: string): string {
  return join(library.folder, folder, hash.slice(0, 2), hash)
}

/** Keeps bytes as they are; answers their SHA-256. Done before any row speaks of them. */
export function keepIn(library: Library, files: KeptFiles, bytes: Uint8Array): string {
  return guarded(() => {
    checkWritable(library)
    const hash = sha256(bytes)
    const file = keptFile(library, files, hash)
    // A damaged copy is written anew: the bytes in hand are the right ones.
    if (isKept(file, hash)) return hash
    makeFolder(join(library.folder, files.folder))
    makeFolder(dirname(file))
    writeWhole(file, bytes, { overwrite: true })
    return hash
  })
}

/**
 * The same for many at once, with one wait for the disk: all are on it once this resolves, and no row may speak of
 * them before. Others get their turn meanwhile.
 */
export async function keepAllIn(
  library: Library,
  files: KeptFiles,
  all: readonly Uint8Array[],
): Promise<string[]> {
  try {
    checkWritable(library)
    const hashes = all.map((bytes) => sha256(bytes))
    const missing = new Map<string, Uint8Array>()
    hashes.forEach((hash, at) => {
      const file = keptFile(library, files, hash)
      const bytes = all[at]
      if (bytes !== undefined && !missing.has(file) && !isKept(file, hash)) missing.set(file, bytes)
    })
    const folders = new Set([...missing.keys()].map(dirname))
    const made = [join(library.folder, files.folder), ...folders].filter((folder) => !existsSync(folder))
    for (const folder of made) mkdirSync(folder, { recursive: true })
    await writeAllWhole(
      Array.from(missing, ([path, bytes]) => ({ path, bytes })),
      made,
    )
    return hashes
  } catch (error) {
    throw asLibraryError(error, 'library')
  }
}

function isKept(file: string, hash: string): boolean {
  return existsSync(file) && sha256(readFileSync(file)) === hash
}

function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  mkdirSync(folder, { recursive: true })
  syncFolder(dirname(folder))
}

/** The bytes, proved by their hash. */
export function readFrom(library: Library, files: KeptFiles, hash: string): Uint8Array {
  return guarded(() => {
    const file = keptFile(library, files, hash)
    if (!existsSync(file)) {
      throw failure(
        'library-damaged',
        `The ${files.name} is missing from the library’s folder; restore a back-up.`,
      )
    }
    const bytes = readFileSync(file)
    if (sha256(bytes) !== hash) {
      throw failure('library-damaged', `The ${files.name} was changed on the disk; restore a back-up.`)
    }
    return bytes
  })
}
