import { type ErrorCode, LibraryError } from '../../../preload/contract/errors'
import { asLibraryError, codeOf } from '../../base/errors'

/**
 * Whether another row has what this one was to get, such as the name of a source: two may ask for it at once.
 */
export function isTaken(error: unknown): boolean {
  return codeOf(error).startsWith('SQLITE_CONSTRAINT_UNIQUE')
}

/** Runs `work` with every error of SQLite and the file system made a LibraryError: the one place that does. */
export function guarded<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw asLibraryError(error, 'library')
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
