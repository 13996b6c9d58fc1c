import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { showError } from '../toasts/toast-store'
import { fetchMore, type PagedQuestion, type Rows } from './paged'
import type { Answer, Question } from './query'
import { queryOf, refetch } from './query-cache'

// A question for every letter of a name that is being typed would be work for answers that are never read.
const restMs = 150

type Asked<T> = Answer<T> & { retry: () => void }

/** What main answers to a question, kept up to date while the component is on screen. Null asks nothing. */
export function useAnswer<T>(question: Question<T> | null): Asked<T> {
  const query = question && queryOf(question)
  const answer = useSyncExternalStore(query?.subscribe ?? watchNothing, query?.read ?? readNothing)
  return { ...answer, retry: () => void (question && refetch(question)) }
}

function watchNothing() {
  return () => undefined
}

const nothing: Answer<never> = { value: null, error: null }

function readNothing() {
  return nothing
}

/** A part of an answer: the component is drawn anew only where that part has changed. */
export function useAnswerPart<T, P>(question: Question<T> | null, select: (value: T | null) => P): P {
  const query = question && queryOf(question)
  return useSyncExternalStore(query?.subscribe ?? watchNothing, () => select(query?.read().value ?? null))
}

/**
 * The answer to a question that changes under one's hands, as the words of a search do. Until the next one is there the
 * last one stays, and is `isOld`: a list that blinks at every letter cannot be read.
 */
export function useSteadyAnswer<T>(question: Question<T> | null): Asked<T> & { isOld: boolean } {
  const answer = useAnswer(question)
  const [shown, setShown] = useState(answer.value)
  if (answer.value !== null && answer.value !== shown) setShown(answer.value)
  return { ...answer, value: answer.value ?? shown, isOld: answer.value === null }
}

/** A list as far as it was asked for; `more` asks for what comes next. */
export function useRows<Row, Page extends Rows<Row>>(list: PagedQuestion<Row, Page> | null) {
  // Lists with the same key are the same list, so that `more` need be another function only for another one.
  const [stable, setStable] = useState(list)
  if (stable?.key !== list?.key) setStable(list)
  const more = useCallback(() => void (stable && fetchMore(stable)), [stable])
  return { ...useSteadyAnswer(list), more }
}

/** Says in a message what went wrong, where nothing on screen has a place for it. */
export function useToldError({ error }: { error: unknown }): void {
  useEffect(() => {
    if (error !== null) showError(error)
  }, [error])
}

/** What is being typed, once the person has stopped typing. */
export function useRested(typed: string): string {
  const [rested, setRested] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setRested(typed), restMs)
    return () => clearTimeout(timer)
  }, [typed])
  return rested
}
