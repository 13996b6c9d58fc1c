import { expect, test } from 'vitest'
import { undo } from '../../../../main/library/journal/undo'
import * as saved from '../../../../main/library/search/saved-searches'
import type { Library } from '../../../../main/library/database/database'
import { ask } from '../../../support/searching'
import { addArticle, newLibrary, refusal } from '../../../support/library'

function names(library: Library): string[] {
  return saved.list(library).map(({ name }) => name)
}

test('they are kept in the order that a person gives them, and every change can be undone', () => {
  const library = newLibrary()
  const [a, b, c] = ['A', 'B', 'C'].map(
    (name) => saved.create(library, { name, query: name, isAlert: false }).id,
  )
  if (a === undefined || b === undefined || c === undefined) throw new Error('There are three.')
  saved.move(library, { savedSearchId: c, before: a })
  expect(names(library)).toEqual(['C', 'A', 'B'])
  saved.move(library, { savedSearchId: c, before: null })
  expect(names(library)).toEqual(['A', 'B', 'C'])
  saved.change(library, { savedSearchId: b, name: 'Bridges' })
  saved.remove(library, { savedSearchId: a })
  expect(names(library)).toEqual(['Bridges', 'C'])
  undo(library)
  undo(library)
  expect(names(library)).toEqual(['A', 'B', 'C'])
})

test('two cannot have one name', () => {
  const library = newLibrary()
  saved.create(library, { name: 'Bridges', query: 'bridge', isAlert: false })
  expect(refusal(() => saved.create(library, { name: 'bridges', query: 'x', isAlert: false })).sentence).toBe(
    'There is a saved search called “bridges” already; choose another name.',
  )
})

test('they count what they find, and an alert what came since it was seen', async () => {
  const library = newLibrary()
  addArticle(library, { title: 'A bridge' })
  const { id } = saved.create(library, { name: 'Bridges', query: 'bridge', isAlert: true })
  const counts = async () =>
    (await saved.savedCounts(library, { zone: 'UTC' })).map(({ count, fresh }) => [count, fresh])
  expect(await counts()).toEqual([[1, 0]])
  addArticle(library, { title: 'Another bridge' })
  addArticle(library, { title: 'A school' })
  expect(await counts()).toEqual([[2, 1]])
  saved.markSeen(library, { savedSearchId: id })
  expect(await counts()).toEqual([[2, 0]])
})

test('what one finds can be searched, and two that name each other end', async () => {
  const library = newLibrary()
  addArticle(library, { title: 'A bridge over the river' })
  addArticle(library, { title: 'A bridge over the road' })
  saved.create(library, { name: 'Big Bridges', query: 'bridge', isAlert: false })
  const titles = async (text: string) => (await ask(library, text)).hits.map(({ title }) => title.text)
  expect(await titles('in:"big bridges" river')).toEqual(['A bridge over the river'])
  expect(await titles('river -in:"big bridges"')).toEqual([])
  expect(await titles('in:nothing')).toEqual([])
  saved.create(library, { name: 'One', query: 'in:Two', isAlert: false })
  saved.create(library, { name: 'Two', query: 'in:One', isAlert: false })
  expect(await titles('in:One')).toEqual([])
})
