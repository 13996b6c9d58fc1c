import { expect, test } from 'vitest'
import * as articles from '../../../../main/library/articles/articles'
import { doWithMany } from '../../../../main/library/articles/lists/do-with-many'
import { list as sources } from '../../../../main/library/articles/sources'
import * as feeds from '../../../../main/library/feeds/feeds'
import { list as tagsOf, putTag } from '../../../../main/library/annotations/tags'
import { type Library, one } from '../../../../main/library/database/database'
import { stepInTurns } from '../../../../main/library/journal/long-undo'
import { othersInProcess } from '../../../../main/library/journal/turns'
import { redo, state, undo } from '../../../../main/library/journal/undo'
import type { ChosenArticles, Deed, ListOrder } from '../../../../preload/contract/article-list'
import type { ActId, ArticleId, SourceId } from '../../../../preload/contract/common'
import { addArticle, bring, newActId, newLibrary, refusal } from '../../../support/library'
import { turns } from '../../../support/turns'

const all = { view: 'all', sourceId: null } as const

function manyArticles(library: Library, count: number): ArticleId[] {
  library.db.pragma('synchronous = OFF')
  const outlets = ['Courier', 'Gazette', null]
  return Array.from({ length: count }, (_, index) =>
    addArticle(library, { title: `Title ${index % 7}`, outlet: outlets[index % 3] ?? null }),
  )
}

function idsIn(
  library: Library,
  view: 'all' | 'unread' | 'starred' | 'archived' | 'deleted',
  order?: ListOrder,
) {
  return articles
    .list(library, { view, sourceId: null, order, after: null, limit: 200 })
    .articles.map(({ id }) => id)
}

function newest(library: Library): number {
  return articles.list(library, { ...all, after: null, limit: 1 }).newest
}

function whole(library: Library, chosen: Partial<ChosenArticles> = {}): ChosenArticles {
  return {
    list: all,
    span: { from: null, to: null, newest: newest(library) },
    without: [],
    also: [],
    ...chosen,
  }
}

function doIt(library: Library, chosen: ChosenArticles, deed: Deed, on = turns()) {
  return doWithMany(library, { actId: newActId(), chosen, deed }, on, putTag)
}

test('all of a view is marked in one step, but what came later and what was taken out', async () => {
  const library = newLibrary()
  const ids = manyArticles(library, 12)
  articles.mark(library, { articleId: ids[0]!, read: true })
  const chosen = whole(library, { without: [ids[3]!] })
  const late = addArticle(library)
  const told = turns()
  expect(await doIt(library, chosen, { kind: 'read', is: true }, told)).toEqual({
    changed: 10,
    isCancelled: false,
  })
  expect(told).toMatchObject({ label: 'mark articles as read', total: 12, done: 10 })
  expect(new Set(idsIn(library, 'unread'))).toEqual(new Set([ids[3], late]))
  expect(state(library).undo).toBe('mark 10 articles as read')
  undo(library)
  expect(idsIn(library, 'unread')).toHaveLength(12)
  redo(library)
  expect(idsIn(library, 'unread')).toHaveLength(2)
})

test('of a span, whatever the order, each from its first to its last article, and those that were added', async () => {
  for (const by of ['published', 'captured', 'title', 'outlet'] as const) {
    for (const isReversed of [false, true]) {
      const library = newLibrary()
      manyArticles(library, 15)
      const order = { by, isReversed }
      const ids = idsIn(library, 'all', order)
      const [from = null, to = null] = [ids[3], ids[9]]
      const chosen = {
        list: { ...all, order },
        span: { from, to, newest: newest(library) },
        without: [ids[5]!],
        also: [ids[14]!],
      }
      const told = turns()
      await doIt(library, chosen, { kind: 'starred', is: true }, told)
      const wanted = [3, 4, 6, 7, 8, 9, 14].map((at) => ids[at])
      expect(new Set(idsIn(library, 'starred'))).toEqual(new Set(wanted))
      expect(told.total).toBe(7)
    }
  }
})

test('all of a feed is what it brought of others too, and a span of it goes as it is sorted', async () => {
  for (const by of ['published', 'captured', 'title', 'outlet'] as const) {
    const library = newLibrary()
    const others = manyArticles(library, 9)
    const feed = feeds.subscribe(library, { url: 'https://gatherer.example/feed', name: 'Gatherer' })
    const own = [addArticle(library, { outlet: 'Gatherer' }), addArticle(library, { outlet: 'Gatherer' })]
    const brought = others.slice(2, 6)
    for (const articleId of brought) bring(library, { feedId: feed.id, articleId })
    const listed = { view: 'all', sourceId: feed.sourceId, order: { by, isReversed: false } } as const
    const ids = articles.list(library, { ...listed, after: null, limit: 50 }).articles.map(({ id }) => id)
    expect(new Set(ids)).toEqual(new Set([...own, ...brought]))
    const [from = null, to = null] = [ids[1], ids[4]]
    const some = whole(library, { list: listed, span: { from, to, newest: newest(library) } })
    const told = turns()
    await doIt(library, some, { kind: 'starred', is: true }, told)
    expect(told.total).toBe(4)
    expect(new Set(idsIn(library, 'starred'))).toEqual(new Set(ids.slice(1, 5)))
    await doIt(library, whole(library, { list: listed }), { kind: 'archived', is: true }, told)
    expect(told.total).toBe(6)
    expect(new Set(idsIn(library, 'archived'))).toEqual(new Set(ids))
  }
})

test.each<[Deed, Deed, 'archived' | 'deleted' | 'starred']>([
  [{ kind: 'archived', is: true }, { kind: 'archived', is: false }, 'archived'],
  [{ kind: 'deleted', is: true }, { kind: 'deleted', is: false }, 'deleted'],
  [{ kind: 'starred', is: true }, { kind: 'starred', is: false }, 'starred'],
])('%o and back', async (there, back, view) => {
  const library = newLibrary()
  manyArticles(library, 5)
  expect(await doIt(library, whole(library), there)).toMatchObject({ changed: 5 })
  expect(idsIn(library, view)).toHaveLength(5)
  const chosen = whole(library, { list: { view, sourceId: null } })
  expect(await doIt(library, chosen, back)).toMatchObject({ changed: 5 })
  expect(idsIn(library, 'all')).toHaveLength(5)
  expect(await doIt(library, chosen, back)).toEqual({ changed: 0, isCancelled: false })
  undo(library)
  undo(library)
  expect(idsIn(library, view)).toHaveLength(0)
})

test('tag, outlet and date are set and taken back; a deleted article keeps its own', async () => {
  const library = newLibrary()
  const ids = manyArticles(library, 4)
  articles.remove(library, { articleId: ids[3]! })
  const chosen = whole(library, { span: null, also: ids })
  const date = { value: '2020-05', zone: null, words: 'May 2020' }
  for (const deed of [
    { kind: 'tag', name: 'water/ice' },
    { kind: 'outlet', name: 'Harbour Post' },
    { kind: 'published', date },
  ] as const)
    expect(await doIt(library, chosen, deed)).toMatchObject({ changed: 3 })
  for (const articleId of ids.slice(0, 3)) {
    expect(articles.get(library, { articleId })).toMatchObject({ outlet: 'Harbour Post', published: date })
    expect(tagsOf(library, { articleId }).map(({ name }) => name)).toEqual(['water/ice'])
  }
  expect(articles.get(library, { articleId: ids[3]! })).toMatchObject({ outlet: 'Courier', published: null })
  for (let step = 0; step < 3; step += 1) undo(library)
  expect(articles.get(library, { articleId: ids[0]! })).toMatchObject({ outlet: 'Courier', published: null })
  expect(tagsOf(library, { articleId: ids[0]! })).toEqual([])
})

test('cancelled, what is done by then is one step; and an undo that is cancelled is finished by the next', async () => {
  const library = newLibrary()
  manyArticles(library, 60)
  const some = await doIt(library, whole(library), { kind: 'read', is: true }, turns(1))
  expect(some.isCancelled).toBe(true)
  expect(some.changed).toBeGreaterThan(0)
  const unread = () => articles.list(library, { view: 'unread', sourceId: null, after: null, limit: 1 }).total
  expect(unread()).toBe(60 - some.changed)
  await doIt(library, whole(library), { kind: 'read', is: true })
  await doIt(library, whole(library), { kind: 'archived', is: true })
  expect(articles.counts(library).archived).toBe(60)
  // All parts are looked at, and one of them is written.
  const told = turns()
  const undone = await stepInTurns(
    library,
    { direction: 'undo' },
    { ...told, isWanted: () => told.done <= told.total / 2 },
  )
  expect(undone).toMatchObject({ label: 'archive 60 articles', isCancelled: true })
  const left = articles.counts(library).archived
  expect(left).toBeGreaterThan(0)
  expect(left).toBeLessThan(60)
  expect(state(library).undo).toBe('archive 60 articles')
  expect(await stepInTurns(library, { direction: 'undo' }, turns())).toMatchObject({
    label: 'archive 60 articles',
  })
  expect(articles.counts(library).archived).toBe(0)
  expect(await stepInTurns(library, { direction: 'redo' }, turns())).toMatchObject({
    label: 'archive 60 articles',
  })
  expect(articles.counts(library).archived).toBe(60)
})

test('what was changed since refuses the undo of all, and nothing of it is taken back', async () => {
  const library = newLibrary()
  const ids = manyArticles(library, 60)
  await doIt(library, whole(library), { kind: 'archived', is: true })
  articles.mark(library, { articleId: ids[7]!, archived: false })
  await expect(
    stepInTurns(library, { direction: 'undo', act: actOf(library, 'archive 60 articles') }, turns()),
  ).rejects.toThrow('has been changed since')
  expect(articles.counts(library).archived).toBe(59)
  undo(library)
  await stepInTurns(library, { direction: 'undo' }, turns())
  expect(articles.counts(library).archived).toBe(0)
})

function actOf(library: Library, label: string) {
  return one<{ id: ActId }>(library, 'SELECT id FROM act WHERE label = ?', label)?.id
}

test('articles of a list that is gone are refused in a sentence', async () => {
  const library = newLibrary()
  manyArticles(library, 2)
  const gone = newActId() as string as ArticleId
  const chosen = whole(library, { span: { from: gone, to: gone, newest: 2 } })
  await expect(doIt(library, chosen, { kind: 'read', is: true })).rejects.toThrow('choose them again')
  expect(refusal(() => articles.mark(library, { articleId: gone, read: true })).code).toBe('not-found')
})

test('marks as read what a list has: of one source, starred, archived, and never what was deleted', async () => {
  const library = newLibrary()
  const ids = manyArticles(library, 9)
  const [starred, archived, deleted] = ids
  articles.mark(library, { articleId: starred!, starred: true })
  articles.mark(library, { articleId: archived!, archived: true })
  articles.remove(library, { articleId: deleted! })
  const courier = sources(library).find(({ name }) => name === 'Courier')
  const readAll = (view: 'all' | 'starred' | 'archived', sourceId: SourceId | null = null) =>
    doIt(library, whole(library, { list: { view, sourceId } }), { kind: 'read', is: true })
  expect(await readAll('starred')).toMatchObject({ changed: 1 })
  expect(await readAll('archived')).toMatchObject({ changed: 1 })
  expect(await readAll('all', courier?.id)).toMatchObject({ changed: 2 })
  expect(await readAll('all')).toMatchObject({ changed: 4 })
  const before = state(library).undo
  expect(await readAll('all')).toMatchObject({ changed: 0 })
  expect(state(library).undo).toBe(before)
  expect(articles.get(library, { articleId: deleted! }).readAt).toBeNull()
})

test('an undo in the middle ends it, with nothing left of it', async () => {
  const library = newLibrary()
  manyArticles(library, 60)
  const told = turns()
  const chosen = whole(library)
  const begun = doIt(library, chosen, { kind: 'read', is: true }, told)
  await expect.poll(() => told.done, { interval: 1 }).toBeGreaterThan(0)
  undo(library)
  const { changed, isCancelled } = await begun
  expect(isCancelled).toBe(true)
  expect(changed).toBe(told.done)
  expect(idsIn(library, 'unread')).toHaveLength(60)
})

test('an undo that ends with its process, in the middle, is finished by the next one', async () => {
  const library = newLibrary()
  manyArticles(library, 60)
  await doIt(library, whole(library), { kind: 'archived', is: true })
  const told = turns()
  const ending = () =>
    told.done > told.total / 2 ? Promise.reject(new Error('It is gone.')) : othersInProcess(0)
  const undoing = stepInTurns(library, { direction: 'undo' }, { ...told, rest: ending })
  await expect(undoing).rejects.toThrow('It is gone.')
  const left = articles.counts(library).archived
  expect(left).toBeGreaterThan(0)
  expect(left).toBeLessThan(60)
  expect(state(library)).toMatchObject({ undo: 'archive 60 articles', redo: null })
  await stepInTurns(library, { direction: 'undo' }, turns())
  expect(articles.counts(library).archived).toBe(0)
  expect(state(library).redo).toBe('archive 60 articles')
})

test('what was undone is not done again on top of what a person did while it was undone', async () => {
  const library = newLibrary()
  const ids = manyArticles(library, 60)
  await doIt(library, whole(library), { kind: 'archived', is: true })
  const told = turns()
  const undoing = stepInTurns(library, { direction: 'undo' }, told)
  await expect.poll(() => told.done, { interval: 1 }).toBeGreaterThan(0)
  articles.mark(library, { articleId: ids[0]!, starred: true })
  await undoing
  expect(articles.counts(library).archived).toBe(0)
  expect(state(library).redo).toBeNull()
  expect(articles.get(library, { articleId: ids[0]! }).starredAt).not.toBeNull()
})
