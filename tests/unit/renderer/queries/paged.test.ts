import { beforeEach, expect, it, vi } from 'vitest'
import { fetchMore, pagedQuestion, type Rows } from '../../../../renderer/queries/paged'
import { forgetAnswers, queryOf, readAnswer, refetch } from '../../../../renderer/queries/query-cache'

type Numbers = Rows<number>

/** A library's list of so many numbers, in pages. */
function numbers(key: string, library: { count: number; isBroken?: boolean }) {
  return pagedQuestion({
    key,
    nouns: [],
    page: (after, limit): Promise<Numbers> => {
      if (library.isBroken) return Promise.reject(new Error('locked'))
      const from = after === null ? 0 : Number(after)
      const rows = Array.from({ length: Math.min(limit, library.count - from) }, (_, i) => from + i)
      const end = from + rows.length
      return Promise.resolve({ rows, next: end < library.count ? String(end) : null, total: library.count })
    },
    idOf: String,
  })
}

function upTo(count: number) {
  return Array.from({ length: count }, (_, n) => n)
}

beforeEach(forgetAnswers)

it('grows without a gap or a double, and ends', async () => {
  const list = numbers('grows', { count: 130 })
  await refetch(list)
  expect(readAnswer(list)?.rows).toEqual(upTo(50))
  const pageAfter = vi.fn(list.pageAfter)
  const watched = { ...list, pageAfter }
  await Promise.all([fetchMore(watched), fetchMore(watched)])
  expect(pageAfter).toHaveBeenCalledOnce()
  expect(readAnswer(list)).toEqual({ rows: upTo(130), next: null, total: 130 })
  await fetchMore(list)
  expect(readAnswer(list)?.rows).toEqual(upTo(130))
})

it('comes as long as it was when the library changed', async () => {
  const library = { count: 400 }
  const list = numbers('as long', library)
  await refetch(list)
  await fetchMore(list)
  library.count = 500
  await refetch(list)
  expect(readAnswer(list)).toEqual({ rows: upTo(150), next: '150', total: 500 })
  library.count = 120
  await refetch(list)
  expect(readAnswer(list)).toEqual({ rows: upTo(120), next: null, total: 120 })
})

it('keeps one row of each, where the list has moved between two pages', async () => {
  const list = numbers('moved', { count: 200 })
  await refetch(list)
  const before = readAnswer(list)
  const more = { rows: [49, 50, 51], next: null, total: 52 }
  expect(before && list.append(before, more).rows).toEqual(upTo(52))
})

it('drops a page that comes for a list that was asked anew meanwhile', async () => {
  const list = numbers('anew', { count: 300 })
  await refetch(list)
  let answer: () => void = () => undefined
  const pageAfter = (next: string) =>
    new Promise<Numbers>((resolve) => (answer = () => resolve(list.pageAfter(next))))
  const growing = fetchMore({ ...list, pageAfter })
  await refetch(list)
  answer()
  await growing
  expect(readAnswer(list)?.rows).toEqual(upTo(50))
})

it('says what went wrong beside what it has', async () => {
  const library = { count: 300, isBroken: false }
  const list = numbers('broken', library)
  await refetch(list)
  library.isBroken = true
  await fetchMore(list)
  expect(queryOf(list).read()).toEqual({
    value: { rows: upTo(50), next: '50', total: 300 },
    error: new Error('locked'),
  })
  library.isBroken = false
  await fetchMore(list)
  expect(queryOf(list).read()).toMatchObject({ value: { next: '150' }, error: null })
})
