import { setImmediate } from 'node:timers/promises'
import type { ActId } from '../../../preload/contract/common'
import type { Library } from '../database/database'
import { untilRead } from '../database/waiting/when-free'

/** How long work goes on: it says how far it has come, and asks whether it is still wanted. */
export type Turns = {
  step: (done: number) => void
  isWanted: () => boolean
  /** What comes between two turns, the first of which took so long. */
  rest: (heldMs: number) => Promise<unknown>
}

/** Told before the first turn what is done, and of how many steps that is at most. */
export type LongTurns = Turns & { begin: (act: { id: ActId; label: string }, total: number) => void }

/** Whoever else has something to do in this process does it. */
export const othersInProcess: Turns['rest'] = () => setImmediate()

// In one go: whoever types meanwhile does not notice, be it main that works or the worker that holds the library.
const turnMs = 8

type Turn<T> = (slice: (work: (item: T) => void) => void) => boolean

/**
 * Works through items, a few milliseconds at a time: `turn` is given what to call for each of its items. Answers false where
 * the rest is not wanted any more, or a turn says so. `workedUntil`: the last moment of a turn that more items would have
 * made longer.
 */
export async function inTurns<T>(
  items: readonly T[],
  { step, isWanted, rest }: Turns,
  turn: Turn<T>,
  workedUntil: () => number = () => performance.now(),
): Promise<boolean> {
  // What the first ones cost tells how many the next turn may have: a part of the cost comes when all are done.
  let most = 1
  for (let at = 0; at < items.length;) {
    if (!isWanted()) return false
    const from = at
    const began = performance.now()
    const takePart = (work: (item: T) => void) => {
      const end = Math.min(items.length, from + most)
      do {
        const item = items[at]
        if (item !== undefined) work(item)
        at += 1
      } while (at < end && performance.now() - began < turnMs)
    }
    // A turn that does not come to its transaction has taken no part yet.
    const goesOn = await untilRead(() => turn(takePart))
    if (!goesOn) return false
    const worked = workedUntil() - began
    most = Math.max(1, Math.min(2 * most, Math.floor(((at - from) * turnMs) / worked)))
    step(at - from)
    await rest(performance.now() - began)
  }
  return true
}

/** A library that knows until when its last transaction was at work; the rest of its time was the disk's. */
export function clocked(library: Library): { library: Library; workedUntil: () => number } {
  let until = 0
  const beforeCommit = (its: Library) => {
    library.beforeCommit(its)
    until = performance.now()
  }
  return { library: { ...library, beforeCommit }, workedUntil: () => until }
}
