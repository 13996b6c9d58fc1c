import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import * as articles from '../../../../main/library/articles/articles'
import * as changes from '../../../../main/library/journal/undo'
import type { Library } from '../../../../main/library/database/database'
import * as entities from '../../../../main/library/entities/entities'
import * as highlights from '../../../../main/library/annotations/highlights'
import * as notes from '../../../../main/library/annotations/notes'
import { tables } from '../../../../main/library/database/tables'
import { addArticle, newActId, newLibrary, passageOf, readingOf } from '../../../support/library'

const sources = resolve(import.meta.dirname, '../../../../main/library')
const personal = Object.keys(tables)

/** Of all rooms of the library: `journal/undo.ts`. */
const files = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts'))

test('only write.ts writes to the tables of a person, and only journal.ts to the journal', () => {
  const writes = new RegExp(
    `(INSERT( OR \\w+)? INTO|UPDATE( OR \\w+)?|DELETE FROM|REPLACE INTO)\\s+(${personal.join('|')}|change|act)\\b`,
  )
  const writing = files.filter((name) => writes.test(readFileSync(resolve(sources, name), 'utf8')))
  // erased.ts takes from the journal what it has of articles that were deleted for good; undo.ts moves acts from one stack to the other.
  // settle.ts has a salvaged library's journal begin anew where it has gaps.
  // begin.ts, when an older library is brought up to date, enters what the steps of the schema have changed.
  expect(writing.sort()).toEqual([
    'database/chain/begin.ts',
    'journal/erased.ts',
    'journal/journal.ts',
    'journal/undo.ts',
    'verify/salvage/settle.ts',
  ])
  expect(readFileSync(resolve(sources, 'journal/undo.ts'), 'utf8').match(/UPDATE \w+/g)).toEqual([
    'UPDATE act',
  ])
  const generic = files.filter((name) =>
    /(INSERT INTO|UPDATE) \$\{/.test(readFileSync(resolve(sources, name), 'utf8')),
  )
  expect(generic).toEqual(['journal/write.ts'])
  const deleting = files.filter((name) =>
    /DELETE FROM \$\{/.test(readFileSync(resolve(sources, name), 'utf8')),
  )
  expect(deleting).toEqual(['articles/erasing/erase-article.ts'])
})

/** Counts what SQLite itself sees written to a person's tables: triggers cannot be forgotten. */
function watch(library: Library): () => string[] {
  library.db.exec('CREATE TEMP TABLE seen (line TEXT)')
  for (const [name, { key, isImmutable }] of Object.entries(tables)) {
    const events = isImmutable ? ['INSERT'] : ['INSERT', 'UPDATE']
    for (const event of events) {
      library.db.exec(`CREATE TEMP TRIGGER watch_${name}_${event} AFTER ${event} ON ${name}
        BEGIN INSERT INTO seen VALUES ('${name} ' || new.${key}); END`)
    }
  }
  return () => {
    const seen = library.db.prepare('SELECT DISTINCT line FROM seen ORDER BY 1').pluck().all() as string[]
    library.db.exec('DELETE FROM seen')
    return seen
  }
}

test('every row that any call writes has its line in the journal, in the same act', () => {
  const library = newLibrary()
  const seen = watch(library)
  const journalled = (from: number): string[] =>
    library.db
      .prepare(`SELECT DISTINCT noun || ' ' || row_id FROM change WHERE seq > ? ORDER BY 1`)
      .pluck()
      .all(from) as string[]
  const last = () => library.db.prepare('SELECT coalesce(max(seq), 0) FROM change').pluck().get() as number
  const compared = <T>(work: () => T, isChange = true): T => {
    const from = last()
    const result = work()
    const written = seen()
    expect(written).toEqual(journalled(from))
    expect(written.length > 0).toBe(isChange)
    return result
  }

  const reading = readingOf(['Anna Weiss came to the harbour.', 'It rained.'], { outlet: 'Daily' })
  const { articleId } = compared(() => articles.importReading(library, reading))
  const { revision } = articles.get(library, { articleId })
  compared(() => articles.importReading(library, reading), false)
  compared(() => articles.mark(library, { articleId, read: true, starred: true }))
  compared(() => articles.mark(library, { articleId, read: true }), false)
  compared(() => articles.keepPosition(library, { articleId, offset: 3 }), false)
  const passage = passageOf(library, articleId, 'harbour')
  const draft = { articleId, revisionId: revision.id, passage, color: 'red' } as const
  const { id: highlightId } = compared(() => highlights.create(library, draft))
  compared(() => highlights.setColor(library, { highlightId, color: 'blue' }))
  const actId = newActId()
  const target = { on: 'highlight', highlightId } as const
  const { id: noteId } = compared(() => notes.create(library, { target, body: 'a', actId }))
  compared(() => notes.save(library, { noteId, body: 'ab', version: 1, actId }))
  compared(() => notes.remove(library, { noteId }))
  compared(() => changes.undo(library))
  const start = revision.text.indexOf('Anna')
  const mentions = [{ start, end: start + 10, confidence: 1, why: 'test' }]
  const found = { key: 'anna', kind: 'person' as const, name: 'Anna Weiss', mentions }
  const findings = { engine: 'test', language: null, entities: [found] }
  compared(() => {
    entities.storeFindings(library, revision.id, findings)
  }, false)
  const { entityId } = compared(() => entities.confirm(library, { articleId, key: 'anna' }))
  compared(() => entities.unconfirm(library, { entityId }))
  const other = readingOf(['Anna Weiss came to the harbour.'], { outlet: 'Weekly', title: 'Other' })
  compared(() => articles.correct(library, { ...other, articleId }, () => ({ state: 'gone' })))
  compared(() => highlights.remove(library, { highlightId }))
  compared(() => articles.remove(library, { articleId }))
  compared(() => articles.restore(library, { articleId }))
  while (changes.state(library).undo !== null) compared(() => changes.undo(library))
  while (changes.state(library).redo !== null) compared(() => changes.redo(library))
})

test('a row can be made again from the journal alone', () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  const { revision } = articles.get(library, { articleId })
  const passage = passageOf(library, articleId, 'harbour')
  const { id: highlightId } = highlights.create(library, {
    articleId,
    revisionId: revision.id,
    passage,
    color: 'red',
  })
  highlights.setColor(library, { highlightId, color: 'blue' })
  highlights.remove(library, { highlightId })
  changes.undo(library)
  const lines = library.db
    .prepare('SELECT after FROM change WHERE row_id = ? ORDER BY seq')
    .pluck()
    .all(highlightId)
  const rebuilt = Object.assign(
    {},
    ...(lines as string[]).map((line) => JSON.parse(line) as object),
  ) as object
  const {
    n: _,
    checksum: __,
    ...row
  } = library.db.prepare('SELECT * FROM highlight WHERE id = ?').get(highlightId) as Record<string, unknown>
  expect(rebuilt).toMatchObject(row)
})

test('every row carries who made it and when', () => {
  const library = newLibrary()
  const articleId = addArticle(library, { outlet: 'Daily' })
  notes.create(library, { target: { on: 'article', articleId }, body: 'x', actId: newActId() })
  for (const table of ['source', 'article', 'article_state', 'note', 'revision', 'change', 'act']) {
    const authors = library.db.prepare(`SELECT DISTINCT author_id FROM ${table}`).pluck().all()
    expect(authors).toEqual([library.authorId])
  }
  const row = library.db.prepare('SELECT created_at, updated_at, version, deleted_at FROM note').get()
  expect(row).toEqual({
    created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) as string,
    updated_at: expect.any(String) as string,
    version: 1,
    deleted_at: null,
  })
})

test('acts stay in the order in which they were done, whatever the clock says', () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  const labels = ['star', 'archive', 'mark as read']
  articles.mark(library, { articleId, starred: true })
  articles.mark(library, { articleId, archived: true })
  articles.mark(library, { articleId, read: true })
  library.db.exec(`UPDATE act SET at = '19' || substr(at, 3) WHERE label LIKE 'mark%'`)
  for (const label of labels.reverse())
    expect(changes.undo(library)?.label).toBe(`${label} “Harbour reopens”`)
})
