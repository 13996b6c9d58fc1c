import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  followAnswer,
  forgetAnswers,
  hastenAnswers,
  invalidateAnswers,
  queryOf,
  refetch,
  settled,
  updateAnswer,
} from '../../../../renderer/queries/query-cache'
import { heldMain, onScreen } from './held-main'

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

  it('that could not be had is asked for again by who comes back', async () => {
    const { question, calls, answer, refuse } = heldMain('come back')
    const screen = onScreen(question)
    await refuse(0, new Error('locked'))
    const second = onScreen(question)
    expect(calls).toHaveLength(1)
    screen.end()
    second.end()
    const back = onScreen(question)
    await answer(1, 'a')
    expect(back.read()).toEqual({ value: ['a'], error: null })
    back.end()
  })

  it('is followed by who was drawn before another library was opened, and watches only then', async () => {
    const { question, calls, answer } = heldMain('drawn before')
    const drawn = queryOf(question)
    forgetAnswers()
    const end = drawn.subscribe(() => undefined)
    await answer(0, 'a')
    await vi.advanceTimersByTimeAsync(5 * oneSecond)
    invalidateAnswers(['note'])
    await vi.advanceTimersByTimeAsync(beat)
    expect(calls).toHaveLength(2)
    end()
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

describe('what is shown is settled', () => {
  it('at once where nothing is due', async () => {
    const { question, calls, answer } = heldMain('settled')
    const screen = onScreen(question)
    await answer(0, 'a')
    await settled(question)
    expect(calls).toHaveLength(1)
    screen.end()
  })

  it('once the question under way is answered, or the one that was due after a rest', async () => {
    const { question, calls, answer } = heldMain('unsettled')
    const screen = onScreen(question)
    let times = 0
    const count = () => {
      times += 1
    }
    void settled(question).then(count)
    await vi.advanceTimersByTimeAsync(0)
    expect(times).toBe(0)
    await answer(0, 'a')
    expect(times).toBe(1)
    invalidateAnswers(['note'])
    void settled(question).then(count)
    await vi.advanceTimersByTimeAsync(0)
    expect([calls.length, times]).toEqual([2, 1])
    await answer(1, 'b')
    expect([screen.read().value, times]).toEqual([['b'], 2])
    screen.end()
  })
})
