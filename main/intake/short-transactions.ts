import { setTimeout as later } from 'node:timers/promises'
import { type Library, transaction } from '../library/database/database'

/** As long as the library is held in one go. A person's own write waits for this and for one flush of the disk. */
const maxHeldMs = 25

type How = {
  /** Asked in each transaction before anything is done in it: it ends the work. */
  isWanted?: () => boolean
  /** Done once, in the last transaction that there is. */
  atEnd?: () => void
  /** Another connection writes too: it gets its turn between any two transactions. */
  isShared?: boolean
}

/**
 * Works on all in their order, in as few transactions as may be: one for each is one flush of the disk for each. What
 * was worked on is on the disk once this resolves; where it throws, the last transaction leaves nothing.
 */
export async function inShortTransactions<T>(
  library: Library,
  all: readonly T[],
  work: (one: T) => void,
  { isWanted = () => true, atEnd = () => undefined, isShared = false }: How = {},
): Promise<void> {
  for (let at = 0; at < all.length;) {
    if (isShared) await othersTurn(library)
    const began = performance.now()
    const done = transaction(library, () => {
      if (!isWanted()) {
        if (at > 0) atEnd()
        return null
      }
      let next = at
      do {
        const one = all[next]
        if (one !== undefined) work(one)
        next += 1
      } while (next < all.length && performance.now() - began < maxHeldMs)
      if (next >= all.length) atEnd()
      return next
    })
    if (done === null) return
    at = done
    const now = performance.now()
    freeUntil.set(library, now + (now - began))
  }
}

/**
 * A library that others write to is left free for as long as it was held: SQLite looks again and again whether it is,
 * at last every 25 ms, and is to find it free. Writing files and reading on take most of that time.
 */
const freeUntil = new WeakMap<Library, number>()

async function othersTurn(library: Library): Promise<void> {
  const ms = (freeUntil.get(library) ?? 0) - performance.now()
  if (ms > 0) await later(ms)
}
