import { setImmediate } from 'node:timers/promises'
import type { ActId } from '../../../preload/contract/common'

/** How long work goes on: it says how far it has come, and asks whether it is still wanted. */
export type Turns = { step: (done: number) => void; isWanted: () => boolean }

/** Told before the first turn what is done, and of how many steps that is at most. */
export type LongTurns = Turns & { begin: (act: { id: ActId; label: string }, total: number) => void }

// Of main's time in one go: whoever types meanwhile does not notice.
const turnMs = 8

/**
 * Works through items, a few milliseconds at a time: `turn` is given what to call for each of its items. Answers false where
 * the rest is not wanted any more, or a turn says so.
 */
export async function inTurns<T>(
  items: readonly T[],
  { step, isWanted }: Turns,
  turn: (slice: (work: (item: T) => void) => void) => boolean,
): Promise<boolean> {
  let at = 0
  while (at < items.length) {
    if (!isWanted()) return false
    const from = at
    const goesOn = turn((work) => {
      const until = performance.now() + turnMs
      do {
        const item = items[at]
        if (item !== undefined) work(item)
        at += 1
      } while (at < items.length && performance.now() < until)
    })
    if (!goesOn) return false
    step(at - from)
    await setImmediate()
  }
  return true
}
