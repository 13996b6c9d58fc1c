import type { ErrorCode } from '../../../preload/contract/errors'

const reasons: Partial<Record<ErrorCode, string>> = {
  'disk-full': 'the disk is full',
  'library-locked': 'another program is using the library',
  'library-missing': 'the library is not where it was',
  'library-read-only': 'the library cannot be written to',
  'library-damaged': 'the disk or the library’s file is damaged',
  'library-closed': 'the library is closed',
}

/** Whether it passes by itself, so that saving is tried again and again. */
export function passes(code: ErrorCode | null): boolean {
  return code !== null && reasons[code] !== undefined
}

/** What is said of a note that the library could not take. `isKept`: it is on the disk elsewhere. */
export function notSavedWords(code: ErrorCode | null, isKept: boolean): string {
  const why = (code === null ? undefined : reasons[code]) ?? 'something went wrong'
  return isKept
    ? `Not saved yet: ${why}; it is kept and will be saved by itself.`
    : `Not saved yet: ${why}; leave this window open, and it will be saved by itself.`
}
