import { setTimeout as later } from 'node:timers/promises'
import type Database from 'better-sqlite3'
import { LibraryError } from '../../../../preload/contract/errors'
import { codeOf } from '../../../base/errors'
import { commitsOf, isFree, type Library } from '../database'

// Another program may hold the library for seconds. Whoever may not be held up tries for some milliseconds only, and waits
// here without holding anybody up.

/** How long a person's act waits before it is refused. */
const patienceMs = 5_000
const lookAgainMs = 15

/** Those who wait to write, in the order in which they asked. */
type Line = { waiting: number; last: Promise<unknown> }

const lines = new WeakMap<Database.Database, Line>()

function lineOf({ db }: Library): Line {
  const known = lines.get(db)
  if (known !== undefined) return known
  const line = { waiting: 0, last: Promise.resolve() }
  lines.set(db, line)
  return line
}

/** Another program holds the library just now; not that it has it open for itself. */
export function isLocked(error: unknown): boolean {
  return (
    error instanceof LibraryError &&
    error.code === 'library-locked' &&
    codeOf(error.cause).startsWith('SQLITE')
  )
}

/**
 * Does what writes at once where the library is free and nobody waits for it, else as soon as it is this one's turn: who
 * asked first writes first. Is done again only where nothing was written by it yet. After `forMs` it is tried once more and
 * throws `library-locked`.
 */
export function whenFree<T>(
  library: Library,
  work: () => T | Promise<T>,
  forMs: number = patienceMs,
): T | Promise<T> {
  const until = performance.now() + forMs
  if (lineOf(library).waiting > 0) return inLine(library, work, until)
  const before = commitsOf(library)
  const mayTryAgain = (error: unknown) => isLocked(error) && commitsOf(library) === before
  try {
    const answer = work()
    if (!(answer instanceof Promise)) return answer
    return answer.catch((error: unknown) => {
      if (!mayTryAgain(error)) throw error
      return inLine(library, work, until)
    })
  } catch (error) {
    if (!mayTryAgain(error)) throw error
    return inLine(library, work, until)
  }
}

/** The same for who waits in any case. */
export async function untilDone<T>(library: Library, work: () => T | Promise<T>, forMs?: number): Promise<T> {
  return whenFree(library, work, forMs)
}

async function inLine<T>(library: Library, work: () => T | Promise<T>, until: number): Promise<T> {
  for (;;) {
    const { answer, before } = await begun(library, work, until)
    try {
      return await answer
    } catch (error) {
      if (!isLocked(error) || commitsOf(library) !== before || performance.now() >= until) throw error
    }
  }
}

/** Begins the work when it is its turn. What goes on after that keeps nobody from theirs. */
function begun<T>(library: Library, work: () => T, until: number): Promise<{ answer: T; before: number }> {
  const line = lineOf(library)
  line.waiting += 1
  const mine = line.last
    .then(() => beginFree(library, work, until))
    .finally(() => {
      line.waiting -= 1
    })
  line.last = mine.catch(() => undefined)
  return mine
}

async function beginFree<T>(library: Library, work: () => T, until: number) {
  for (;;) {
    const isLast = performance.now() >= until
    const before = commitsOf(library)
    try {
      if (isLast || isFree(library)) return { answer: work(), before }
    } catch (error) {
      if (isLast || !isLocked(error) || commitsOf(library) !== before) throw error
    }
    await later(lookAgainMs)
  }
}

/** For what only reads, or writes in one transaction: it is done again as long as another program is in its way. */
export function untilRead<T>(work: () => T | Promise<T>, forMs: number = patienceMs): T | Promise<T> {
  const until = performance.now() + forMs
  try {
    return work()
  } catch (error) {
    if (!isLocked(error)) throw error
    return readLater(work, until)
  }
}

async function readLater<T>(work: () => T | Promise<T>, until: number): Promise<T> {
  for (;;) {
    await later(lookAgainMs)
    try {
      return await work()
    } catch (error) {
      if (!isLocked(error) || performance.now() >= until) throw error
    }
  }
}
