// The answers that the window keeps: the only place where it holds what the library says. Everything that shows something
// of the library asks a `Question` here, and is told when the answer has become another one.

import type { Noun } from '../../preload/contract/events'
import {
  type Change,
  changeQuery,
  hastenQuery,
  invalidateQuery,
  isIdle,
  newQuery,
  type Query,
  type Question,
  refetchQuery,
  resetQuery,
  settleQuery,
  updateQuery,
} from './query'

// A page that one comes back to is there at once, at the place where it was left. What is on screen is kept anyway.
const maxKept = 80

const kept = new Map<string, unknown>()

/** The query that stands for a question, made where there is none. */
export function queryOf<T>(question: Question<T>): Query<T> {
  const known = kept.get(question.key) as Query<T> | undefined
  const query = known ?? newQuery(question)
  // What was used last goes last.
  kept.delete(question.key)
  kept.set(question.key, query)
  if (known === undefined) dropIdle(question.key)
  return query
}

/** Drops the answers that were used longest ago and that nothing shows. */
function dropIdle(but: string): void {
  for (const [key, query] of kept) {
    if (kept.size <= maxKept) return
    if (key !== but && isIdle(query as Query<unknown>)) kept.delete(key)
  }
}

/** What is known of an answer now; null where nothing on screen has asked for it. Main is not asked. */
export function readAnswer<T>(question: Question<T> | null): T | null {
  if (question === null) return null
  const query = kept.get(question.key) as Query<T> | undefined
  return query?.answer.value ?? null
}

/** Whether main could not be asked the last time. */
export function hasFailed<T>(question: Question<T> | null): boolean {
  return question !== null && queryOf(question).answer.error !== null
}

/** Asks main again at once; answers when main has, well or not. */
export async function refetch<T>(question: Question<T> | null): Promise<void> {
  if (question !== null) await refetchQuery(queryOf(question))
}

/** Answers once what is shown is what main said after all changes that it has announced. */
export async function settled<T>(question: Question<T> | null): Promise<void> {
  if (question !== null) await settleQuery(queryOf(question))
}

/** Enters what main has just answered to a change into an answer, where there is one. */
export function updateAnswer<T>(question: Question<T> | null, change: Change<T>): void {
  if (question !== null) updateQuery(queryOf(question), change)
}

/**
 * Shows a change until `act` is done, which asks main for it. Where main refuses, what it knows is shown again, and the
 * error is thrown.
 */
export async function changeOptimistically<T, R>(
  question: Question<T> | null,
  change: Change<T>,
  act: () => Promise<R>,
): Promise<R> {
  if (question === null) return act()
  const takeAway = changeQuery(queryOf(question), change)
  try {
    return await act()
  } finally {
    takeAway()
  }
}

/** The same, and shown on until the answer itself has it: who acts again meanwhile goes on from what is seen. */
export function changeUntilKnown<T, R>(
  question: Question<T> | null,
  change: Change<T>,
  act: () => Promise<R>,
): Promise<R> {
  return changeOptimistically(question, change, async () => {
    const done = await act()
    await settled(question)
    return done
  })
}

/**
 * Keeps an answer up to date and calls `onValue` for the one that is there and each that comes, with the one before. For
 * state of the window that must follow the library within the same drawing.
 */
export function followAnswer<T>(
  question: Question<T> | null,
  onValue: (value: T, before: T | null) => void,
): () => void {
  if (question === null) return () => undefined
  const query = queryOf(question)
  let before: T | null = null
  const follow = () => {
    const { value } = query.read()
    if (value === null || value === before) return
    const last = before
    before = value
    onValue(value, last)
  }
  const end = query.subscribe(follow)
  follow()
  return end
}

/**
 * Something of these nouns has changed. What is on screen asks again soon, what is only kept once it is shown. With the
 * nouns `change` and `library` a person may have done it and be waiting to see it.
 */
export function invalidateAnswers(nouns: readonly Noun[]): void {
  const isAwaited = nouns.includes('change') || nouns.includes('library')
  for (const query of queries()) {
    const isConcerned = query.question.nouns.some((noun) => nouns.includes(noun))
    if (isConcerned) invalidateQuery(query, isAwaited)
  }
}

function queries(): Query<unknown>[] {
  return [...kept.values()] as Query<unknown>[]
}

/** The person did something in this window: what has changed by it is asked for without the usual rest. */
export function hastenAnswers(): void {
  for (const query of queries()) hastenQuery(query)
}

/** Another library is open: nothing that is kept is true of it. */
export function forgetAnswers(): void {
  // The queries themselves stay: what is being drawn now is about to watch them.
  for (const query of queries()) resetQuery(query)
}
