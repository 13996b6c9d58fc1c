import { expect, test } from 'vitest'
import * as articles from '../../../../main/library/articles/articles'
import * as changes from '../../../../main/library/journal/undo'
import type { Library } from '../../../../main/library/database/database'
import { storeFeedEntry } from '../../../../main/library/feeds/feed-entries'
import * as feeds from '../../../../main/library/feeds/feeds'
import { followMove, takeFormerAddress } from '../../../../main/library/feeds/moves'
import * as highlights from '../../../../main/library/annotations/highlights'
import * as notes from '../../../../main/library/annotations/notes'
import { putTag } from '../../../../main/library/annotations/tags'
import { placePassage } from '../../../../main/passages/place'
import * as sameStory from '../../../../main/passages/same-story'
import type { ArticleId } from '../../../../preload/contract/common'
import { addArticle, newActId, newLibrary, passageOf, readingOf, refusal } from '../../../support/library'

function open(library: Library, articleId: ArticleId) {
  return articles.mark(library, { articleId, read: true, byOpening: true })
}

function isThere(library: Library, articleId: ArticleId) {
  return articles.get(library, { articleId }).deletedAt === null
}

function readAt(library: Library, articleId: ArticleId) {
  return articles.get(library, { articleId }).readAt
}

test('an import whose article was opened is undone and done again, with what it was read', () => {
  const library = newLibrary()
  const earlier = addArticle(library, { title: 'Ferry strike' })
  articles.mark(library, { articleId: earlier, starred: true })
  const articleId = addArticle(library)
  open(library, articleId)
  const read = readAt(library, articleId)
  expect(changes.undo(library)?.label).toBe('import “Harbour reopens”')
  expect(isThere(library, articleId)).toBe(false)
  expect(changes.undo(library)?.label).toBe('star “Ferry strike”')
  changes.redo(library)
  expect(changes.redo(library)?.label).toBe('import “Harbour reopens”')
  expect(isThere(library, articleId)).toBe(true)
  expect(readAt(library, articleId)).toBe(read)
})

test('a job’s articles are undone together, whichever of them were opened', () => {
  const library = newLibrary()
  const actId = newActId()
  const ids = ['One ship.', 'Two ships.', 'Three ships.'].map(
    (words) => articles.importReading(library, { ...readingOf([words]), actId }).articleId,
  )
  for (const articleId of ids.slice(1)) open(library, articleId)
  expect(changes.undo(library)?.label).toBe('import 3 articles')
  expect(ids.some((articleId) => isThere(library, articleId))).toBe(false)
  changes.redo(library)
  expect(ids.every((articleId) => isThere(library, articleId))).toBe(true)
})

test('a note on an opened import is undone first; both come back in their order', () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  open(library, articleId)
  const target = { on: 'article', articleId } as const
  notes.create(library, { target, body: 'Ask the harbour master.', actId: newActId() })
  expect(changes.undo(library)?.label).toBe('write note')
  expect(isThere(library, articleId)).toBe(true)
  changes.undo(library)
  expect(isThere(library, articleId)).toBe(false)
  changes.redo(library)
  expect(notes.list(library, { articleId })).toEqual([])
  changes.redo(library)
  expect(notes.list(library, { articleId })).toMatchObject([{ body: 'Ask the harbour master.' }])
})

test('“mark as unread” is taken back from an article that was opened again', () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  open(library, articleId)
  const first = readAt(library, articleId)
  articles.mark(library, { articleId, read: false })
  open(library, articleId)
  expect(changes.undo(library)?.label).toMatch(/^mark as unread/)
  // It was read before and it was read after: since when is what it was.
  expect(readAt(library, articleId)).toBe(first)
  changes.redo(library)
  expect(readAt(library, articleId)).not.toBeNull()
  expect(changes.undo(library)?.label).toMatch(/^mark as unread/)
  expect(changes.undo(library)?.label).toMatch(/^import/)
})

test('“mark as read” is taken back, but not that the article was opened since', () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  articles.mark(library, { articleId, read: true })
  changes.undo(library)
  open(library, articleId)
  const opened = readAt(library, articleId)
  expect(opened).not.toBeNull()
  changes.redo(library)
  changes.undo(library)
  expect(readAt(library, articleId)).toBe(opened)
})

function withFeed() {
  const library = newLibrary()
  const { id: feedId } = feeds.subscribe(library, { url: 'https://example.org/feed', name: 'Harbour News' })
  const take = (key: string, ...paragraphs: string[]) =>
    storeFeedEntry(
      library,
      { feedId, key, keys: new Set([key]), isSummary: false, reading: readingOf(paragraphs) },
      { placePassage, putTag, ...sameStory },
    )
  const articleId = take('one', 'A first report.', 'Nobody was hurt.')
  if (articleId === null) throw new Error('The entry became no article.')
  return { library, take, articleId }
}

function correctTitle(library: Library, articleId: ArticleId, title: string) {
  const { fields, lines } = articles.reading(library, { articleId })
  const paragraphs = lines.filter(({ role }) => role === 'paragraph').map(({ text }) => text)
  articles.correct(library, { ...readingOf(paragraphs, { ...fields, title }), articleId }, placePassage)
}

test('a correction is taken back under the text that its feed has brought since', () => {
  const { library, take, articleId } = withFeed()
  correctTitle(library, articleId, 'Harbour opens again')
  take('one', 'A second report.', 'Nobody was hurt.')
  expect(changes.undo(library)?.label).toMatch(/^edit details/)
  const undone = articles.get(library, { articleId })
  expect(undone.title).toBe('Harbour reopens')
  expect(undone.revision.text).toContain('A second report.')
  changes.redo(library)
  const redone = articles.get(library, { articleId })
  expect(redone.title).toBe('Harbour opens again')
  expect(redone.revision.text).toContain('A second report.')
})

test('what a feed brings between undo and redo takes the redo from nobody', () => {
  const { library, take, articleId } = withFeed()
  const passage = passageOf(library, articleId, 'Nobody was hurt.')
  const { id: revisionId } = articles.get(library, { articleId }).revision
  highlights.create(library, { articleId, revisionId, passage, color: 'green' })
  articles.mark(library, { articleId, archived: true })
  changes.undo(library)
  changes.undo(library)
  take('two', 'Another report.')
  take('one', 'A second report.', 'Nobody was hurt.')
  open(library, articleId)
  expect(changes.redo(library)?.label).toMatch(/^highlight/)
  expect(changes.redo(library)?.label).toMatch(/^archive/)
  expect(highlights.list(library, { articleId })).toHaveLength(1)
  expect(articles.get(library, { articleId }).archivedAt).not.toBeNull()
})

test('a name that came to be another’s meanwhile is not taken from it; what is older can be undone', () => {
  const { library, articleId } = withFeed()
  articles.mark(library, { articleId, starred: true })
  const [feed] = feeds.list(library)
  if (feed === undefined) throw new Error('There is no feed.')
  feeds.rename(library, { feedId: feed.id, name: 'Port News' })
  const { id: feedId } = feeds.subscribe(library, { url: 'https://example.org/2', name: 'Other' })
  changes.undo(library)
  // An article that comes by itself, from an outlet of the name that the feed had.
  const reading = readingOf(['A third report.'], { outlet: 'Harbour News' })
  storeFeedEntry(
    library,
    { feedId, key: 'three', keys: new Set(['three']), isSummary: false, reading },
    { placePassage, putTag, ...sameStory },
  )
  expect(refusal(() => changes.undo(library)).sentence).toContain('Cannot undo rename')
  expect(feeds.get(library, { feedId: feed.id }).name).toBe('Port News')
  expect(changes.undo(library)?.label).toMatch(/^star/)
})

test('what the program has since written over entirely is undone and done again in its turn all the same', () => {
  const { library, articleId } = withFeed()
  const [feed] = feeds.list(library)
  if (feed === undefined) throw new Error('There is no feed.')
  followMove(library, { feedId: feed.id, url: 'https://example.org/moved' })
  takeFormerAddress(library, { feedId: feed.id })
  articles.mark(library, { articleId, starred: true })
  followMove(library, { feedId: feed.id, url: 'https://example.org/moved-again' })
  const labels = ['undo', 'undo', 'redo', 'redo'].map((step) =>
    step === 'undo' ? changes.undo(library)?.label : changes.redo(library)?.label,
  )
  expect(labels[0]).toMatch(/^star/)
  expect(labels[1]).toMatch(/^take the former address/)
  expect(labels.slice(2)).toEqual([labels[1], labels[0]])
  expect(feeds.get(library, { feedId: feed.id }).url).toBe('https://example.org/moved-again')
})
