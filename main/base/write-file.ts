import { lstatSync } from 'node:fs'
import { type ErrorCode, LibraryError } from '../../preload/contract/errors'
import { codeOf, writeWhole } from './files'

type Trouble = readonly [code: ErrorCode, sentence: string]

const full: Trouble = [
  'disk-full',
  'The disk is full, so nothing was written; free some space or choose another place.',
]
const forbidden: Trouble = ['unreadable', 'Nothing may be written there; choose another folder.']
const taken: Trouble = [
  'conflict',
  'There is a file of this name already; choose another name, or allow it to be replaced.',
]
/** What is said of a folder in the file's place. */
export const folderThere: Trouble = ['conflict', 'There is a folder of this name; choose another name.']

const troubles: Record<string, Trouble> = {
  ENOSPC: full,
  EDQUOT: full,
  EFBIG: ['disk-full', 'This disk takes no file of this size, so nothing was written; choose another place.'],
  EACCES: forbidden,
  EPERM: forbidden,
  EROFS: ['unreadable', 'This disk can only be read; choose another place.'],
  ENOENT: ['not-found', 'The folder is not there any more; choose another one.'],
  ENOTDIR: ['not-found', 'The folder is not there any more; choose another one.'],
  ENAMETOOLONG: ['invalid-input', 'The file’s name is too long for this disk; choose a shorter one.'],
  EEXIST: taken,
  EISDIR: folderThere,
  ENOTEMPTY: folderThere,
  EIO: ['unreadable', 'The disk reported a fault, so nothing was written; choose another place.'],
}

/** A failure of the disk as a LibraryError with a sentence; any other error as it is. */
export function asLibraryError(error: unknown): unknown {
  const trouble = troubles[codeOf(error)]
  return trouble === undefined ? error : new LibraryError(...trouble, { cause: error })
}

export function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

/**
 * Writes a file that a person named: all of it or nothing, as `writeWhole` of files.ts does. What was there is replaced
 * only where `overwrite` says so; a symbolic link is replaced itself, and what it leads to is not touched. Throws a
 * LibraryError with a sentence for what a disk may answer.
 */
export function writeFile(
  path: string,
  data: string | Uint8Array,
  { overwrite }: { overwrite: boolean },
): void {
  try {
    if (isFolder(path)) throw new LibraryError(...folderThere)
    writeWhole(path, typeof data === 'string' ? Buffer.from(data) : data, { overwrite })
  } catch (error) {
    throw asLibraryError(error)
  }
}
