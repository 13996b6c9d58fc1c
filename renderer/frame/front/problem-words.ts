import type { ErrorCode } from '../../../preload/contract/errors'

type ProblemWords = { title: string; help: string }

const known: Partial<Record<ErrorCode, ProblemWords>> = {
  'library-missing': {
    title: 'The library could not be found',
    help: 'If it is on an external drive or a network share, connect that and try again. If it was moved, open it at its new location.',
  },
  'library-locked': {
    title: 'The library is in use',
    help: 'Only one program at a time can write to it. Close Dateline wherever else it is open, then try again.',
  },
  'library-damaged': {
    title: 'The library is damaged',
    help: 'Nothing in it has been changed. Restore one of its back-ups below: the damaged file is kept, and set aside in the library’s folder. Or salvage what can be read into a new library.',
  },
  'library-newer': {
    title: 'The library needs a newer version of Dateline',
    help: 'Nothing in it has been changed. Install the latest version of Dateline to open it.',
  },
  'library-read-only': {
    title: 'The library cannot be written to',
    help: 'Allow writing to its folder, or copy it to a folder you can write to, then try again.',
  },
  'disk-full': {
    title: 'The disk is full',
    help: 'Free up space on the disk that holds the library, then try again. Nothing is lost.',
  },
}

const other: ProblemWords = {
  title: 'The library cannot be opened',
  help: 'Nothing in it has been changed. Try again, or open another library meanwhile.',
}

export function problemWords(code: ErrorCode): ProblemWords {
  return known[code] ?? other
}
