import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Question } from '../../../../renderer/queries/query'
import { forgetAnswers, readAnswer, refetch } from '../../../../renderer/queries/query-cache'
import { heldMain, onScreen } from './held-main'

beforeEach(() => {
  vi.useFakeTimers()
  forgetAnswers()
})

afterEach(() => {
  vi.useRealTimers()
})

describe('what is kept', () => {
  const many = (from: number) =>
    Array.from({ length: 100 }, (_, at): Question<number> => ({
      key: `many ${from + at}`,
      nouns: [],
      ask: () => Promise.resolve(from + at),
    }))

  it('is what is shown, and of the rest what was used last', async () => {
    const shown = heldMain('shown throughout')
    const screen = onScreen(shown.question)
    await shown.answer(0, 'a')
    const others = many(0)
    for (const question of others) await refetch(question)
    expect(readAnswer(shown.question)).toEqual(['a'])
    const known = others.filter((question) => readAnswer(question) !== null)
    expect(known.length).toBeLessThan(80)
    expect(known.length).toBeGreaterThan(60)
    expect(known).toEqual(others.slice(-known.length))
    screen.end()
  })

  it('is what was looked at again, though it was asked for long ago', async () => {
    const { question, calls, answer } = heldMain('looked at again')
    onScreen(question).end()
    await answer(0, 'a')
    for (const [at, other] of many(200).entries()) {
      if (at % 20 === 0) onScreen(question).end()
      await refetch(other)
    }
    expect(readAnswer(question)).toEqual(['a'])
    expect(calls).toHaveLength(1)
  })

  it('is dropped once nothing shows it any more', async () => {
    const { question, calls, answer } = heldMain('shown once')
    const screen = onScreen(question)
    await answer(0, 'a')
    screen.end()
    for (const other of many(100)) await refetch(other)
    expect(readAnswer(question)).toBeNull()
    onScreen(question).end()
    expect(calls).toHaveLength(2)
  })
})

it('asks anew for what is only passing by, whenever it is shown again', async () => {
  const { question, calls, answer } = heldMain('passing')
  const screen = onScreen({ ...question, isPassing: true })
  await answer(0, 'a')
  screen.end()
  expect(readAnswer(question)).toBeNull()
  const back = onScreen(question)
  expect(calls).toHaveLength(2)
  await answer(1, 'b')
  expect(back.read().value).toEqual(['b'])
  back.end()
})
