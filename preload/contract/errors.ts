/** What can go wrong in a way that a person or a program can act on. */
export const errorCodes = [
  'invalid-input',
  'not-found',
  'conflict',
  'unreadable',
  'unreachable',
  'offline',
  'too-large',
  'cancelled',
  'disk-full',
  'library-closed',
  'library-missing',
  'library-locked',
  'library-damaged',
  'library-newer',
  'library-read-only',
  'internal',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** An expected failure. `message` is one sentence for a person: what is wrong and what to do. */
export class LibraryError extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, sentence: string, options?: ErrorOptions) {
    super(sentence, options)
    this.name = 'LibraryError'
    this.code = code
  }
}

/** How an outcome crosses the bridge: as data, because thrown errors lose their code on the way. */
export type Reply<T> = { ok: true; value: T } | { ok: false; code: ErrorCode; message: string }
