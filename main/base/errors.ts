import { type ErrorCode, LibraryError } from '../../preload/contract/errors'

// Everything that is thrown becomes words here: what SQLite, the disk and our own code throw, by their codes. Only the
// network has its sentences elsewhere (fetching/refusals.ts), because they name the site.

/** What was being done: the same answer of a disk has another cause, and another way out, for each. */
type Work = 'library' | 'writing' | 'reading'

type Trouble = readonly [code: ErrorCode, sentence: string]

/** The LibraryError that an error of SQLite or the file system stands for; anything else as it is: a bug. */
export function asLibraryError(error: unknown, work: Work): unknown {
  const code = codeOf(error)
  if (error instanceof LibraryError || code === '') return error
  const trouble = bySystem[work][code] ?? (work === 'library' ? ofSqlite(code) : usual[work])
  return trouble === undefined ? error : new LibraryError(...trouble, { cause: error })
}

/** What the system or SQLite calls an error; '' for one that has no such name. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** There is a folder where a file was to be read or written. */
export function folderThere(work: 'writing' | 'reading'): LibraryError {
  return new LibraryError(...folders[work])
}

/** The library itself cannot be read or written to: no fault of what was in hand, and all else would end the same way. */
export function isLibraryTrouble(error: unknown): boolean {
  return error instanceof LibraryError && (error.code.startsWith('library-') || error.code === 'disk-full')
}

/**
 * What a person is told of an error, in its own words where it was foreseen. Any other is a `bug`, for the log: the
 * person is told `otherwise`, because its message may quote what it stumbled over.
 */
export function explain(
  error: unknown,
  otherwise: string,
  code: ErrorCode = 'internal',
): { code: ErrorCode; sentence: string; bug: unknown } {
  return error instanceof LibraryError
    ? { code: error.code, sentence: error.message, bug: null }
    : { code, sentence: otherwise, bug: error }
}

const full: Trouble = ['disk-full', 'The disk is full, so this was not saved; free some space and try again.']
const damaged: Trouble = [
  'library-damaged',
  'The library’s file is damaged; leave it as it is and restore a back-up.',
]
const faulty: Trouble = [
  'library-damaged',
  'The disk reported a fault, so this was not saved; check the disk, then open the library again.',
]
const busy: Trouble = [
  'library-locked',
  'The library is busy in another program; close it there and try again.',
]
const readOnly: Trouble = [
  'library-read-only',
  'The library cannot be written to; check the permissions of its folder.',
]
const missing: Trouble = [
  'library-missing',
  'The library is no longer where it was; put its folder back or open it in its new place.',
]

// SQLite's result codes, extended ones before those that they begin with: the first that fits holds.
const bySqlite: readonly (readonly [prefix: string, trouble: Trouble])[] = [
  ['SQLITE_FULL', full],
  // The index of the write-ahead log, which every opening needs, found no room.
  ['SQLITE_IOERR_SHMSIZE', full],
  ['SQLITE_IOERR', faulty],
  ['SQLITE_CORRUPT', damaged],
  ['SQLITE_NOTADB', damaged],
  ['SQLITE_BUSY', busy],
  ['SQLITE_LOCKED', busy],
  // The database was renamed or removed under our feet: writing on would go nowhere.
  ['SQLITE_READONLY_DBMOVED', missing],
  ['SQLITE_READONLY', readOnly],
  ['SQLITE_PERM', readOnly],
  ['SQLITE_CANTOPEN', missing],
  ['SQLITE_TOOBIG', ['too-large', 'This is too large for the library to keep; shorten it.']],
]

function ofSqlite(code: string): Trouble | undefined {
  return bySqlite.find(([prefix]) => code.startsWith(prefix))?.[1]
}

const folders: Record<'writing' | 'reading', Trouble> = {
  writing: ['conflict', 'There is a folder of this name; choose another name.'],
  reading: ['unreadable', 'This is a folder; choose the files in it instead.'],
}

const noRoom: Trouble = [
  'disk-full',
  'The disk is full, so nothing was written; free some space or choose another place.',
]
const forbidden: Trouble = ['unreadable', 'Nothing may be written there; choose another folder.']
const gone: Trouble = ['not-found', 'The folder is not there any more; choose another one.']
const notAllowed: Trouble = ['unreadable', 'The file may not be read; check its permissions.']
const notThere: Trouble = ['unreadable', 'The file is not there any more; look for it and import it again.']

/** What is said of a code that no table has; what happens to the library must be known to be told. */
const usual: Record<Exclude<Work, 'library'>, Trouble | undefined> = {
  writing: undefined,
  reading: ['unreadable', 'The file could not be read; try again.'],
}

const bySystem: Record<Work, Readonly<Record<string, Trouble>>> = {
  library: {
    ENOSPC: full,
    EDQUOT: full,
    EROFS: readOnly,
    EACCES: readOnly,
    EPERM: readOnly,
    ENOENT: missing,
    ENOTDIR: missing,
    EIO: faulty,
  },
  writing: {
    ENOSPC: noRoom,
    EDQUOT: noRoom,
    EFBIG: [
      'disk-full',
      'This disk takes no file of this size, so nothing was written; choose another place.',
    ],
    EACCES: forbidden,
    EPERM: forbidden,
    EROFS: ['unreadable', 'This disk can only be read; choose another place.'],
    ENOENT: gone,
    ENOTDIR: gone,
    ENAMETOOLONG: ['invalid-input', 'The file’s name is too long for this disk; choose a shorter one.'],
    EEXIST: [
      'conflict',
      'There is a file of this name already; choose another name, or allow it to be replaced.',
    ],
    EISDIR: folders.writing,
    ENOTEMPTY: folders.writing,
    EIO: ['unreadable', 'The disk reported a fault, so nothing was written; choose another place.'],
  },
  reading: {
    ENOENT: notThere,
    ENOTDIR: notThere,
    EACCES: notAllowed,
    EPERM: notAllowed,
    EISDIR: folders.reading,
    EIO: ['unreadable', 'The disk reported a fault while the file was read; copy the file to another disk.'],
  },
}
