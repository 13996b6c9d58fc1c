import { createHash } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { copyFile, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { sha256 } from '../database/checksum'
import { checkWritable, type Library } from '../database/database'
import { conflict, failure, guarded } from '../database/errors'
import { asLibraryError } from '../../base/errors'
import { moveIntoPlace, syncFolder, unfinishedBeside, writeAllWhole, writeWhole } from '../../base/files'

/** A folder of the library's whose files are named by what is in them; `name` is what a person calls one. */
export type KeptFiles = { folder: string; name: string }

export function keptFile(
  library: Pick<Library, 'folder'>,
  { folder }: Pick<KeptFiles, 'folder'>,
  hash: string,
): string {
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

/**
 * Keeps a copy of a file that may be too large to be held in memory. Throws a LibraryError where its bytes are not those
 * of this SHA-256 by now.
 */
export async function keepFileIn(
  library: Library,
  files: KeptFiles,
  path: string,
  hash: string,
): Promise<void> {
  const file = keptFile(library, files, hash)
  const unfinished = unfinishedBeside(file)
  try {
    checkWritable(library)
    if (existsSync(file) && (await hashOfFile(file)) === hash) return
    makeFolder(join(library.folder, files.folder))
    makeFolder(dirname(file))
    await copyFile(path, unfinished)
    if ((await hashOfFile(unfinished)) !== hash) {
      throw failure('unreadable', 'The file was changed while it was read; import it again.')
    }
    moveIntoPlace(unfinished, file)
  } catch (error) {
    throw asLibraryError(error, 'library')
  } finally {
    rmSync(unfinished, { force: true })
  }
}

/** The SHA-256 of a file that may be too large to be held in memory. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer)
  return hash.digest('hex')
}

function isKept(file: string, hash: string): boolean {
  return existsSync(file) && sha256(readFileSync(file)) === hash
}

function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  mkdirSync(folder, { recursive: true })
  syncFolder(dirname(folder))
}

/** Throws where the file of a row that is made now was deleted for good since it was kept; in the transaction that makes the row. */
export function checkKept(library: Library, files: KeptFiles, hash: string): void {
  if (existsSync(keptFile(library, files, hash))) return
  throw conflict(`The ${files.name} was just deleted for good with another article; import it again.`)
}

/** The bytes, proved by their hash. */
export function readFrom(library: Library, files: KeptFiles, hash: string): Uint8Array {
  return guarded(() => {
    const file = fileThere(library, files, hash)
    const bytes = readFileSync(file)
    if (sha256(bytes) !== hash) throw wasChanged(files)
    return bytes
  })
}

/** The same in main, where others get their turn: an original may be 32 MB. */
export async function readFromInTurns(
  library: Library,
  files: KeptFiles,
  hash: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const file = guarded(() => fileThere(library, files, hash))
  const bytes = await readFile(file).catch((error: unknown) => {
    throw asLibraryError(error, 'library')
  })
  if ((await hashOf(bytes)) !== hash) throw wasChanged(files)
  return new Uint8Array(bytes)
}

function fileThere(library: Library, files: KeptFiles, hash: string): string {
  const file = keptFile(library, files, hash)
  if (existsSync(file)) return file
  throw failure(
    'library-damaged',
    `The ${files.name} is missing from the library’s folder; restore a back-up.`,
  )
}

function wasChanged({ name }: KeptFiles) {
  return failure('library-damaged', `The ${name} was changed on the disk; restore a back-up.`)
}

/** A megabyte takes about a millisecond. */
const turnBytes = 4 * 1024 * 1024

async function hashOf(bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256')
  for (let at = 0; at < bytes.length; at += turnBytes) {
    hash.update(bytes.subarray(at, at + turnBytes))
    await setImmediate()
  }
  return hash.digest('hex')
}
