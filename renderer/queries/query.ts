// One question to main and its answer: when it is asked, which answers come too late, and what is shown of a change
// before main has answered. `query-cache.ts` keeps one of these for each question.

import type { Noun } from '../../preload/contract/events'

/** Something that can be asked of main. Questions with the same key are the same question and share one answer. */
export type Question<T> = {
  readonly key: string
  /** The answer may be another one once any of these has changed in the library. */
  readonly nouns: readonly Noun[]
  /** `before` is what main answered the last time. */
  readonly ask: (before: T | null) => Promise<T>
  /** Not worth its memory once nothing shows it, or to be asked whenever it is shown anew. */
  readonly isPassing?: boolean
}

/** The last answer, which stays while main is asked again, and what went wrong since. The value is null until there is one. */
export type Answer<T> = { readonly value: T | null; readonly error: unknown }

export type Change<T> = (value: T) => T

export type Query<T> = {
  question: Question<T>
  /** What is shown: what main knows, with the changes that it has not answered yet. Another object once it is another. */
  answer: Answer<T>
  known: T | null
  changes: readonly Change<T>[]
  listeners: Set<() => void>
  /** Those that wait for an answer to a question that is yet to be asked. */
  waiters: (() => void)[]
  /** Goes up when something newer than an answer under way is known: that answer is then dropped. */
  edition: number
  /** The question that is under way. */
  flight: Promise<void> | null
  isDue: boolean
  dueAt: number
  restUntil: number
  shortRestUntil: number
  timer: ReturnType<typeof setTimeout> | undefined
  /** Stable, as React wants them. */
  subscribe: (listener: () => void) => () => void
  read: () => Answer<T>
}

// An act is announced before its answer has reached whoever asked for it. They ask again at once; this much later,
// the announcement finds that done.
const beatMs = 150
// While an import is analysed the library changes many times a second, faster than a person can read.
const minRestMs = 1_000
// Asking may take a fifth of the time, and half of it where a person may be waiting.
const restPerMs = 5
const minShortRestMs = 250

export function newQuery<T>(question: Question<T>): Query<T> {
  const query: Query<T> = {
    question,
    answer: { value: null, error: null },
    known: null,
    changes: [],
    listeners: new Set(),
    waiters: [],
    edition: 0,
    flight: null,
    isDue: true,
    dueAt: 0,
    restUntil: 0,
    shortRestUntil: 0,
    timer: undefined,
    subscribe: (listener) => watch(query, listener),
    read: () => query.answer,
  }
  return query
}

function watch<T>(query: Query<T>, listener: () => void): () => void {
  // Who comes back to what could not be had has waited long enough.
  if (query.listeners.size === 0 && query.answer.error !== null) {
    query.isDue = true
    query.dueAt = 0
  }
  query.listeners.add(listener)
  askSoon(query)
  return () => {
    query.listeners.delete(listener)
    if (query.listeners.size > 0 || query.waiters.length > 0) return
    stopWaiting(query)
    if (query.question.isPassing === true) resetQuery(query)
  }
}

/** Asks at the moment when that is due, if anybody wants to know by then. */
function askSoon<T>(query: Query<T>): void {
  const isWanted = query.listeners.size > 0 || query.waiters.length > 0
  if (!query.isDue || query.flight !== null || !isWanted) return
  stopWaiting(query)
  const wait = query.dueAt - performance.now()
  if (wait <= 0) askNow(query)
  else query.timer = setTimeout(() => askNow(query), wait)
}

function stopWaiting<T>(query: Query<T>): void {
  clearTimeout(query.timer)
  query.timer = undefined
}

function askNow<T>(query: Query<T>): void {
  stopWaiting(query)
  query.isDue = false
  query.flight = askOnce(query).then(() => {
    query.flight = null
    askSoon(query)
  })
}

async function askOnce<T>(query: Query<T>): Promise<void> {
  const { edition, waiters } = query
  query.waiters = []
  const began = performance.now()
  const outcome = await outcomeOf(query)
  const now = performance.now()
  query.restUntil = now + Math.max(minRestMs, (now - began) * restPerMs)
  query.shortRestUntil = now + Math.max(minShortRestMs, now - began)
  if (edition !== query.edition) {
    query.waiters = [...waiters, ...query.waiters]
    askAgain(query)
    return
  }
  if ('value' in outcome) query.known = outcome.value
  show(query, 'value' in outcome ? null : outcome.error)
  for (const answered of waiters) answered()
}

async function outcomeOf<T>({ question, known }: Query<T>): Promise<{ value: T } | { error: unknown }> {
  try {
    return { value: await question.ask(known) }
  } catch (error) {
    return { error }
  }
}

/** An answer came too late. Who types goes on making it late: unless somebody waits, it need not be had at once. */
function askAgain<T>(query: Query<T>): void {
  const isAwaited = query.known === null || query.waiters.length > 0
  const at = isAwaited ? 0 : query.shortRestUntil
  query.dueAt = query.isDue ? Math.min(query.dueAt, at) : at
  query.isDue = true
}

function show<T>(query: Query<T>, error: unknown): void {
  const { known, changes, answer, listeners } = query
  let value = known
  for (const change of changes) if (value !== null) value = change(value)
  if (value === answer.value && error === answer.error) return
  query.answer = { value, error }
  // A listener may end its own watching, or another's.
  for (const listener of [...listeners]) listener()
}

/** Whether nobody would miss it. */
export function isIdle({ listeners, waiters, flight, changes }: Query<unknown>): boolean {
  return listeners.size === 0 && waiters.length === 0 && flight === null && changes.length === 0
}

/** Asks at once, and answers when main has answered a question that was asked from now on, well or not. */
export function refetchQuery<T>(query: Query<T>): Promise<void> {
  query.isDue = true
  query.dueAt = 0
  return new Promise((resolve) => {
    query.waiters.push(resolve)
    askSoon(query)
  })
}

/** Answers once what is shown is what main said after all changes that it has announced. */
export async function settleQuery<T>(query: Query<T>): Promise<void> {
  await query.flight
  if (query.isDue) await refetchQuery(query)
}

/** The library changed: asks again after the usual rest, or after a short one where a person may be waiting to see it. */
export function invalidateQuery<T>(query: Query<T>, isAwaited: boolean): void {
  const rested = isAwaited ? query.shortRestUntil : query.restUntil
  const at = Math.max(performance.now() + beatMs, rested)
  query.dueAt = query.isDue ? Math.min(query.dueAt, at) : at
  query.isDue = true
  askSoon(query)
}

/** Asks now what would have been asked after a rest: the person did something and looks for it. */
export function hastenQuery<T>(query: Query<T>): void {
  if (!query.isDue) return
  query.dueAt = 0
  askSoon(query)
}

/**
 * Enters what main has just answered to a change, so that nobody need ask for all again. An answer that is under way may
 * not have the change in it: it is dropped.
 */
export function updateQuery<T>(query: Query<T>, change: Change<T>): void {
  query.edition += 1
  if (query.known === null) return
  query.known = change(query.known)
  show(query, null)
}

/**
 * Shows a change that main has not answered yet, also in answers that come meanwhile. The function that is returned takes
 * it away: what is left is what main says.
 */
export function changeQuery<T>(query: Query<T>, change: Change<T>): () => void {
  query.changes = [...query.changes, change]
  show(query, query.answer.error)
  return () => {
    query.changes = query.changes.filter((other) => other !== change)
    show(query, query.answer.error)
  }
}

/** Says what went wrong beside the answer. */
export function failQuery<T>(query: Query<T>, error: unknown): void {
  show(query, error)
}

/** Another library: what is known is not true of it. */
export function resetQuery<T>(query: Query<T>): void {
  query.known = null
  query.changes = []
  query.edition += 1
  query.isDue = true
  query.dueAt = 0
  query.restUntil = 0
  query.shortRestUntil = 0
  show(query, null)
  askSoon(query)
}
