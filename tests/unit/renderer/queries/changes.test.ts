import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  changeOptimistically,
  forgetAnswers,
  readAnswer,
  refetch,
  updateAnswer,
} from '../../../../renderer/queries/query-cache'
import { heldMain, onScreen } from './held-main'

beforeEach(() => {
  vi.useFakeTimers()
  forgetAnswers()
})

afterEach(() => {
  vi.useRealTimers()
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
    let finish: () => void = () => undefined
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
    let refuse: (error: Error) => void = () => undefined
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
    let refuse: (error: Error) => void = () => undefined
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
