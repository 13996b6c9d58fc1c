import { type ErrorCode, LibraryError } from '../../../preload/contract/errors'

const sentences = {
  'disk-full': 'The disk is full, so this was not saved; free some space and try again.',
  'library-damaged': 'The library’s file is damaged; leave it as it is and restore a back-up.',
  'library-locked': 'The library is busy in another program; close it there and try again.',
  'library-read-only': 'The library cannot be written to; check the permissions of its folder.',
  'library-missing':
    'The library is no longer where it was; put its folder back or open it in its new place.',
  'too-large': 'This is too large for the library to keep.',
} as const

type Sentenced = keyof typeof sentences

// SQLite's result codes, extended ones before those that they begin with: the first that fits holds.
const bySqlite: readonly (readonly [prefix: string, code: Sentenced])[] = [
  ['SQLITE_FULL', 'disk-full'],
  // The index of the write-ahead log, which every opening needs, found no room.
  ['SQLITE_IOERR_SHMSIZE', 'disk-full'],
  ['SQLITE_CORRUPT', 'library-damaged'],
  ['SQLITE_NOTADB', 'library-damaged'],
  ['SQLITE_BUSY', 'library-locked'],
  ['SQLITE_LOCKED', 'library-locked'],
  // The database was renamed or removed under our feet: writing on would go nowhere.
  ['SQLITE_READONLY_DBMOVED', 'library-missing'],
  ['SQLITE_READONLY', 'library-read-only'],
  ['SQLITE_PERM', 'library-read-only'],
  ['SQLITE_CANTOPEN', 'library-missing'],
  ['SQLITE_TOOBIG', 'too-large'],
]

const bySystem: Readonly<Record<string, Sentenced>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'library-read-only',
  EACCES: 'library-read-only',
  EPERM: 'library-read-only',
  ENOENT: 'library-missing',
  ENOTDIR: 'library-missing',
}

const diskFault =
  'The disk reported a fault, so this was not saved; check the disk, then open the library again.'

/** The LibraryError that an error of SQLite or the file system stands for; anything else as it is: a bug. */
export function asLibraryError(error: unknown): unknown {
  const code = codeOf(error)
  if (error instanceof LibraryError || code === null) return error
  const known = bySqlite.find(([prefix]) => code.startsWith(prefix))?.[1] ?? bySystem[code]
  if (known !== undefined) return new LibraryError(known, sentences[known], { cause: error })
  if (code.startsWith('SQLITE_IOERR') || code === 'EIO') {
    return new LibraryError('library-damaged', diskFault, { cause: error })
  }
  return error
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}

/**
 * Whether another row has what this one was to get, such as the name of a source: two may ask for it at once.
 */
export function isTaken(error: unknown): boolean {
  return codeOf(error)?.startsWith('SQLITE_CONSTRAINT_UNIQUE') === true
}

/** Runs `work` with every error of SQLite and the file system made a LibraryError: the one place that does. */
export function guarded<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw asLibraryError(error)
  }
}

/** `what` is the noun that the person knows it by. */
export function notFound(what: string): LibraryError {
  return new LibraryError('not-found', `This ${what} is no longer in the library; reload the list.`)
}

export function conflict(sentence: string): LibraryError {
  return new LibraryError('conflict', sentence)
}

export function failure(code: ErrorCode, sentence: string): LibraryError {
  return new LibraryError(code, sentence)
}
