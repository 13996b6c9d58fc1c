import { describe, expect, it, vi } from 'vitest'
import { liveAnswer } from '../../../../renderer/queries/live-answer'
import { type AskPage, liveList } from '../../../../renderer/queries/live-list'
import { linesByArticle } from '../../../../renderer/pages/entity/sections/by-article'
import type { FromArticle } from '../../../../preload/contract/entity-ref'

/** A library's list of so many numbers, in pages. */
function numbers(library: { count: number }): AskPage<number> {
  return (after, limit) => {
    const from = after === null ? 0 : Number(after)
    const rows = Array.from({ length: Math.min(limit, library.count - from) }, (_, i) => from + i)
    const end = from + rows.length
    return Promise.resolve({ rows, next: end < library.count ? String(end) : null })
  }
}

function rowsOf(list: ReturnType<typeof liveList<number>>) {
  return list.store.getState().value?.rows ?? []
}
function until(is: () => boolean) {
  return vi.waitFor(() => expect(is()).toBe(true))
}

describe('a live list', () => {
  it('asks when somebody watches, then grows without a gap or a double', async () => {
    const list = liveList(numbers({ count: 130 }))
    expect(rowsOf(list)).toEqual([])
    const end = list.watch()
    await until(() => rowsOf(list).length === 50)
    list.more()
    list.more()
    await until(() => rowsOf(list).length === 130)
    list.more()
    expect(rowsOf(list)).toEqual(Array.from({ length: 130 }, (_, n) => n))
    end()
  })

  it('comes as long as it was when the library changed', async () => {
    const library = { count: 400 }
    const list = liveList(numbers(library))
    const end = list.watch()
    await until(() => rowsOf(list).length === 50)
    list.more()
    await until(() => rowsOf(list).length === 150)
    library.count = 120
    list.retry()
    await until(() => rowsOf(list).length === 120)
    expect(list.store.getState().value?.next).toBeNull()
    end()
  })
})

describe('a live answer', () => {
  it('keeps the last answer beside what went wrong', async () => {
    let isBroken = false
    const live = liveAnswer(() => (isBroken ? Promise.reject(new Error('no')) : Promise.resolve(7)))
    const end = live.watch()
    await until(() => live.store.getState().value === 7)
    isBroken = true
    live.retry()
    await until(() => live.store.getState().error !== null)
    expect(live.store.getState().value).toBe(7)
    end()
  })

  it('is not asked again while nobody watches, and once when somebody comes', async () => {
    let asked = 0
    const live = liveAnswer(() => Promise.resolve((asked += 1)))
    live.watch()()
    await until(() => live.store.getState().value === 1)
    live.invalidate()
    live.invalidate()
    expect(asked).toBe(1)
    const end = live.watch()
    live.retry()
    await until(() => live.store.getState().value === 2)
    expect(asked).toBe(2)
    end()
  })

  it('rests shorter where a person may be waiting', async () => {
    vi.useFakeTimers()
    let asked = 0
    const live = liveAnswer(() => Promise.resolve((asked += 1)))
    const end = live.watch()
    await vi.advanceTimersByTimeAsync(10)
    live.invalidate()
    await vi.advanceTimersByTimeAsync(300)
    expect(asked).toBe(1)
    live.refetchSoon()
    await vi.advanceTimersByTimeAsync(10)
    expect(asked).toBe(2)
    live.refetchSoon()
    live.invalidate()
    await vi.advanceTimersByTimeAsync(300)
    expect(asked).toBe(3)
    end()
    vi.useRealTimers()
  })

  it('rests between two changes, and misses none', async () => {
    vi.useFakeTimers()
    let asked = 0
    const live = liveAnswer(() => Promise.resolve((asked += 1)))
    const end = live.watch()
    await vi.advanceTimersByTimeAsync(10)
    for (let i = 0; i < 20; i++) {
      live.invalidate()
      await vi.advanceTimersByTimeAsync(50)
    }
    expect(asked).toBeLessThanOrEqual(3)
    await vi.advanceTimersByTimeAsync(2_000)
    const settled = asked
    await vi.advanceTimersByTimeAsync(5_000)
    expect(asked).toBe(settled)
    end()
    vi.useRealTimers()
  })
})

it('puts rows under the line of their article', () => {
  const article = (id: string) => ({ articleId: id }) as FromArticle
  const rows = [
    { article: article('a'), n: 1 },
    { article: article('a'), n: 2 },
    { article: article('b'), n: 1 },
  ]
  const lines = linesByArticle(rows, ({ n }) => String(n))
  expect(lines.map(({ key }) => key)).toEqual(['a', 'a 1', 'a 2', 'b', 'b 1'])
  expect(lines.map(({ is }) => is)).toEqual(['article', 'row', 'row', 'article', 'row'])
})
