import { expect, test } from 'vitest'
import type { ArticleSummary } from '../../../../preload/contract/article'
import { type ArticleRows, noRows } from '../../../../renderer/articles/list-question'
import {
  nothingClosed,
  type Part,
  partAt,
  partsOf,
  stepFrom,
  toggledFold,
  widened,
} from '../../../../renderer/articles/outline'

const row = { id: 'kept' } as ArticleSummary

/** A list with groups of so many articles. */
function listOf(groups: [key: string, articles: number][], kept: ArticleRows['kept'] = []): ArticleRows {
  const total = groups.reduce((sum, [, articles]) => sum + articles, 0)
  return { ...noRows, total, kept, groups: groups.map(([key, articles]) => ({ key, articles })) }
}

/** Each part as its first index, its key and how it is: `h` for a heading, `c` for a closed one. */
function shown(parts: readonly Part[]): string[] {
  return parts.map(({ first, key, rows, isHeaded, isClosed }) =>
    [first, key, rows, isClosed ? 'c' : isHeaded ? 'h' : '-'].join(' '),
  )
}

const closed = { isAll: false, but: ['b'] }
const groups: [string, number][] = [
  ['a', 3],
  ['b', 50_000],
  ['c', 2],
]

test('a list is the parts under its headings, one after the other', () => {
  expect(shown(partsOf(listOf(groups), { group: 'day', fold: closed }))).toEqual([
    '0 a 3 h',
    '3 b 50000 c',
    '50003 c 2 h',
  ])
  const all = { isAll: true, but: ['c'] }
  expect(shown(partsOf(listOf([...groups, ['', 4]]), { group: 'outlet', fold: all }))).toEqual([
    '0 a 3 c',
    '3 b 50000 c',
    '50003 c 2 h',
    '50005  4 c',
  ])
  expect(shown(partsOf({ ...noRows, total: 7 }, { group: 'none', fold: all }))).toEqual(['0  7 -'])
  expect(partsOf(noRows, { group: 'day', fold: all })).toEqual([])
})

test('what stands alone between stories has no heading and cannot be closed', () => {
  const list = listOf([
    ['12', 3],
    ['', 5],
    ['7', 2],
  ])
  expect(shown(partsOf(list, { group: 'story', fold: { isAll: true, but: [] } }))).toEqual([
    '0 12 3 c',
    '3  5 -',
    '8 7 2 c',
  ])
})

test('a row that is kept stays under the heading that it stood under', () => {
  const under = (at: number, key: string) =>
    partsOf(listOf(groups, [{ row, at, under: key }]), { group: 'day', fold: nothingClosed })
  expect(shown(under(1, 'a'))).toEqual(['0 a 4 h', '4 b 50000 h', '50004 c 2 h'])
  expect(shown(under(3, 'a'))[0]).toBe('0 a 4 h')
  expect(shown(under(3, 'b')).slice(0, 2)).toEqual(['0 a 3 h', '3 b 50001 h'])
  expect(shown(under(0, 'a'))[0]).toBe('0 a 4 h')
  expect(shown(under(3, 'gone')).slice(0, 3)).toEqual(['0 a 3 h', '3 gone 1 h', '4 b 50000 h'])
  expect(shown(under(50_005, 'c'))[2]).toBe('50003 c 3 h')
  const last = partsOf(listOf([], [{ row, at: 0, under: 'a' }]), { group: 'day', fold: nothingClosed })
  expect(shown(last)).toEqual(['0 a 1 h'])
  // What main counts is what the list has.
  expect(under(1, 'a')[0]?.articles).toBe(3)
})

test('groups that are older than the list fill it all the same', () => {
  const list = listOf(groups)
  const more = partsOf({ ...list, total: 50_010 }, { group: 'day', fold: nothingClosed })
  expect(shown(more)[2]).toBe('50003 c 7 h')
  const fewer = partsOf({ ...list, total: 10 }, { group: 'day', fold: nothingClosed })
  expect(shown(fewer)).toEqual(['0 a 3 h', '3 b 7 h'])
})

const parts = partsOf(listOf(groups), { group: 'day', fold: closed })

test('steps go over what is under a closed heading, and stop at it', () => {
  const step = (index: number, by: number, isArticle = false) => stepFrom(parts, { index, by, isArticle })
  expect(step(2, 1)).toBe(3)
  expect(step(3, 1)).toBe(50_003)
  expect(step(2, 2)).toBe(50_003)
  expect(step(50_003, -1)).toBe(3)
  expect(step(40_000, -1)).toBe(2)
  expect(step(2, 1, true)).toBe(50_003)
  expect(step(50_003, -1, true)).toBe(2)
  expect(step(0, 100)).toBe(50_004)
  expect(step(7, Infinity)).toBe(50_004)
  expect(step(7, -Infinity)).toBe(0)
  const all = partsOf(listOf(groups), { group: 'day', fold: { isAll: true, but: [] } })
  expect(stepFrom(all, { index: 0, by: Infinity })).toBe(50_003)
  expect(stepFrom(all, { index: 3, by: 1, isArticle: true })).toBe(3)
})

test('the rows that are asked for are those that are seen', () => {
  expect(widened(parts, [2, 3], 2).sort((one, other) => one - other)).toEqual([0, 1, 2, 50_003, 50_004])
  expect(partAt(parts, 49_999)?.key).toBe('b')
})

test('a heading is closed and opened, whatever the others are', () => {
  expect(toggledFold(nothingClosed, 'a')).toEqual({ isAll: false, but: ['a'] })
  expect(toggledFold({ isAll: false, but: ['a'] }, 'a')).toEqual(nothingClosed)
  expect(toggledFold({ isAll: true, but: [] }, 'a')).toEqual({ isAll: true, but: ['a'] })
  const many = Array.from({ length: 500 }, (_, at) => String(at))
  expect(toggledFold({ isAll: false, but: many }, 'x').but).toHaveLength(500)
})
