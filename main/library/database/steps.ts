import { setImmediate } from 'node:timers/promises'

/** Work that can pause between any two statements that may take long. */
export type Steps<T> = Generator<undefined, T>

/** For who has nobody else to answer: the exporter, the shell. */
export function allAtOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
  }
}

/** For main: others get their turn in between. */
export async function withPauses<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
    await setImmediate()
  }
}

const turnMs = 8

/** To be awaited between pieces of work: others get their turn once one of ours is over. */
export function turns(): () => Promise<void> | undefined {
  let began = performance.now()
  return () => {
    if (performance.now() - began < turnMs) return undefined
    return setImmediate().then(() => {
      began = performance.now()
    })
  }
}
