import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as articles from '../../../../main/library/articles/articles'
import * as highlights from '../../../../main/library/annotations/highlights'
import * as notes from '../../../../main/library/annotations/notes'
import * as sources from '../../../../main/library/articles/sources'
import { originalFile } from '../../../../main/library/articles/originals'
import type { ArticleId } from '../../../../preload/contract/common'
import {
  addArticle,
  answer,
  newActId,
  newLibrary,
  passageOf,
  readingOf,
  refusal,
  reopen,
} from '../../../support/library'

const published = { value: '2016-03-25T05:55', zone: null, words: 'Friday' }
const stranger = '01900000-0000-7000-8000-000000000000' as ArticleId
const everything = { view: 'all', sourceId: null, after: null, limit: 50 } as const

test('an article is answered as the contract has it, with its text and blocks', () => {
  const library = newLibrary()
  const reading = readingOf(['First of all, 𝒳 happened.', 'Then  two   blanks.'], {
    title: 'Harbour reopens',
    byline: 'A. Writer',
    published,
    outlet: 'The Harbour Post',
    url: 'https://example.org/harbour',
    language: 'en',
  })
  const { articleId, outcome } = articles.importReading(library, reading)
  expect(outcome).toBe('imported')
  const article = answer('article.get', articles.get(library, { articleId }))
  expect(article).toMatchObject({
    title: 'Harbour reopens',
    byline: 'A. Writer',
    published,
    outlet: 'The Harbour Post',
    url: 'https://example.org/harbour',
    language: 'en',
    originalName: 'story.txt',
    originalBytes: reading.original.bytes.length,
    isPdf: false,
    excerpt: 'First of all, 𝒳 happened.',
    wordCount: 10,
    readingOffset: 0,
    readAt: null,
    deletedAt: null,
    version: 1,
  })
  expect(article.revision).toMatchObject({ number: 1, text: reading.text, blocks: reading.blocks })
})

test('marks keep the time at which they became true, and leave again', () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  const read = answer('article.mark', articles.mark(library, { articleId, read: true }))
  expect(read.readAt).not.toBeNull()
  const again = articles.mark(library, { articleId, read: true, starred: true })
  expect(again.readAt).toBe(read.readAt)
  expect(again.starredAt).not.toBeNull()
  expect(articles.mark(library, { articleId, read: false, archived: true })).toMatchObject({
    readAt: null,
    starredAt: again.starredAt,
  })
  expect(articles.counts(library)).toMatchObject({ all: 0, unread: 0, starred: 0, archived: 1, deleted: 0 })
})

test('archived and deleted articles show in their own view only', () => {
  const library = newLibrary()
  const [open, archived, deleted] = [addArticle(library), addArticle(library), addArticle(library)]
  for (const articleId of [open, archived, deleted]) articles.mark(library, { articleId, starred: true })
  articles.mark(library, { articleId: archived, archived: true })
  answer('article.remove', articles.remove(library, { articleId: deleted }))
  const idsOf = (view: 'all' | 'unread' | 'starred' | 'archived' | 'deleted') => {
    const page = answer('article.list', articles.list(library, { ...everything, view }))
    expect(page.total).toBe(page.articles.length)
    return page.articles.map(({ id }) => id)
  }
  expect(idsOf('all')).toEqual([open])
  expect(idsOf('unread')).toEqual([open])
  expect(idsOf('starred')).toEqual([open])
  expect(idsOf('archived')).toEqual([archived])
  expect(idsOf('deleted')).toEqual([deleted])
  expect(answer('article.counts', articles.counts(library))).toEqual({
    all: 1,
    unread: 1,
    starred: 1,
    'to-check': 0,
    archived: 1,
    deleted: 1,
  })
})

test('removing keeps highlights and notes; restoring shows them again', () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  const { revision } = articles.get(library, { articleId })
  const passage = passageOf(library, articleId, 'harbour')
  const { id: highlightId } = highlights.create(library, {
    articleId,
    revisionId: revision.id,
    passage,
    color: 'blue',
  })
  notes.create(library, { target: { on: 'highlight', highlightId }, body: 'where?', actId: newActId() })
  notes.create(library, { target: { on: 'article', articleId }, body: 'check', actId: newActId() })
  articles.remove(library, { articleId })
  expect(articles.get(library, { articleId }).deletedAt).not.toBeNull()
  expect(refusal(() => articles.mark(library, { articleId, read: true })).code).toBe('conflict')
  expect(refusal(() => articles.remove(library, { articleId })).code).toBe('conflict')
  const restored = answer('article.restore', articles.restore(library, { articleId }))
  expect(restored).toMatchObject({ deletedAt: null, highlightCount: 1, noteCount: 2 })
  expect(highlights.list(library, { articleId })).toHaveLength(1)
  expect(notes.list(library, { articleId })).toHaveLength(2)
})

test('the reading position is kept on this device, outside the journal', () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  const journal = () => library.db.prepare('SELECT count(*) AS lines FROM change').get()
  const before = journal()
  answer('article.keepPosition', articles.keepPosition(library, { articleId, offset: 17 }))
  articles.keepPosition(library, { articleId, offset: 21 })
  expect(journal()).toEqual(before)
  expect(articles.get(library, { articleId }).readingOffset).toBe(21)
  expect(articles.last(library)).toMatchObject({ articleId })
  articles.keepPosition(library, { articleId, offset: 1_000_000 })
  const { readingOffset, revision } = articles.get(library, { articleId })
  expect(readingOffset).toBe(revision.text.length)
})

test('the original comes back decoded as it was read', () => {
  const library = newLibrary()
  const reading = readingOf(['Der Fluss führt Hochwasser – noch.'])
  const bytes = Uint8Array.from([0x46, 0xfc, 0x72, 0x20, 0x93, 0x64, 0x69, 0x63, 0x68, 0x94])
  reading.original = { bytes, name: null, encoding: 'windows-1252' }
  const { articleId } = articles.importReading(library, reading)
  expect(answer('article.original', articles.original(library, { articleId }))).toEqual({
    text: 'Für “dich”',
    encoding: 'windows-1252',
  })
})

test('a missing or changed original is told, not shown', () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  const { originalSha256 } = articles.get(library, { articleId }).revision
  writeFileSync(originalFile(library, originalSha256), 'something else')
  expect(refusal(() => articles.original(library, { articleId }))).toMatchObject({ code: 'library-damaged' })
})

test('what is not there is not found', () => {
  const library = newLibrary()
  const calls = [
    () => articles.get(library, { articleId: stranger }),
    () => articles.mark(library, { articleId: stranger, read: true }),
    () => articles.keepPosition(library, { articleId: stranger, offset: 1 }),
    () => articles.remove(library, { articleId: stranger }),
    () => articles.restore(library, { articleId: stranger }),
    () => articles.original(library, { articleId: stranger }),
    () => articles.reading(library, { articleId: stranger }),
  ]
  for (const call of calls) expect(refusal(call).code).toBe('not-found')
})

test('sources show with their counts as long as they have articles', () => {
  const library = newLibrary()
  const first = addArticle(library, { outlet: 'The Harbour Post' })
  addArticle(library, { outlet: 'the  harbour post' })
  const other = addArticle(library, { outlet: 'Ärzteblatt' })
  articles.mark(library, { articleId: first, read: true })
  const listed = answer('source.list', sources.list(library))
  expect(listed.map(({ name, articleCount, unreadCount }) => [name, articleCount, unreadCount])).toEqual([
    ['The Harbour Post', 2, 1],
    ['Ärzteblatt', 1, 1],
  ])
  const sourceId = articles.get(library, { articleId: first }).sourceId
  expect(articles.list(library, { ...everything, sourceId }).total).toBe(2)
  articles.remove(library, { articleId: other })
  expect(sources.list(library).map(({ name }) => name)).toEqual(['The Harbour Post'])
})

test('the form for correcting begins with how the article was read', () => {
  const library = newLibrary()
  const reading = readingOf(['One.', 'Two.', 'One.'], { byline: 'B' })
  const { articleId } = articles.importReading(library, reading)
  const again = articles.reading(library, { articleId })
  expect(again.fields).toEqual(reading.fields)
  expect(again.lines).toEqual(reading.lines)
  expect(again.from).toEqual({
    sha256: articles.get(library, { articleId }).revision.originalSha256,
    size: reading.original.bytes.length,
    name: 'story.txt',
    encoding: 'utf-8',
  })
})

test('a library opened for reading answers, and refuses every change', () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  const reader = reopen(library, { mode: 'read' })
  expect(articles.get(reader, { articleId }).title).toBe('Harbour reopens')
  const changes = [
    () => articles.mark(reader, { articleId, read: true }),
    () => articles.remove(reader, { articleId }),
    () => articles.keepPosition(reader, { articleId, offset: 1 }),
    () => articles.importReading(reader, readingOf(['New.'])),
  ]
  for (const change of changes) expect(refusal(change).code).toBe('library-read-only')
})

test('a text is another revision’s only by its own article', () => {
  const library = newLibrary()
  const [one, two] = [addArticle(library), addArticle(library)]
  const { revision } = articles.get(library, { articleId: two })
  const passage = passageOf(library, two, 'harbour')
  const draft = { articleId: one, revisionId: revision.id, passage, color: 'red' } as const
  expect(refusal(() => highlights.create(library, draft)).code).toBe('conflict')
})

test('the library is left at the article read last, unless it was deleted', () => {
  const library = newLibrary()
  expect(articles.last(library)).toBeNull()
  const first = addArticle(library)
  articles.keepPosition(library, { articleId: first, offset: 3 })
  expect(articles.last(library)).toMatchObject({ articleId: first })
  articles.remove(library, { articleId: first })
  expect(articles.last(library)).toBeNull()
})
