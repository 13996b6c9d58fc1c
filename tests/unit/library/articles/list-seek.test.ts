import { expect, test } from 'vitest'
import { list } from '../../../../main/library/articles/lists/article-list'
import { seek } from '../../../../main/library/articles/lists/seek'
import type { Library } from '../../../../main/library/database/database'
import type { ListOrder } from '../../../../preload/contract/article-list'
import { addArticle, answer, newLibrary } from '../../../support/library'

const everything = { view: 'all', sourceId: null } as const

/** The title of the article that is found; in brackets where it only stands at the place. */
function found(library: Library, order: ListOrder, text: string): string | null {
  const { position, isThere } = answer('article.seek', seek(library, { ...everything, order, text }))
  if (position === null) return null
  const { articles } = list(library, { ...everything, order, after: null, at: position, limit: 1 })
  const title = articles[0]?.title ?? ''
  return isThere ? title : `(${title})`
}

function few(): Library {
  const library = newLibrary()
  const add = (title: string, value: string, outlet: string | null) =>
    addArticle(library, { title, outlet, published: { value, zone: null, words: value } })
  add('“Éclair” at dawn', '2016-03-25T05:55', 'Harbour Post')
  add('Bridge', '2016-03-25', 'River News')
  add('Bridges', '2017', 'Evening Courier')
  add('Zoo', '2016-11-02', null)
  return library
}

test('by title the first one that begins so, without marks and capitals, either way round', () => {
  const library = few()
  const order = { by: 'title', isReversed: false } as const
  expect(found(library, order, 'bri')).toBe('Bridge')
  expect(found(library, order, 'bridges')).toBe('Bridges')
  expect(found(library, order, 'ECL')).toBe('“Éclair” at dawn')
  expect(found(library, order, '“éc')).toBe('“Éclair” at dawn')
  expect(found(library, order, 'court')).toBe('(“Éclair” at dawn)')
  expect(found(library, order, 'zz')).toBe('(Zoo)')
  const turned = { by: 'title', isReversed: true } as const
  expect(found(library, turned, 'bri')).toBe('Bridges')
  expect(found(library, turned, 'a')).toBe('(Bridge)')
})

test('by date the first one in that year, month or day, as far as it is typed', () => {
  const library = few()
  const newest = { by: 'published', isReversed: false } as const
  expect(found(library, newest, '20')).toBe('Bridges')
  expect(found(library, newest, '2016')).toBe('Zoo')
  expect(found(library, newest, '2016-0')).toBe('“Éclair” at dawn')
  expect(found(library, newest, '2016-07')).toBe('(“Éclair” at dawn)')
  expect(found(library, newest, '1999')).toBe('(Bridge)')
  const oldest = { by: 'published', isReversed: true } as const
  expect(found(library, oldest, '2016-03')).toBe('Bridge')
  expect(found(library, oldest, '2016-1')).toBe('Zoo')
  expect(found(library, { by: 'story', isReversed: false }, '2016-03')).toBe('“Éclair” at dawn')
})

test('by outlet the first of that outlet', () => {
  const library = few()
  const order = { by: 'outlet', isReversed: false } as const
  expect(found(library, order, 'RIV')).toBe('Bridge')
  expect(found(library, order, 'h')).toBe('“Éclair” at dawn')
  expect(found(library, order, 'i')).toBe('(Bridge)')
  expect(found(library, order, 'zz')).toBe('(Zoo)')
})

test('by capture the first one of that day; what is no date leads nowhere', () => {
  const library = few()
  const order = { by: 'captured', isReversed: false } as const
  const year = String(new Date().getUTCFullYear())
  expect(found(library, order, year)).toBe('Zoo')
  expect(found(library, order, '19')).toBe('(“Éclair” at dawn)')
  expect(found(library, order, 'spring')).toBeNull()
  expect(found(newLibrary(), order, year)).toBeNull()
})
