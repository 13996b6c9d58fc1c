import { beforeEach, expect, test, vi } from 'vitest'
import * as articles from '../../../../main/library/articles/articles'
import { list, position } from '../../../../main/library/articles/lists/article-list'
import { groups } from '../../../../main/library/articles/lists/groups'
import type { Library } from '../../../../main/library/database/database'
import { calls, type CallName } from '../../../../preload/contract/index'
import {
  goTo,
  moveTo,
  readList,
  readOutline,
  replaceRow,
  rowThere,
  setFold,
  sortList,
  useArticles,
} from '../../../../renderer/articles/article-store'
import { chooseNone, chooseToRow, chooseUnder, useChoice } from '../../../../renderer/articles/choice-store'
import { nothingClosed, toggledFold } from '../../../../renderer/articles/outline'
import { listOf } from '../../../../renderer/articles/list-question'
import { countChosen } from '../../../../renderer/articles/list/choice'
import { refetch } from '../../../../renderer/queries/query-cache'
import { rowCount } from '../../../../renderer/queries/sparse-rows'
import { addArticle, newLibrary } from '../../../support/library'

// What the stores ask of a window as they are loaded. Alone: a process has one of each store, and it keeps this window.
const bridge = vi.hoisted(() => {
  const ends = () => () => undefined
  const of: { call: (name: CallName, input: unknown) => Promise<unknown>; on: typeof ends } = {
    call: () => Promise.reject(new Error('There is no library yet.')),
    on: ends,
  }
  vi.stubGlobal('window', { bridge: of, matchMedia: () => ({ matches: false, addEventListener: ends }) })
  return of
})

const all = { view: 'all', sourceId: null } as const
const unread = { view: 'unread', sourceId: null } as const
const newestFirst = { by: 'published', isReversed: false } as const

let library: Library
let asked: CallName[]

/** Main, as far as lists go, on a library with 150 articles of three months each day of which has one. */
beforeEach(async () => {
  library = newLibrary()
  library.db.pragma('synchronous = OFF')
  for (let n = 0; n < 150; n += 1) {
    const value = new Date(Date.UTC(2016, 0, 1 + n)).toISOString().slice(0, 10)
    addArticle(library, { title: value, published: { value, zone: null, words: value } })
  }
  asked = []
  const answers = {
    'article.list': list,
    'article.position': position,
    'article.groups': groups,
  } as unknown as Record<string, (library: Library, input: unknown) => unknown>
  bridge.call = async (name, input) => {
    asked.push(name)
    const value = answers[name]?.(library, calls[name].input.parse(input))
    return Promise.resolve({ ok: true, value })
  }
  await goTo(all)
  await sortList(newestFirst, 'month')
  setFold(nothingClosed)
  chooseNone()
}, 60_000)

function parts() {
  return readOutline().map(
    ({ key, first, rows, isClosed }) => `${key} ${first} ${rows}${isClosed ? ' closed' : ''}`,
  )
}

test('a list comes with its groups, and closing one moves the keyboard to its heading', () => {
  expect(parts()).toEqual([
    '2016-05 0 29',
    '2016-04 29 30',
    '2016-03 59 31',
    '2016-02 90 29',
    '2016-01 119 31',
  ])
  moveTo(70)
  setFold(toggledFold(nothingClosed, '2016-03'))
  expect(parts()[2]).toBe('2016-03 59 31 closed')
  expect(useArticles.getState().current).toBe(59)
  setFold({ isAll: true, but: ['2016-02'] })
  expect(parts().filter((part) => part.endsWith('closed'))).toHaveLength(4)
})

test('which are closed is remembered for the place and for what it is grouped by', async () => {
  setFold({ isAll: true, but: [] })
  await goTo(unread)
  expect(useArticles.getState().fold).toEqual(nothingClosed)
  await goTo(all)
  expect(useArticles.getState().fold).toEqual({ isAll: true, but: [] })
  await sortList(newestFirst, 'day')
  expect(useArticles.getState().fold).toEqual(nothingClosed)
  expect(readOutline()).toHaveLength(150)
})

test('a span takes in what is under the closed headings at its ends', async () => {
  setFold({ isAll: false, but: ['2016-04', '2016-02'] })
  const count = () =>
    countChosen(
      useChoice.getState().choice ?? { span: null, newest: 0, without: new Set(), also: new Set() },
      150,
    )
  await chooseUnder(29)
  expect(count()).toBe(30)
  await chooseToRow(90)
  expect(count()).toBe(30 + 31 + 29)
  await chooseToRow(28)
  expect(count()).toBe(31)
  expect(useChoice.getState().choice?.span).toMatchObject({ from: { index: 28 }, to: { index: 58 } })
})

test('what is read among the unread stays under its heading', async () => {
  await goTo(unread)
  const row = await rowThere(30)
  if (row === undefined) throw new Error('The list has no such row.')
  replaceRow(articles.mark(library, { articleId: row.id, read: true }))
  await refetch(listOf({ ...unread, order: newestFirst, group: 'month' }))
  expect(rowCount(readList())).toBe(150)
  expect(parts()[1]).toBe('2016-04 29 30')
  expect(readOutline()[1]?.articles).toBe(29)
  await goTo(unread)
  expect(parts()[1]).toBe('2016-04 29 29')
})

test('nothing is asked for what is not seen', async () => {
  setFold({ isAll: true, but: [] })
  asked = []
  await goTo(all)
  expect(asked.filter((name) => name === 'article.list')).toHaveLength(1)
})
