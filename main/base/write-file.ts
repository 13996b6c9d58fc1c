import { randomUUID } from 'node:crypto'
import {
  closeSync,
  constants,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { type ErrorCode, LibraryError } from '../../preload/contract/errors'

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

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

/** A failure of the disk as a LibraryError with a sentence; any other error as it is. */
export const asLibraryError = (error: unknown): unknown => {
  const trouble = troubles[codeOf(error)]
  return trouble === undefined ? error : new LibraryError(...trouble, { cause: error })
}

export const syncFolder = (path: string): void => {
  // Windows has no such call and needs none.
  if (process.platform === 'win32') return
  const handle = openSync(path, constants.O_RDONLY)
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Writes a file that must not be there yet, nor be a link to anywhere; leaves nothing behind where that fails. */
const writeNew = (path: string, bytes: Uint8Array): void => {
  const handle = openSync(path, 'wx')
  try {
    try {
      for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  }
}

/** What disks without hard links answer: FAT, and some on the network. */
export const noLinks = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EINVAL', 'EMLINK', 'EXDEV'])

/** Gives a finished file its name, unless something has it: a link, unlike a rename, never replaces anything. */
const nameOnce = (unfinished: string, path: string, bytes: Uint8Array): void => {
  try {
    linkSync(unfinished, path)
  } catch (error) {
    if (!noLinks.has(codeOf(error))) throw error
    writeNew(path, bytes)
  }
}

export const isFolder = (path: string): boolean =>
  lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true

/**
 * Writes all of a file or nothing. What was there is replaced only where `overwrite` says so, and only once
 * the new file is on disk; a symbolic link is replaced itself, and what it leads to is not touched.
 */
export const writeWhole = (
  path: string,
  data: string | Uint8Array,
  { overwrite }: { overwrite: boolean },
): void => {
  const bytes = typeof data === 'string' ? Buffer.from(data) : data
  const unfinished = join(dirname(path), `.dateline-${randomUUID()}.tmp`)
  try {
    if (isFolder(path)) throw new LibraryError(...folderThere)
    writeNew(unfinished, bytes)
    try {
      if (overwrite) renameSync(unfinished, path)
      else nameOnce(unfinished, path, bytes)
    } finally {
      rmSync(unfinished, { force: true })
    }
    syncFolder(dirname(path))
  } catch (error) {
    throw asLibraryError(error)
  }
}
