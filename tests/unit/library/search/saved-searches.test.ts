import { expect, test } from 'vitest'
import * as tags from '../../../../main/library/annotations/tags'
import { moveTags } from '../../../../main/library/annotations/tags/move-tags'
import * as collections from '../../../../main/library/articles/collections/collections'
import { undo } from '../../../../main/library/journal/undo'
import * as saved from '../../../../main/library/search/saved-searches'
import type { Library } from '../../../../main/library/database/database'
import { ask } from '../../../support/searching'
import { addArticle, newLibrary, refusal } from '../../../support/library'
import { turns } from '../../../support/turns'

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

function on(value: string) {
  return { value, zone: null, words: value }
}

async function counts(library: Library) {
  return (await saved.savedCounts(library, { zone: 'UTC' })).counts.map(({ count, fresh }) => [count, fresh])
}

async function titles(library: Library, text: string) {
  return (await ask(library, text)).hits.map(({ title }) => title.text)
}

test('they count what they find, and an alert what came since it was seen', async () => {
  const library = newLibrary()
  addArticle(library, { title: 'A bridge' })
  const { id } = saved.create(library, { name: 'Bridges', query: 'bridge', isAlert: true })
  saved.create(library, { name: 'Crossings', query: 'bridge', isAlert: false })
  expect(await counts(library)).toEqual([
    [1, 0],
    [1, 0],
  ])
  addArticle(library, { title: 'Another bridge' })
  addArticle(library, { title: 'A school' })
  expect(await counts(library)).toEqual([
    [2, 1],
    [2, 0],
  ])
  saved.markSeen(library, { savedSearchId: id, newest: null })
  expect(await counts(library)).toEqual([
    [2, 0],
    [2, 0],
  ])
})

test('what comes in after it was counted is not seen with what was counted', async () => {
  const library = newLibrary()
  const { id } = saved.create(library, { name: 'Bridges', query: 'bridge', isAlert: true })
  addArticle(library, { title: 'A bridge' })
  const { newest } = await saved.savedCounts(library, { zone: 'UTC' })
  addArticle(library, { title: 'Another bridge' })
  saved.markSeen(library, { savedSearchId: id, newest })
  expect(await counts(library)).toEqual([[2, 1]])
  // Two windows, or an answer that was late: nothing that was seen is new again, and nothing to come is seen.
  saved.markSeen(library, { savedSearchId: id, newest: 1_000_000 })
  saved.markSeen(library, { savedSearchId: id, newest: 0 })
  expect(await counts(library)).toEqual([[2, 0]])
  addArticle(library, { title: 'A third bridge' })
  expect(await counts(library)).toEqual([[3, 1]])
})

test('what an alert found newly can be searched by itself', async () => {
  const library = newLibrary()
  addArticle(library, { title: 'A bridge', published: on('2026-03-01') })
  saved.create(library, { name: 'Big Bridges', query: 'bridge', isAlert: true })
  saved.create(library, { name: 'Crossings', query: 'bridge', isAlert: false })
  expect(await titles(library, 'new-in:"big bridges"')).toEqual([])
  // What is new to the library may be older than what is there, or have no date.
  addArticle(library, { title: 'An old bridge', published: on('1998-05-01') })
  addArticle(library, { title: 'A bridge some day', published: null })
  addArticle(library, { title: 'A school', published: on('2026-04-01') })
  expect(await titles(library, 'new-in:"big bridges"')).toEqual(['A bridge some day', 'An old bridge'])
  expect(await titles(library, 'new-in:"big bridges" old')).toEqual(['An old bridge'])
  expect(await titles(library, 'bridge -new-in:"big bridges"')).toEqual(['A bridge'])
  expect(await titles(library, 'new-in:crossings')).toEqual([])
  expect(await titles(library, 'new-in:nothing')).toEqual([])
})

test('what one finds can be searched, and two that name each other end', async () => {
  const library = newLibrary()
  addArticle(library, { title: 'A bridge over the river' })
  addArticle(library, { title: 'A bridge over the road' })
  saved.create(library, { name: 'Big Bridges', query: 'bridge', isAlert: false })
  expect(await titles(library, 'in:"big bridges" river')).toEqual(['A bridge over the river'])
  expect(await titles(library, 'river -in:"big bridges"')).toEqual([])
  // A word that articles have is no name of a search.
  expect(await titles(library, 'in:river')).toEqual([])
  saved.create(library, { name: 'One', query: 'in:Two', isAlert: false })
  saved.create(library, { name: 'Two', query: 'in:One', isAlert: false })
  expect(await titles(library, 'in:One')).toEqual([])
})

/** A library of tags, what a search of this query is once a tag has another name, and once that is taken back. */
async function afterRename(query: string, { name, to }: { name: string; to: string }) {
  const library = newLibrary()
  const articleId = addArticle(library)
  for (const tag of ['Politics/Elections/Local', 'Politics/Trade', 'Harbour', 'Ports'])
    tags.add(library, { articleId, name: tag })
  saved.create(library, { name: 'Kept', query, isAlert: false })
  await moveTags(library, { kind: 'rename', name, to }, turns())
  const kept = saved.list(library)[0]?.query
  undo(library)
  expect(saved.list(library)[0]?.query).toBe(query)
  return kept
}

const renames = [
  { query: 'flood tag:harbour', name: 'Harbour', to: 'Docks', kept: 'flood tag:"Docks"' },
  { query: 'tag:"Harbour" OR crane', name: 'Harbour', to: 'Old docks', kept: 'tag:"Old docks" OR crane' },
  { query: '-tag:HARBOUR,Ports', name: 'Harbour', to: 'Docks', kept: '-tag:"Docks",Ports' },
  { query: 'NOT tag:(harbour ports)', name: 'Ports', to: 'Quays', kept: 'NOT tag:(harbour "Quays")' },
  { query: 'tag:elections', name: 'Politics/Elections', to: 'Votes', kept: 'tag:"Votes"' },
  // It means other tags besides, or the same ones as before.
  { query: 'tag:politics', name: 'Politics/Elections', to: 'Votes', kept: 'tag:politics,"Votes"' },
  { query: 'tag:local', name: 'Politics/Elections', to: 'Votes', kept: 'tag:local' },
  { query: 'tag:ports', name: 'Ports', to: 'Trade/Ports', kept: 'tag:ports' },
  { query: 'tag:"Ports"', name: 'Ports', to: 'Harbour', kept: 'tag:"Harbour"' },
  { query: 'tag:har*', name: 'Harbour', to: 'Docks', kept: 'tag:"Docks"' },
  // Words that no tag is meant by.
  {
    query: 'harbour tag:docks "tag:harbour"',
    name: 'Harbour',
    to: 'Sea',
    kept: 'harbour tag:docks "tag:harbour"',
  },
]

for (const { query, name, to, kept } of renames) {
  test(`a search for “${query}” is one for “${kept}” once ${name} is called ${to}`, async () => {
    expect(await afterRename(query, { name, to })).toBe(kept)
  })
}

test('a search that names a collection or another search goes on doing so by its new name', () => {
  const library = newLibrary()
  const collection = collections.create(library, { name: 'Ports' })
  const floods = saved.create(library, { name: 'Floods', query: 'flood', isAlert: true })
  saved.create(library, { name: 'Both', query: 'in:ports -in:"floods" new-in:floods', isAlert: false })
  const query = () => saved.list(library).find(({ name }) => name === 'Both')?.query
  collections.rename(library, { collectionId: collection.id, name: 'Old ports' })
  expect(query()).toBe('in:"Old ports" -in:"floods" new-in:floods')
  saved.change(library, { savedSearchId: floods.id, name: 'High water' })
  expect(query()).toBe('in:"Old ports" -in:"High water" new-in:"High water"')
  undo(library)
  undo(library)
  expect(query()).toBe('in:ports -in:"floods" new-in:floods')
})

test('what a search and a collection are both called is the search', () => {
  const library = newLibrary()
  const collection = collections.create(library, { name: 'Ports' })
  saved.create(library, { name: 'Ports', query: 'port', isAlert: false })
  saved.create(library, { name: 'Both', query: 'in:ports', isAlert: false })
  collections.rename(library, { collectionId: collection.id, name: 'Quays' })
  expect(saved.list(library).map(({ query }) => query)).toEqual(['port', 'in:ports'])
})
