import { expect, test } from 'vitest'
import { putTag } from '../../../../main/library/annotations/tags'
import * as articles from '../../../../main/library/articles/articles'
import * as collections from '../../../../main/library/articles/collections/collections'
import { seek } from '../../../../main/library/articles/lists/seek'
import { groups } from '../../../../main/library/articles/lists/groups'
import { doWithMany } from '../../../../main/library/articles/lists/do-with-many'
import { all, type Library } from '../../../../main/library/database/database'
import { redo, undo } from '../../../../main/library/journal/undo'
import { verify } from '../../../../main/library/verify/verify'
import type { ChosenArticles, ListOrder } from '../../../../preload/contract/article-list'
import type { ArticleId, CollectionId } from '../../../../preload/contract/common'
import { addArticle, newActId, newLibrary, refusal } from '../../../support/library'
import { ask } from '../../../support/searching'
import { turns } from '../../../support/turns'

const byPlace: ListOrder = { by: 'place', isReversed: false }

function some(library: Library, titles: readonly string[]): ArticleId[] {
  return titles.map((title) => addArticle(library, { title }))
}

function put(library: Library, collectionId: CollectionId, ids: readonly ArticleId[], is = true) {
  const chosen: ChosenArticles = {
    list: { view: 'all', sourceId: null },
    span: null,
    without: [],
    also: [...ids],
  }
  const deed = { kind: 'collected', collectionId, is } as const
  return doWithMany(library, { actId: newActId(), chosen, deed }, turns(), putTag)
}

function listOf(collectionId: CollectionId, order = byPlace) {
  return { view: 'all', sourceId: null, collectionId, order } as const
}

function titlesIn(library: Library, collectionId: CollectionId, order = byPlace): string[] {
  const page = articles.list(library, { ...listOf(collectionId, order), after: null, limit: 100 })
  return page.articles.map(({ title }) => title)
}

async function problemsIn(library: Library): Promise<number> {
  return (await verify(library)).problemCount
}

test('a collection lists what was put into it, in that order, whichever views and orders are asked for', async () => {
  const library = newLibrary()
  const [b, c, a] = some(library, ['Bravo', 'Charlie', 'Alpha', 'Delta'])
  const { id } = collections.create(library, { name: 'Dams' })
  await put(library, id, [c!])
  await put(library, id, [b!, a!])
  expect(titlesIn(library, id)).toEqual(['Charlie', 'Bravo', 'Alpha'])
  expect(titlesIn(library, id, { by: 'place', isReversed: true })).toEqual(['Alpha', 'Bravo', 'Charlie'])
  expect(titlesIn(library, id, { by: 'title', isReversed: false })).toEqual(['Alpha', 'Bravo', 'Charlie'])
  for (const by of ['published', 'captured', 'outlet', 'story'] as const)
    expect(titlesIn(library, id, { by, isReversed: false }).toSorted()).toEqual(['Alpha', 'Bravo', 'Charlie'])
  articles.mark(library, { articleId: b!, read: true })
  articles.mark(library, { articleId: a!, starred: true })
  const inView = (view: 'unread' | 'starred') =>
    articles.list(library, { ...listOf(id), view, after: null, limit: 9 }).articles.map(({ title }) => title)
  expect(inView('unread')).toEqual(['Charlie', 'Alpha'])
  expect(inView('starred')).toEqual(['Alpha'])
  expect(collections.list(library)).toEqual([
    { id, name: 'Dams', parentId: null, isQueue: false, articleCount: 3, unreadCount: 2 },
  ])
  expect(groups(library, { ...listOf(id), group: 'outlet', after: null }).articles).toEqual([3])
  expect(await problemsIn(library)).toBe(0)
})

test('pages of a collection follow one another, and each place in it is known', async () => {
  const library = newLibrary()
  const ids = some(library, ['One', 'Two', 'Three', 'Four', 'Five'])
  const { id } = collections.create(library, { name: 'Dams' })
  await put(library, id, ids)
  const first = articles.list(library, { ...listOf(id), after: null, limit: 2 })
  const second = articles.list(library, { ...listOf(id), after: first.next, limit: 2 })
  const third = articles.list(library, { ...listOf(id), after: second.next, limit: 2 })
  expect(
    [first, second, third].map(({ articles: shown, total }) => [total, ...shown.map((row) => row.title)]),
  ).toEqual([
    [5, 'One', 'Two'],
    [5, 'Three', 'Four'],
    [5, 'Five'],
  ])
  expect(third.next).toBeNull()
  expect(articles.position(library, { ...listOf(id), articleIds: [ids[3]!] })).toEqual({
    isListed: [true],
    position: 3,
  })
  expect(seek(library, { ...listOf(id), text: 'fo' })).toEqual({ position: 3, isThere: true })
  expect(seek(library, { ...listOf(id), text: 'six' })).toEqual({ position: null, isThere: false })
})

test('a span of a collection in the order of its places is what is between its ends there', async () => {
  const library = newLibrary()
  const ids = some(library, ['One', 'Two', 'Three', 'Four'])
  const { id } = collections.create(library, { name: 'Dams' })
  await put(library, id, ids.toReversed())
  const { newest } = articles.list(library, { ...listOf(id), after: null, limit: 1 })
  const chosen = {
    list: listOf(id),
    span: { from: ids[2]!, to: ids[1]!, newest },
    without: [],
    also: [],
  }
  const asked = { actId: newActId(), chosen, deed: { kind: 'starred', is: true } } as const
  expect(await doWithMany(library, asked, turns(), putTag)).toMatchObject({ changed: 2 })
  const starred = all<{ title: string }>(
    library,
    'SELECT a.title FROM article a JOIN article_state s ON s.article_id = a.id WHERE s.starred_at IS NOT NULL ORDER BY a.n',
  )
  expect(starred.map(({ title }) => title)).toEqual(['Two', 'Three'])
})

test('an article is moved in a collection before another one, as often as a person likes', async () => {
  const library = newLibrary()
  const [a, b, c] = some(library, ['A', 'B', 'C'])
  const { id } = collections.create(library, { name: 'Dams' })
  await put(library, id, [a!, b!, c!])
  collections.moveArticle(library, { collectionId: id, articleId: c!, before: a! })
  expect(titlesIn(library, id)).toEqual(['C', 'A', 'B'])
  collections.moveArticle(library, { collectionId: id, articleId: c!, before: null })
  expect(titlesIn(library, id)).toEqual(['A', 'B', 'C'])
  // The same gap is halved each time: more often than a number has room.
  for (let time = 0; time < 120; time += 1) {
    const [articleId, before] = time % 2 === 0 ? [c!, b!] : [b!, c!]
    collections.moveArticle(library, { collectionId: id, articleId, before })
    expect(titlesIn(library, id)).toEqual(time % 2 === 0 ? ['A', 'C', 'B'] : ['A', 'B', 'C'])
  }
  undo(library)
  expect(titlesIn(library, id)).toEqual(['A', 'C', 'B'])
  const outside = addArticle(library)
  expect(
    refusal(() => collections.moveArticle(library, { collectionId: id, articleId: outside, before: null })),
  ).toMatchObject({ code: 'not-found' })
  expect(await problemsIn(library)).toBe(0)
})

test('an article is in many collections, once in each, and stays when it is taken out', async () => {
  const library = newLibrary()
  const [a, b] = some(library, ['A', 'B'])
  const dams = collections.create(library, { name: 'Dams' })
  const floods = collections.create(library, { name: 'Floods' })
  await put(library, dams.id, [a!, b!])
  await put(library, floods.id, [a!])
  expect(await put(library, dams.id, [a!])).toMatchObject({ changed: 0 })
  expect(collections.ofArticle(library, { articleId: a! }).collectionIds).toEqual([dams.id, floods.id])
  await put(library, dams.id, [a!], false)
  expect(titlesIn(library, dams.id)).toEqual(['B'])
  expect(titlesIn(library, floods.id)).toEqual(['A'])
  await put(library, dams.id, [a!])
  expect(titlesIn(library, dams.id)).toEqual(['B', 'A'])
  articles.remove(library, { articleId: b! })
  expect(titlesIn(library, dams.id)).toEqual(['A'])
  articles.restore(library, { articleId: b! })
  expect(titlesIn(library, dams.id)).toEqual(['B', 'A'])
  const chosen: ChosenArticles = { list: listOf(dams.id), span: null, without: [], also: [b!] }
  const courier = { actId: newActId(), chosen, deed: { kind: 'outlet', name: 'Courier' } } as const
  await doWithMany(library, courier, turns(), putTag)
  expect(groups(library, { ...listOf(dams.id), group: 'outlet', after: null }).keys).toContain('Courier')
  expect(await problemsIn(library)).toBe(0)
})

test('what is done to collections is undone and redone, one step each', async () => {
  const library = newLibrary()
  const [a, b] = some(library, ['A', 'B'])
  const dams = collections.create(library, { name: 'Dams' })
  collections.create(library, { name: 'Floods' })
  await put(library, dams.id, [a!, b!])
  collections.rename(library, { collectionId: dams.id, name: 'Weirs' })
  collections.move(library, { collectionId: dams.id, parentId: null, before: null })
  collections.remove(library, { collectionId: dams.id })
  expect(collections.list(library).map(({ name }) => name)).toEqual(['Floods'])
  expect(titlesIn(library, dams.id)).toEqual([])
  const names: string[][] = []
  for (let step = 0; step < 5; step += 1) {
    undo(library)
    names.push(collections.list(library).map(({ name, articleCount }) => `${name} ${articleCount}`))
  }
  expect(names).toEqual([
    ['Floods 0', 'Weirs 2'],
    ['Weirs 2', 'Floods 0'],
    ['Dams 2', 'Floods 0'],
    ['Dams 0', 'Floods 0'],
    ['Dams 0'],
  ])
  for (let step = 0; step < 3; step += 1) redo(library)
  expect(titlesIn(library, dams.id)).toEqual(['A', 'B'])
  expect(await problemsIn(library)).toBe(0)
})

test('there is one reading queue, which stands first and stays as it is', async () => {
  const library = newLibrary()
  const [a] = some(library, ['A'])
  collections.create(library, { name: 'Dams' })
  const queue = collections.queue(library)
  expect(collections.queue(library).id).toBe(queue.id)
  await put(library, queue.id, [a!])
  expect(collections.list(library).map(({ name }) => name)).toEqual(['Reading queue', 'Dams'])
  for (const refused of [
    () => collections.rename(library, { collectionId: queue.id, name: 'Later' }),
    () => collections.remove(library, { collectionId: queue.id }),
    () => collections.move(library, { collectionId: queue.id, parentId: null, before: null }),
  ])
    expect(refusal(refused)).toMatchObject({ code: 'conflict' })
  undo(library)
  expect(collections.list(library).map(({ articleCount }) => articleCount)).toEqual([0, 0])
})

test('two collections have not the same name, however it is written', () => {
  const library = newLibrary()
  const { id } = collections.create(library, { name: 'Dams' })
  expect(refusal(() => collections.create(library, { name: ' DAMS'.trim() }))).toMatchObject({
    code: 'conflict',
  })
  collections.create(library, { name: 'Floods' })
  expect(refusal(() => collections.rename(library, { collectionId: id, name: 'floods' }))).toMatchObject({
    code: 'conflict',
  })
  collections.remove(library, { collectionId: id })
  expect(collections.create(library, { name: 'Dams' }).name).toBe('Dams')
})

test('in: finds what is in the collection of that name, beside other words', async () => {
  const library = newLibrary()
  const [a, b] = some(library, ['Alpha dam', 'Bravo dam', 'Charlie dam'])
  const { id } = collections.create(library, { name: 'High water' })
  await put(library, id, [a!, b!])
  const found = async (text: string) =>
    (await ask(library, text, { isTyping: false })).hits.map(({ title }) => title.text).toSorted()
  expect(await found('in:"high water"')).toEqual(['Alpha dam', 'Bravo dam'])
  expect(await found('dam -in:"High Water"')).toEqual(['Charlie dam'])
  expect(await found('in:"high water" alpha')).toEqual(['Alpha dam'])
  collections.remove(library, { collectionId: id })
  expect(await found('in:"high water"')).toEqual([])
})
