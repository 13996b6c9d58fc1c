import { vi } from 'vitest'
import type { Noun } from '../../../../preload/contract/events'
import type { Question } from '../../../../renderer/queries/query'
import { queryOf } from '../../../../renderer/queries/query-cache'

/** Main, as far as one question goes: each call waits until the test answers it. */
export function heldMain(key: string, nouns: Noun[] = ['note']) {
  const calls: { answer: (value: string[]) => void; refuse: (error: Error) => void }[] = []
  const question: Question<string[]> = {
    key,
    nouns,
    ask: () =>
      new Promise((answer, refuse) => {
        calls.push({ answer, refuse })
      }),
  }
  const answer = async (at: number, ...value: string[]) => {
    calls[at]?.answer(value)
    await vi.advanceTimersByTimeAsync(0)
  }
  const refuse = async (at: number, error: Error) => {
    calls[at]?.refuse(error)
    await vi.advanceTimersByTimeAsync(0)
  }
  return { question, calls, answer, refuse }
}

/** Puts a question on screen; counts how often it is drawn. */
export function onScreen<T>(question: Question<T>) {
  const query = queryOf(question)
  const drawn = { times: 0 }
  const end = query.subscribe(() => {
    drawn.times += 1
  })
  return { drawn, end, read: query.read }
}
