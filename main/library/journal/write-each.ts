import type { Library } from '../database/database'
import type { About, Writing } from './journal'
import { clocked, inTurns, type Turns } from './turns'
import { longAct } from './write'

/** How many rows were changed; the others are as they were where it was cancelled, or undone meanwhile. */
export type Written = { changed: number; isCancelled: boolean }

/**
 * Does one thing with many, in turns and in one step of undo. The next part of them is asked for when the one before it is
 * done. `write` may answer false: that one needed nothing.
 */
export async function writeEach<T>(
  library: Library,
  about: About,
  parts: Iterable<readonly T[]>,
  turns: Turns,
  write: (writing: Writing, item: T) => unknown,
): Promise<Written> {
  const clock = clocked(library)
  const { inOneAct, end } = longAct(clock.library, about)
  let changed = 0
  const turn = (slice: (work: (item: T) => void) => void) => {
    const before = changed
    const written = inOneAct((writing) => {
      slice((item) => {
        if (write(writing, item) !== false) changed += 1
      })
      return true
    })
    if (written === null) changed = before
    return written !== null
  }
  try {
    for (const some of parts) {
      if (!(await inTurns(some, turns, turn, clock.workedUntil))) return { changed, isCancelled: true }
      // Where few of many are wanted, looking for them takes the time.
      await turns.rest(0)
      if (!turns.isWanted()) return { changed, isCancelled: true }
    }
  } finally {
    end()
  }
  return { changed, isCancelled: false }
}
