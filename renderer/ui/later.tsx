import { type ComponentType, type ReactNode, Suspense, lazy } from 'react'

type Load<P extends object> = () => Promise<ComponentType<P>>

const waiting = new Set<() => Promise<unknown>>()

/**
 * A component that the first screen does without: its code is read once the window rests after its start, or when it is
 * first shown, whichever comes first.
 */
export function later<P extends object>(load: Load<P>): (props: P) => ReactNode {
  const Loaded = lazy(async () => ({ default: await load() }))
  waiting.add(load)
  return function Later(props: P) {
    return (
      <Suspense fallback={null}>
        <Loaded {...props} />
      </Suspense>
    )
  }
}

/** Reads what the first screen did without, so that nobody waits for it later. */
export function readAhead(): void {
  requestIdleCallback(() => {
    for (const load of waiting) void load()
    waiting.clear()
  })
}
