import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Noun } from '../../../../preload/contract/events'
import type { Question } from '../../../../renderer/queries/query'
import {
  changeOptimistically,
  followAnswer,
  forgetAnswers,
  hastenAnswers,
  invalidateAnswers,
  queryOf,
  readAnswer,
  refetch,
  updateAnswer,
} from '../../../../renderer/queries/query-cache'

/** Main, as far as one question goes: each call waits until the test answers it. */
function heldMain(key: string, nouns: Noun[] = ['note']) {
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
function onScreen<T>(question: Question<T>) {
  const query = queryOf(question)
  const drawn = { times: 0 }
  const end = query.subscribe(() => {
    drawn.times += 1
  })
  return { drawn, end, read: query.read }
}

const oneSecond = 1_000
const beat = 150

beforeEach(() => {
  vi.useFakeTimers()
  forgetAnswers()
})

afterEach(() => {
  vi.useRealTimers()
})

describe('an answer', () => {
  it('is asked for once, however many show it', async () => {
    const { question, calls, answer } = heldMain('shared')
    const first = onScreen(question)
    const second = onScreen({ ...question })
    expect(calls).toHaveLength(1)
    await answer(0, 'a')
    expect(first.read()).toEqual({ value: ['a'], error: null })
    expect(second.read()).toBe(first.read())
    expect(second.drawn.times).toBe(1)
    first.end()
    second.end()
  })

  it('is there at once for who comes back, and is not asked for again', async () => {
    const { question, calls, answer } = heldMain('kept')
    onScreen(question).end()
    await answer(0, 'a')
    const back = onScreen(question)
    expect(back.read().value).toEqual(['a'])
    expect(calls).toHaveLength(1)
    back.end()
  })

  it('is asked for again where it changed while nothing showed it', async () => {
    const { question, calls, answer } = heldMain('left')
    onScreen(question).end()
    await answer(0, 'a')
    invalidateAnswers(['note'])
    await vi.advanceTimersByTimeAsync(5 * oneSecond)
    expect(calls).toHaveLength(1)
    const back = onScreen(question)
    expect(back.read().value).toEqual(['a'])
    expect(calls).toHaveLength(2)
    back.end()
  })

  it('stays while the next is on its way, and beside what went wrong', async () => {
    const { question, answer, refuse } = heldMain('staying')
    const screen = onScreen(question)
    await answer(0, 'a')
    const asked = refetch(question)
    expect(screen.read().value).toEqual(['a'])
    await refuse(1, new Error('locked'))
    await asked
    expect(screen.read()).toEqual({ value: ['a'], error: new Error('locked') })
    void refetch(question)
    await answer(2, 'b')
    expect(screen.read()).toEqual({ value: ['b'], error: null })
    screen.end()
  })

  it('that could not be had is asked for again on retry', async () => {
    const { question, answer, refuse } = heldMain('retried')
    const screen = onScreen(question)
    await refuse(0, new Error('locked'))
    expect(screen.read()).toEqual({ value: null, error: new Error('locked') })
    void refetch(question)
    await answer(1, 'a')
    expect(screen.read()).toEqual({ value: ['a'], error: null })
    screen.end()
  })

  it('of another library is forgotten, also where it is under way', async () => {
    const { question, calls, answer } = heldMain('other library')
    const screen = onScreen(question)
    await answer(0, 'former')
    void refetch(question)
    forgetAnswers()
    expect(screen.read().value).toBeNull()
    await answer(1, 'former')
    expect(screen.read().value).toBeNull()
    expect(calls).toHaveLength(3)
    await answer(2, 'present')
    expect(screen.read().value).toEqual(['present'])
    screen.end()
  })
})

describe('a change of the library', () => {
  it('is followed by the answers that depend on it and no others', async () => {
    const notes = heldMain('notes', ['note'])
    const tags = heldMain('tags', ['tag', 'article'])
    const screens = [onScreen(notes.question), onScreen(tags.question)]
    await notes.answer(0)
    await tags.answer(0)
    await vi.advanceTimersByTimeAsync(10 * oneSecond)
    invalidateAnswers(['article', 'source'])
    await vi.advanceTimersByTimeAsync(beat)
    expect([notes.calls.length, tags.calls.length]).toEqual([1, 2])
    for (const { end } of screens) end()
  })

  it('while the question is under way is asked about once more', async () => {
    const { question, calls, answer } = heldMain('under way')
    const screen = onScreen(question)
    invalidateAnswers(['note', 'change'])
    invalidateAnswers(['note', 'change'])
    await answer(0, 'before')
    await vi.advanceTimersByTimeAsync(oneSecond)
    expect(calls).toHaveLength(2)
    await answer(1, 'after')
    await vi.advanceTimersByTimeAsync(10 * oneSecond)
    expect(calls).toHaveLength(2)
    expect(screen.read().value).toEqual(['after'])
    screen.end()
  })

  it('is not asked about twice where who made it has asked already', async () => {
    const { question, calls, answer } = heldMain('own act')
    const screen = onScreen(question)
    await answer(0, 'before')
    await vi.advanceTimersByTimeAsync(10 * oneSecond)
    invalidateAnswers(['note', 'change'])
    void refetch(question)
    await answer(1, 'after')
    await vi.advanceTimersByTimeAsync(10 * oneSecond)
    expect(calls).toHaveLength(2)
    screen.end()
  })

  it('comes many times a second, and is asked about between rests; the last is not missed', async () => {
    const { question, calls, answer } = heldMain('busy')
    const screen = onScreen(question)
    for (let moment = 0; moment < 40; moment++) {
      await answer(calls.length - 1, String(moment))
      invalidateAnswers(['note'])
      await vi.advanceTimersByTimeAsync(50)
    }
    expect(calls.length).toBeLessThanOrEqual(3)
    await answer(calls.length - 1)
    invalidateAnswers(['note'])
    const before = calls.length
    await vi.advanceTimersByTimeAsync(2 * oneSecond)
    expect(calls).toHaveLength(before + 1)
    screen.end()
  })

  it('that a person may be waiting for is asked about after a short rest, and at once when told to', async () => {
    const { question, calls, answer } = heldMain('waiting')
    const screen = onScreen(question)
    await answer(0, 'a')
    invalidateAnswers(['note'])
    await vi.advanceTimersByTimeAsync(300)
    expect(calls).toHaveLength(1)
    invalidateAnswers(['note', 'change'])
    await vi.advanceTimersByTimeAsync(beat)
    expect(calls).toHaveLength(2)
    await answer(1, 'b')
    invalidateAnswers(['note'])
    hastenAnswers()
    expect(calls).toHaveLength(3)
    screen.end()
  })
})

describe('what main answered to a change', () => {
  it('is entered, and an answer that was on its way before is late', async () => {
    const { question, calls, answer } = heldMain('late')
    const screen = onScreen(question)
    await answer(0, 'a')
    void refetch(question)
    updateAnswer(question, (notes) => [...notes, 'b'])
    expect(screen.read().value).toEqual(['a', 'b'])
    await answer(1, 'a')
    expect(screen.read().value).toEqual(['a', 'b'])
    expect(calls).toHaveLength(3)
    await answer(2, 'a', 'b')
    expect(screen.read().value).toEqual(['a', 'b'])
    screen.end()
  })

  it('does not let who waits for an answer have the late one', async () => {
    const { question, answer } = heldMain('waiter')
    onScreen(question).end()
    await answer(0, 'a')
    let isAnswered = false
    void refetch(question).then(() => {
      isAnswered = true
    })
    updateAnswer(question, (notes) => [...notes, 'b'])
    await answer(1, 'a')
    expect(isAnswered).toBe(false)
    await answer(2, 'a', 'b')
    expect(isAnswered).toBe(true)
    expect(readAnswer(question)).toEqual(['a', 'b'])
  })

  it('does not make an answer of what was never asked', () => {
    const { question, calls } = heldMain('unasked')
    updateAnswer(question, (notes) => [...notes, 'b'])
    expect(readAnswer(question)).toBeNull()
    expect(calls).toHaveLength(0)
  })
})

describe('a change that is shown before main has answered', () => {
  const upper = (notes: string[]) => notes.map((note) => note.toUpperCase())

  it('stays over answers that come meanwhile, until main has done it', async () => {
    const { question, answer } = heldMain('optimistic')
    const screen = onScreen(question)
    await answer(0, 'a')
    let finish = () => undefined as void
    const done = changeOptimistically(
      question,
      upper,
      () => new Promise<void>((resolve) => (finish = resolve)),
    )
    expect(screen.read().value).toEqual(['A'])
    void refetch(question)
    await answer(1, 'a', 'b')
    expect(screen.read().value).toEqual(['A', 'B'])
    updateAnswer(question, upper)
    finish()
    await done
    expect(screen.read().value).toEqual(['A', 'B'])
    screen.end()
  })

  it('is taken away where main refuses, and nothing else with it', async () => {
    const { question, answer } = heldMain('refused')
    const screen = onScreen(question)
    await answer(0, 'a')
    let refuse = (_: Error) => undefined as void
    const act = () => new Promise<void>((_, reject) => (refuse = reject))
    const refused = expect(changeOptimistically(question, upper, act)).rejects.toThrow('no')
    updateAnswer(question, (notes) => [...notes, 'c'])
    expect(screen.read().value).toEqual(['A', 'C'])
    refuse(new Error('no'))
    await refused
    expect(screen.read().value).toEqual(['a', 'c'])
    screen.end()
  })

  it('is taken away alone where there are two', async () => {
    const { question, answer } = heldMain('two')
    const screen = onScreen(question)
    await answer(0, 'a')
    let refuse = (_: Error) => undefined as void
    const first = changeOptimistically(question, upper, () => new Promise((_, reject) => (refuse = reject)))
    const second = changeOptimistically(
      question,
      (notes) => [...notes, 'z'],
      () => new Promise(() => undefined),
    )
    expect(screen.read().value).toEqual(['A', 'z'])
    refuse(new Error('no'))
    await expect(first).rejects.toThrow('no')
    expect(screen.read().value).toEqual(['a', 'z'])
    void second
    screen.end()
  })
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

it('tells state of the window of each answer, with the one before', async () => {
  const { question, answer } = heldMain('followed')
  const told: unknown[] = []
  const end = followAnswer(question, (value, before) => told.push([value, before]))
  await answer(0, 'a')
  updateAnswer(question, (notes) => [...notes, 'b'])
  end()
  updateAnswer(question, (notes) => [...notes, 'c'])
  expect(told).toEqual([
    [['a'], null],
    [['a', 'b'], ['a']],
  ])
})
