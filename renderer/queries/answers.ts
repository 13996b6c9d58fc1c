import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { Answer, LiveAnswer } from './live-answer'

// A page that one comes back to is there at once, at the place where it was left.
const maxKept = 80

const kept = new Map<string, unknown>()

/** The library changed: every kept answer may be out of date. */
export function invalidateAnswers(): void {
  for (const live of kept.values()) (live as LiveAnswer<unknown>).invalidate()
}

/** The person may have changed something, or undone it, and may be waiting to see it. */
export function refetchAnswersSoon(): void {
  for (const live of kept.values()) (live as LiveAnswer<unknown>).refetchSoon()
}

/** The person changed something: what is on screen follows at once. */
export function refreshAnswers(): void {
  for (const live of kept.values()) (live as LiveAnswer<unknown>).retry()
}

/** To be called when another library is opened: its answers are others. */
export function forgetAnswers(): void {
  kept.clear()
}

/** What the library answers to a question, followed while the component is on screen. The key says which question. */
export function useAnswer<T, A extends LiveAnswer<T>>(key: string, make: () => A): Answer<T> & { live: A } {
  const live = answerFor(key, make)
  useEffect(() => live.watch(), [live])
  return { ...useStore(live.store), live }
}

function answerFor<A>(key: string, make: () => A): A {
  const known = (kept.get(key) as A | undefined) ?? make()
  // What was used last goes last.
  kept.delete(key)
  kept.set(key, known)
  const [oldest] = kept.keys()
  if (kept.size > maxKept && oldest !== undefined) kept.delete(oldest)
  return known
}
