import { expect, test } from 'vitest'
import { redo, undo } from '../../../main/library/changes'
import { knownMarks, takeEntry } from '../../../main/library/feed-entries'
import { sha256 } from '../../../main/library/checksum'
import * as articles from '../../../main/library/articles'
import * as highlights from '../../../main/library/highlights'
import { replaceText } from '../../../main/library/replace-text'
import { placePassage } from '../../../main/passages/place'
import * as feeds from '../../../main/library/feeds'
import { list as sources } from '../../../main/library/sources'
import { verify } from '../../../main/library/verify'
import { newLibrary, passageOf, readingOf, refusal } from '../../support/library'

const url = 'https://example.org/feed'

test('a name that is taken by another feed is told apart by its host', () => {
  const library = newLibrary()
  const names = [
    feeds.subscribe(library, { url, name: 'News' }),
    feeds.subscribe(library, { url: `${url}/2`, name: 'News' }),
    feeds.subscribe(library, { url: `${url}/3`, name: 'news' }),
    feeds.subscribe(library, { url: 'https://other.example/', name: null }),
  ].map(({ name }) => name)
  expect(names).toEqual(['News', 'News – example.org', 'news – example.org (2)', 'other.example'])
})

test('a feed that is taken up again after another came to its source gets a source of its own', () => {
  const library = newLibrary()
  const first = feeds.subscribe(library, { url, name: 'News' })
  feeds.unsubscribe(library, { feedId: first.id })
  const second = feeds.subscribe(library, { url: `${url}/2`, name: 'News' })
  expect(second.sourceId).toBe(first.sourceId)
  expect(feeds.subscribe(library, { url, name: 'News' })).toMatchObject({
    id: first.id,
    name: 'News – example.org',
  })
})

test('a name of another source is refused', () => {
  const library = newLibrary()
  const { id: feedId } = feeds.subscribe(library, { url, name: 'News' })
  feeds.subscribe(library, { url: `${url}/2`, name: 'Other' })
  expect(refusal(() => feeds.rename(library, { feedId, name: 'OTHER' })).code).toBe('conflict')
  expect(feeds.rename(library, { feedId, name: 'NEWS' }).name).toBe('NEWS')
})

test('an entry is an article once, and undo passes it over', () => {
  const library = newLibrary()
  const { id: feedId } = feeds.subscribe(library, { url, name: 'News' })
  const entry = {
    feedId,
    key: 'one',
    isSummary: true,
    reading: readingOf(['A first report.']),
  }
  expect(takeEntry(library, entry, placePassage)).not.toBeNull()
  expect(takeEntry(library, { ...entry, key: 'two' }, placePassage)).toBeNull()
  const { bytes } = entry.reading.original
  // The second came by the first: the feed does not change what came another way.
  expect(knownMarks(library, feedId)).toEqual([`${sha256(bytes)} one`, '* two'])
  expect(undo(library)?.label).toBe('subscribe to “News”')
  expect(feeds.list(library)).toEqual([])
  expect(redo(library)?.label).toBe('subscribe to “News”')
  expect(feeds.list(library)).toHaveLength(1)
})

test('what a site said is kept, and trouble is forgotten once it is over', () => {
  const library = newLibrary()
  const { id: feedId } = feeds.subscribe(library, { url, name: 'News' })
  expect(feeds.validatorsOf(library, { feedId })).toEqual({ etag: null, lastModified: null })
  feeds.noteHeard(library, feedId, {
    etag: '"1"',
    lastModified: null,
    title: 'News',
    siteUrl: 'https://example.org/',
  })
  feeds.noteProblem(library, feedId, 'It is gone.')
  expect(feeds.get(library, { feedId })).toMatchObject({
    problem: 'It is gone.',
    siteUrl: 'https://example.org/',
  })
  feeds.noteHeard(library, feedId)
  expect(feeds.get(library, { feedId }).problem).toBeNull()
  expect(feeds.validatorsOf(library, { feedId }).etag).toBe('"1"')
})

test('a feed is a source before it has any article, and the library is whole with it', async () => {
  const library = newLibrary()
  feeds.subscribe(library, { url, name: 'News' })
  expect(sources(library)).toMatchObject([{ name: 'News', articleCount: 0, unreadCount: 0 }])
  expect((await verify(library)).problems).toEqual([])
})

const changing = () => {
  const library = newLibrary()
  const { id: feedId } = feeds.subscribe(library, { url, name: 'News' })
  const take = (...paragraphs: string[]) =>
    takeEntry(library, { feedId, key: 'one', isSummary: false, reading: readingOf(paragraphs) }, placePassage)
  const articleId = take('A first report.', 'Nobody was hurt.')
  if (articleId === null) throw new Error('The entry became no article.')
  return { library, take, articleId }
}

test('an entry that its site changed is another revision, and highlights are followed into it', () => {
  const { library, take, articleId } = changing()
  const { id: revisionId } = articles.get(library, { articleId }).revision
  const passage = passageOf(library, articleId, 'Nobody was hurt.')
  highlights.create(library, { articleId, revisionId, passage, color: 'red' })
  expect(take('A second report.', 'Nobody was hurt.')).toBeNull()
  const { revision, title } = articles.get(library, { articleId })
  expect(revision.number).toBe(2)
  expect(revision.text).toContain('A second report.')
  expect(title).toBe('Harbour reopens')
  expect(highlights.list(library, { articleId })[0]?.placement.state).not.toBe('gone')
  // What the person did last is what undo takes back.
  expect(undo(library)?.label).toMatch(/highlight/)
})

test('the same words again, a page in its place, or a deleted article: nothing is changed', () => {
  const same = changing()
  same.take('A first report.', 'Nobody was hurt.')
  expect(articles.get(same.library, same).revision.number).toBe(1)

  const paged = changing()
  const reading = readingOf(['The whole of the report.', 'Nobody was hurt.'])
  replaceText(paged.library, { ...paged, reading, label: 'fetch', isAside: false }, placePassage)
  paged.take('A second report.')
  expect(articles.get(paged.library, paged).revision.text).toContain('The whole of the report.')

  const deleted = changing()
  articles.remove(deleted.library, deleted)
  expect(deleted.take('A second report.')).toBeNull()
  expect(articles.get(deleted.library, deleted)).toMatchObject({ revision: { number: 1 } })
})
