import { join } from 'node:path'
import { type Library, one, run } from '../database/database'
import { notFound } from '../database/errors'
import {
  checkKept,
  type KeptFiles,
  keepAllIn,
  keepFileIn,
  keepIn,
  readFrom,
  readFromInTurns,
} from './kept-files'

const originals: KeptFiles = { folder: 'originals', name: 'captured original' }

export function originalsFolder(library: Library): string {
  return join(library.folder, originals.folder)
}

export function originalFile(library: Library, hash: string): string {
  return join(originalsFolder(library), hash.slice(0, 2), hash)
}

/** Keeps bytes as they are; answers their SHA-256. Done before any row speaks of them. */
export function keepBytes(library: Library, bytes: Uint8Array): string {
  return keepIn(library, originals, bytes)
}

/** The same for many at once, in one wait for the disk. */
export function keepAllBytes(library: Library, all: readonly Uint8Array[]): Promise<string[]> {
  return keepAllIn(library, originals, all)
}

/** Keeps a copy of a file whose SHA-256 this is. Throws a LibraryError where the file is another one by now. */
export function keepFile(library: Library, path: string, hash: string): Promise<void> {
  return keepFileIn(library, originals, path, hash)
}

/** The row that makes bytes one of the library's originals; inside the import's transaction. */
export function enterOriginal(
  library: Library,
  original: { sha256: string; size: number; name: string | null; capturedAt: string },
): void {
  const entered = run(
    library,
    'INSERT INTO original (sha256, size, name, captured_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    original.sha256,
    original.size,
    original.name,
    original.capturedAt,
  )
  if (entered > 0) checkKept(library, originals, original.sha256)
}

/** The captured bytes, proved by their hash. */
export function readBytes(library: Library, hash: string): Uint8Array {
  return readFrom(library, originals, hash)
}

/** The same in main, where others get their turn. */
export function readBytesInTurns(library: Library, hash: string): Promise<Uint8Array<ArrayBuffer>> {
  return readFromInTurns(library, originals, hash)
}

/** When the bytes were saved, as they say themselves, else when they were imported first. */
export function capturedAt(library: Library, hash: string): string {
  const row = one<{ captured_at: string }>(library, 'SELECT captured_at FROM original WHERE sha256 = ?', hash)
  if (row === undefined) throw notFound('original')
  return row.captured_at
}

// Before the first web page; a clock that is wrong says such years.
const firstSave = '1991'

/** When something was captured: as its file says, else now. A file from days to come has the wrong day. */
export function captureOf(at: string, savedAt: string | null | undefined) {
  const isKnown = savedAt !== null && savedAt !== undefined && savedAt > firstSave && savedAt <= at
  return isKnown
    ? { captured_at: savedAt, captured_by: 'file' as const }
    : { captured_at: at, captured_by: 'import' as const }
}
