import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as articles from '../../../../main/library/articles/articles'
import * as changes from '../../../../main/library/journal/undo'
import { sha256 } from '../../../../main/library/database/checksum'
import { capturedAt, originalFile } from '../../../../main/library/articles/originals'
import { addArticle, newActId, newLibrary, readingOf, refusal } from '../../../support/library'

test('the original lies byte for byte under its SHA-256', () => {
  const library = newLibrary()
  const reading = readingOf(['Wind.'])
  reading.original.bytes = Uint8Array.from({ length: 4000 }, (_, index) => (index * 37) & 255)
  articles.importReading(library, reading)
  const hash = sha256(reading.original.bytes)
  const file = join(library.folder, 'originals', hash.slice(0, 2), hash)
  expect(Uint8Array.from(readFileSync(file))).toEqual(reading.original.bytes)
  expect(readdirSync(join(library.folder, 'originals', hash.slice(0, 2)))).toEqual([hash])
})

test('the same bytes, and the same text in other bytes, are already there', () => {
  const library = newLibrary()
  const reading = readingOf(['Wind and rain.'])
  const { articleId } = articles.importReading(library, reading)
  const again = { articleId, outcome: 'already-there' }
  expect(
    articles.importReading(library, { ...reading, fields: { ...reading.fields, title: 'Other' } }),
  ).toEqual(again)
  const otherBytes = new TextEncoder().encode('\ufeffthe same story with a byte order mark')
  const sameText = { ...reading, original: { ...reading.original, bytes: otherBytes } }
  expect(articles.importReading(library, sameText)).toEqual(again)
  expect(articles.counts(library).all).toBe(1)
  expect(articles.findDuplicate(library, { bytesSha256: sha256(reading.original.bytes), text: '' })).toEqual({
    articleId,
    title: 'Harbour reopens',
  })
  expect(articles.findDuplicate(library, { bytesSha256: sha256('none'), text: 'none' })).toBeNull()
})

test('importing a deleted article again brings it back, and that can be undone', () => {
  const library = newLibrary()
  const reading = readingOf(['Wind.'])
  const { articleId } = articles.importReading(library, reading)
  articles.remove(library, { articleId })
  expect(articles.importReading(library, reading)).toEqual({ articleId, outcome: 'already-there' })
  expect(articles.counts(library)).toMatchObject({ all: 1, deleted: 0 })
  expect(changes.undo(library)?.label).toBe('restore “Harbour reopens”')
  expect(articles.counts(library)).toMatchObject({ all: 0, deleted: 1 })
})

test('what is already there leaves no trace in the journal', () => {
  const library = newLibrary()
  const reading = readingOf(['Wind.'])
  articles.importReading(library, reading)
  const lines = () => library.db.prepare('SELECT * FROM change').all()
  const before = lines()
  articles.importReading(library, reading)
  expect(lines()).toEqual(before)
})

test('an import can be undone and done again', () => {
  const library = newLibrary()
  const articleId = addArticle(library, { outlet: 'The Harbour Post' })
  const { label } = changes.undo(library) ?? {}
  expect(label).toBe('import “Harbour reopens”')
  expect(articles.counts(library)).toMatchObject({ all: 0, deleted: 1 })
  expect(changes.redo(library)).toMatchObject({ label, articleId })
  expect(articles.counts(library)).toMatchObject({ all: 1, deleted: 0 })
  expect(articles.get(library, { articleId }).outlet).toBe('The Harbour Post')
})

test('an undone import that is restored by hand can be marked', () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  changes.undo(library)
  articles.restore(library, { articleId })
  articles.mark(library, { articleId, read: true })
  const state = library.db.prepare('SELECT deleted_at FROM article_state').get()
  expect(state).toEqual({ deleted_at: null })
})

test('imports with one act id are undone together', () => {
  const library = newLibrary()
  const actId = newActId()
  const byHand = addArticle(library)
  for (const words of ['One.', 'Two.', 'Three.']) {
    articles.importReading(library, { ...readingOf([words], { outlet: 'Daily' }), actId })
  }
  expect(changes.state(library).undo).toBe('import 3 articles')
  changes.undo(library)
  expect(articles.counts(library)).toMatchObject({ all: 1, deleted: 3 })
  expect(articles.get(library, { articleId: byHand }).deletedAt).toBeNull()
  changes.redo(library)
  expect(articles.counts(library)).toMatchObject({ all: 4, deleted: 0 })
})

test('a background import does not take the place of what a person did meanwhile', () => {
  const library = newLibrary()
  const actId = newActId()
  articles.importReading(library, { ...readingOf(['One.']), actId })
  const articleId = addArticle(library, { title: 'By hand' })
  articles.mark(library, { articleId, starred: true })
  articles.importReading(library, { ...readingOf(['Two.']), actId })
  expect(changes.undo(library)?.label).toBe('star “By hand”')
  expect(changes.undo(library)?.label).toBe('import “By hand”')
  expect(changes.undo(library)?.label).toBe('import 2 articles')
})

test('nothing is half imported', () => {
  const library = newLibrary()
  const rows = () =>
    ['article', 'article_state', 'revision', 'revision_text', 'original', 'source', 'change', 'act'].map(
      (table) => library.db.prepare(`SELECT count(*) AS n FROM ${table}`).pluck().get(),
    )
  const before = rows()
  const empty = readingOf(['x'], { outlet: 'Daily' })
  expect(refusal(() => articles.importReading(library, { ...empty, text: ' \n', blocks: [] })).code).toBe(
    'invalid-input',
  )
  expect(refusal(() => articles.importReading(library, { ...empty, text: 'half \ud83d' })).code).toBe(
    'unreadable',
  )
  const outside = [{ kind: 'paragraph', start: 0, end: 999 } as const]
  expect(refusal(() => articles.importReading(library, { ...empty, blocks: outside })).code).toBe('internal')
  const broken = { ...empty, fields: { ...empty.fields, title: '' } }
  expect(() => articles.importReading(library, broken)).toThrow(/CHECK/)
  expect(rows()).toEqual(before)
})

test('a damaged copy of an original is healed by importing it again', () => {
  const library = newLibrary()
  const reading = readingOf(['Wind.'])
  articles.importReading(library, reading)
  const file = originalFile(library, sha256(reading.original.bytes))
  writeFileSync(file, 'rot')
  articles.importReading(library, reading)
  expect(Uint8Array.from(readFileSync(file))).toEqual(reading.original.bytes)
})

test('the excerpt is of the first paragraph, in one line, cut between words', () => {
  const library = newLibrary()
  const long = `It  was\u00a0said ${'again and '.repeat(60)}again.`
  const { articleId } = articles.importReading(library, readingOf([long]))
  const { excerpt, revision } = articles.get(library, { articleId })
  expect(excerpt.startsWith('It was said again and')).toBe(true)
  expect(excerpt.length).toBeLessThanOrEqual(281)
  expect(excerpt.endsWith('…')).toBe(true)
  expect(revision.text).toContain('It  was\u00a0said')
})

test('ten megabytes of text are kept and read whole', () => {
  const library = newLibrary()
  const paragraphs = Array.from({ length: 2000 }, (_, index) => `${index} ${'Ærø 𝒳 wind '.repeat(420)}`)
  const reading = readingOf(paragraphs)
  const { articleId } = articles.importReading(library, reading)
  const article = articles.get(library, { articleId })
  expect(article.revision.text === reading.text).toBe(true)
  expect(article.revision.blocks).toEqual(reading.blocks)
  const stored = library.db
    .prepare('SELECT length(lines) AS lines, length(text) AS text FROM revision_text')
    .get() as { lines: number; text: number }
  expect(stored.lines).toBeLessThan(stored.text / 10)
})

test('no original is written for a library that is not there any more', () => {
  const library = newLibrary()
  library.db.close()
  expect(refusal(() => articles.importReading(library, readingOf(['x'])))).toMatchObject({
    code: 'library-closed',
  })
  expect(existsSync(join(library.folder, 'originals'))).toBe(false)
})

test('what says when it was saved was captured then, all else when it was imported', () => {
  const library = newLibrary()
  const imported = (savedAt: string | null, words: string) => {
    const { articleId } = articles.importReading(library, { ...readingOf([words]), savedAt })
    return articles.get(library, { articleId })
  }
  const saved = imported('2024-02-24T09:11:12.000Z', 'Wind.')
  expect(saved).toMatchObject({ capturedAt: '2024-02-24T09:11:12.000Z', capturedBy: 'file' })
  expect(capturedAt(library, sha256(readingOf(['Wind.']).original.bytes))).toBe('2024-02-24T09:11:12.000Z')
  for (const [at, words] of [
    [null, 'Rain.'],
    ['2999-01-01T00:00:00.000Z', 'Snow.'],
    ['1980-01-01T00:00:00.000Z', 'Hail.'],
  ] as const) {
    const { capturedAt: when, capturedBy } = imported(at, words)
    expect(capturedBy).toBe('import')
    expect(when).not.toBe(at)
  }
})
