import type { ErrorCode } from '../../../preload/contract/errors'

type ProblemWords = { title: string; help: string }

const known: Partial<Record<ErrorCode, ProblemWords>> = {
  'library-missing': {
    title: 'The library is not where it was',
    help: 'If it is on a drive or a share, connect it and try again. If it was moved, open it at its new place.',
  },
  'library-locked': {
    title: 'The library is in use',
    help: 'One program at a time may write in it. Close Dateline where else it is open, then try again.',
  },
  'library-damaged': {
    title: 'The library is damaged',
    help: 'Nothing in it has been changed. Copy the folder to a safe place before anything else, then open a back-up of it.',
  },
  'library-newer': {
    title: 'The library needs a newer Dateline',
    help: 'Nothing in it has been changed. Install the current Dateline to open it.',
  },
  'library-read-only': {
    title: 'The library cannot be written to',
    help: 'Allow writing in its folder, or copy it to a place where you may write, then try again.',
  },
  'disk-full': {
    title: 'The disk is full',
    help: 'Make room on the disk that holds the library, then try again. Nothing is lost.',
  },
}

const other: ProblemWords = {
  title: 'The library cannot be opened',
  help: 'Nothing in it has been changed. Try again, or open another library meanwhile.',
}

export const problemWords = (code: ErrorCode): ProblemWords => known[code] ?? other
