import { createStore, type StoreApi } from 'zustand/vanilla'

/** What the library answered last, kept while it is asked again. */
export type Answer<T> = { value: T | null; error: unknown }

/** A question whose answer is kept up to date while a component watches it. */
export type LiveAnswer<T> = {
  store: StoreApi<Answer<T>>
  /** Asks, unless the answer is fresh. Returns the function that ends the watching. */
  watch: () => () => void
  /** The library changed: asks again after the usual rest. */
  invalidate: () => void
  /** The library changed by something that a person may have done and be waiting to see: asks again after a short rest. */
  refetchSoon: () => void
  /** The library changed by what the person did in this window: asks again at once. */
  retry: () => void
}

// While an import is analysed the library changes many times a second, faster than a person can read.
const minRestMs = 1_000
// Asking may take a fifth of the time, and half of it where a person may be waiting.
const restPerMs = 5
const minShortRestMs = 250

type Rhythm = {
  isDue: boolean
  isAsking: boolean
  watchers: number
  restUntil: number
  shortRestUntil: number
  timer: ReturnType<typeof setTimeout> | undefined
  ask: () => Promise<void>
}

export function liveAnswer<T>(ask: (before: T | null) => Promise<T>): LiveAnswer<T> {
  const store = createStore<Answer<T>>(() => ({ value: null, error: null }))
  const askOnce = async () => {
    try {
      const value = await ask(store.getState().value)
      store.setState({ value, error: null })
    } catch (error) {
      store.setState({ error })
    }
  }
  const rhythm: Rhythm = {
    isDue: true,
    isAsking: false,
    watchers: 0,
    restUntil: 0,
    shortRestUntil: 0,
    timer: undefined,
    ask: askOnce,
  }
  return {
    store,
    watch: () => watch(rhythm),
    invalidate: () => invalidate(rhythm),
    refetchSoon: () => invalidateBy(rhythm, rhythm.shortRestUntil),
    retry: () => invalidateBy(rhythm, 0),
  }
}

function watch(rhythm: Rhythm): () => void {
  rhythm.watchers += 1
  askSoon(rhythm)
  return () => {
    rhythm.watchers -= 1
    if (rhythm.watchers === 0) stopWaiting(rhythm)
  }
}

/** Asks if that is due and a component watches, once the rest since the last answer is over. */
function askSoon(rhythm: Rhythm): void {
  if (!rhythm.isDue || rhythm.isAsking || rhythm.watchers === 0 || rhythm.timer !== undefined) return
  const wait = rhythm.restUntil - performance.now()
  if (wait <= 0) void askNow(rhythm)
  else rhythm.timer = setTimeout(() => void askNow(rhythm), wait)
}

async function askNow(rhythm: Rhythm): Promise<void> {
  stopWaiting(rhythm)
  rhythm.isAsking = true
  rhythm.isDue = false
  const began = performance.now()
  await rhythm.ask()
  rhythm.isAsking = false
  const now = performance.now()
  rhythm.restUntil = now + Math.max(minRestMs, (now - began) * restPerMs)
  rhythm.shortRestUntil = now + Math.max(minShortRestMs, now - began)
  askSoon(rhythm)
}

function stopWaiting(rhythm: Rhythm): void {
  clearTimeout(rhythm.timer)
  rhythm.timer = undefined
}

function invalidate(rhythm: Rhythm): void {
  rhythm.isDue = true
  askSoon(rhythm)
}

/** Asks by this moment if that is before the rest is over. */
function invalidateBy(rhythm: Rhythm, moment: number): void {
  stopWaiting(rhythm)
  rhythm.restUntil = Math.min(rhythm.restUntil, moment)
  invalidate(rhythm)
}
