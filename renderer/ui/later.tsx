import { type ComponentType, type ReactNode, Suspense, lazy } from 'react'
import { TypedMeanwhile } from './fields/typed-meanwhile'

type Load<P extends object> = () => Promise<ComponentType<P>>

const waiting = new Set<() => Promise<unknown>>()

/**
 * A component that the first screen does without: its code is read once the window rests after its start, or when it is
 * first shown, whichever comes first.
 */
export function later<P extends object>(load: Load<P>, meanwhile: ReactNode = null): (props: P) => ReactNode {
  const Loaded = lazy(async () => ({ default: await load() }))
  waiting.add(load)
  return function Later(props: P) {
    return (
      <Suspense fallback={meanwhile}>
        <Loaded {...props} />
      </Suspense>
    )
  }
}

/** The same for what takes the keyboard: whoever types on at once is not taken to give commands. */
export const laterDialog = <P extends object>(load: Load<P>): ((props: P) => ReactNode) =>
  later(load, <TypedMeanwhile />)

/** Reads what the first screen did without, so that nobody waits for it later. */
export function readAhead(): void {
  requestIdleCallback(() => {
    for (const load of waiting) void load()
    waiting.clear()
  })
}
