import { asLibraryError, codeOf } from '../../base/errors'
import { failure } from '../database/errors'

/** The library's own file is at fault, not the folder of back-ups. */
export function notWhole() {
  return failure(
    'library-damaged',
    'The library’s file is damaged, so no whole back-up of it could be made; the ones made before are as they were.',
  )
}

const full = new Set(['SQLITE_FULL', 'ENOSPC', 'EDQUOT', 'SQLITE_IOERR_SHMSIZE'])

/** What the disk or SQLite says while a back-up is made, in words for who waits for it; anything else as it is: a bug. */
export function asBackupError(error: unknown): unknown {
  const code = codeOf(error)
  if (full.has(code)) {
    return failure(
      'disk-full',
      'The disk of the back-ups is full, so no back-up was made; free some space or choose another folder for them.',
    )
  }
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return notWhole()
  return asLibraryError(error, code.startsWith('SQLITE_') ? 'library' : 'writing')
}
