import { beforeEach, expect, it, vi } from 'vitest'
import { fetchMore, pagedQuestion, type Rows } from '../../../../renderer/queries/paged'
import {
  forgetAnswers,
  queryOf,
  readAnswer,
  refetch,
  updateAnswer,
} from '../../../../renderer/queries/query-cache'

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

/** Asks for more of a list, and answers that once `meanwhile` is done. */
async function growWhile(list: ReturnType<typeof numbers>, meanwhile: () => Promise<void> | void) {
  let answer: () => void = () => undefined
  const pageAfter = (next: string) => {
    const page = list.pageAfter(next)
    return new Promise<Numbers>((resolve) => (answer = () => resolve(page)))
  }
  const growing = fetchMore({ ...list, pageAfter })
  await meanwhile()
  answer()
  await growing
}

it('grows on, though rows change or all is asked anew meanwhile', async () => {
  const list = numbers('rows change', { count: 300 })
  await refetch(list)
  await growWhile(list, () => updateAnswer(list, (rows) => ({ ...rows, rows: [7, ...rows.rows.slice(1)] })))
  expect(readAnswer(list)).toMatchObject({ rows: [7, ...upTo(150).slice(1)], next: '150' })
  await growWhile(list, () => refetch(list))
  expect(readAnswer(list)).toMatchObject({ rows: upTo(250), next: '250' })
})

it('drops a page that comes for a list that ends elsewhere by now', async () => {
  const library = { count: 300 }
  const list = numbers('ends elsewhere', library)
  await refetch(list)
  await growWhile(list, () => {
    library.count = 40
    return refetch(list)
  })
  expect(readAnswer(list)).toMatchObject({ rows: upTo(40), next: null })
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

it('says of all rows what the last page says beside them', async () => {
  const list = pagedQuestion<number, Numbers & { note: string }>({
    key: 'with a note',
    nouns: [],
    page: (after) =>
      Promise.resolve(
        after === null ? { rows: [1], next: '1', note: 'first' } : { rows: [2], next: null, note: 'last' },
      ),
    firstRows: 1,
  })
  await refetch(list)
  expect(readAnswer(list)).toEqual({ rows: [1], next: '1', note: 'first' })
  await queryOf(list).flight
  await fetchMore(list)
  expect(readAnswer(list)).toEqual({ rows: [1, 2], next: null, note: 'last' })
})
