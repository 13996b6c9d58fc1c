import { CommanderError } from 'commander'
import { LibraryError } from '../../preload/contract/errors'
import { isLibraryTrouble } from '../base/errors'

/** What the shell is told when the program ends; `--help` lists them. */
export const exitCodes = { ok: 0, someFailed: 1, wrongUsage: 2, libraryTrouble: 3, bug: 4 } as const

export const codesHelp = `
Exit codes:
  0  done
  1  some of it failed: the others are done, and standard error says what failed and why
  2  wrong usage
  3  the library could not be opened, read or written to
  4  a fault of Dateline itself`

/** Standard output carries the answer and nothing else. */
export function answer(text: string): void {
  if (text !== '') process.stdout.write(text.endsWith('\n') ? text : `${text}\n`)
}

export function answerJson(value: unknown): void {
  answer(JSON.stringify(value, null, 2))
}

/** A sentence about something that went wrong or was done besides, on standard error. */
export function tell(sentence: string): void {
  process.stderr.write(`dateline: ${sentence}\n`)
}

/** Progress, for a person who watches; the next one takes its place. */
export function progress(words: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${words}`)
}

/** A wrong word on the command line. */
export class UsageError extends Error {}

/** What the shell is told when this ended the program. An error that nobody foresaw is a fault of ours. */
export function exitCodeFor(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.wrongUsage
  if (error instanceof UsageError) return exitCodes.wrongUsage
  if (isLibraryTrouble(error)) return exitCodes.libraryTrouble
  const isForeseen = error instanceof LibraryError && error.code !== 'internal'
  return isForeseen ? exitCodes.someFailed : exitCodes.bug
}

/**
 * A failure of one thing among several: told, counted, and the others go on. The answer is its sentence. What
 * is no LibraryError is a fault of ours and is thrown again, so that it ends the program.
 */
export function tellFailure(what: string, error: unknown): string {
  if (!(error instanceof LibraryError)) throw error
  tell(`${what}: ${error.message}`)
  process.exitCode = exitCodes.someFailed
  return error.message
}

// The reader of a pipe may leave when it has seen enough: that is no fault.
export function leaveWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(exitCodes.ok)
  })
}
