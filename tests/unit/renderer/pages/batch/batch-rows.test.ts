import { describe, expect, test } from 'vitest'
import type { BatchRow } from '../../../../../preload/contract/search/batch'
import { maxQueriesAtOnce } from '../../../../../preload/contract/search/query-lists'
import {
  type BatchOrder,
  nextOrder,
  nextPiece,
  shownRows,
} from '../../../../../renderer/pages/batch/batch-rows'

function row(text: string, rest: Partial<BatchRow> = {}): BatchRow {
  return {
    ...{
      name: '',
      text,
      reading: '',
      notes: [],
      count: 0,
      isMore: false,
      newest: null,
      oldest: null,
      hits: [],
    },
    ...rest,
  }
}

const rows = [
  row('query 10', { count: 5, oldest: '2016-03-14', newest: '2017-01-01' }),
  row('b', { name: 'Query 9', count: 1_000, isMore: true, oldest: '2015-01-01', newest: '2019-01-01' }),
  row('a'),
  row('z', { count: 1_000, oldest: '2016-03-13', newest: '2018-01-01' }),
]

function shown(order: BatchOrder, isOnlyFound = false): number[] {
  return shownRows(rows, order, isOnlyFound).map(({ at }) => at)
}

describe('the rows of a list', () => {
  test('stand as in the list, all of them or those that found something', () => {
    expect(shown(null)).toEqual([0, 1, 2, 3])
    expect(shown(null, true)).toEqual([0, 1, 3])
  })

  test('are sorted by what they are called, by how much they found, and by dates', () => {
    expect(shown({ by: 'query', isReversed: false })).toEqual([2, 1, 0, 3])
    expect(shown({ by: 'count', isReversed: true })).toEqual([1, 3, 0, 2])
    expect(shown({ by: 'count', isReversed: false })).toEqual([2, 0, 3, 1])
    expect(shown({ by: 'oldest', isReversed: false })).toEqual([1, 3, 0, 2])
    expect(shown({ by: 'newest', isReversed: true })).toEqual([1, 3, 0, 2])
  })

  test('go round by pressing on a column: as most want it, the other way, as in the list', () => {
    const often = [1, 2, 3].reduce<BatchOrder[]>(
      (orders) => [...orders, nextOrder(orders.at(-1) ?? null, 'count')],
      [],
    )
    expect(often).toEqual([{ by: 'count', isReversed: true }, { by: 'count', isReversed: false }, null])
    expect(nextOrder({ by: 'count', isReversed: true }, 'query')).toEqual({ by: 'query', isReversed: false })
  })
})

test('a piece of a list takes about a quarter of a second, and grows no faster than twofold', () => {
  expect(nextPiece(1, 2)).toBe(2)
  expect(nextPiece(16, 2)).toBe(maxQueriesAtOnce)
  expect(nextPiece(4, 500)).toBe(2)
  expect(nextPiece(2, 5_000)).toBe(1)
})
