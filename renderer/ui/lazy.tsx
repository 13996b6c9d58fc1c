import { type ComponentType, type ReactNode, Suspense, lazy } from 'react'
import { TypedMeanwhile } from './fields/typed-meanwhile'

type Load<P extends object> = () => Promise<ComponentType<P>>

const waiting = new Set<() => Promise<unknown>>()

/**
 * A component that the first screen does without: its code is read once the window rests after its start, or when it is
 * first shown, whichever comes first.
 */
export function lazyComponent<P extends object>(
  load: Load<P>,
  meanwhile: ReactNode = null,
): (props: P) => ReactNode {
  const Loaded = lazy(async () => ({ default: await load() }))
  waiting.add(load)
  return function LazyComponent(props: P) {
    return (
      <Suspense fallback={meanwhile}>
        <Loaded {...props} />
      </Suspense>
    )
  }
}

/** A lazy dialog. Until its code is there, what a person types is kept for its field and not read as commands. */
export function lazyDialog<P extends object>(load: Load<P>): (props: P) => ReactNode {
  return lazyComponent(load, <TypedMeanwhile />)
}

/**
 * Reads the code of all lazy components while the window is idle, so that a person who opens one need not wait: one after
 * the other, because main sends each file on the thread that also answers the window.
 */
export function readAhead(): void {
  const [next] = waiting
  if (next === undefined) return
  requestIdleCallback(() => {
    waiting.delete(next)
    // What cannot be read is told of where it is to be shown.
    next().then(readAhead, readAhead)
  })
}
