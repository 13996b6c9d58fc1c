import { setImmediate } from 'node:timers/promises'
import type { Steps } from '../../database/steps'

/** One piece after the other; whoever else has something to do does it in between, and may cancel it. */
export async function inTurns<T>(steps: Steps<T>, signal: AbortSignal | undefined): Promise<T> {
  let since = performance.now()
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
    if (performance.now() - since < turnMs) continue
    await setImmediate()
    signal?.throwIfAborted()
    since = performance.now()
  }
}

const turnMs = 20
