import Database from 'better-sqlite3'
import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as highlights from '../../../../main/library/annotations/highlights'
import * as notes from '../../../../main/library/annotations/notes'
import * as articles from '../../../../main/library/articles/articles'
import { databaseName, type Damage, type Library } from '../../../../main/library/database/database'
import { closeLibrary } from '../../../../main/library/database/open'
import { reviewPage } from '../../../../main/library/search/review/pages'
import {
  addArticle,
  newActId,
  newLibrary,
  passageOf,
  refusal,
  reopen,
  temporaryFolder,
} from '../../../support/library'
import { everything, newest } from '../../../support/review-filter'

function withNote() {
  const library = newLibrary()
  const articleId = addArticle(library)
  const { revision } = articles.get(library, { articleId })
  const passage = passageOf(library, articleId, 'harbour')
  const highlight = highlights.create(library, { articleId, revisionId: revision.id, passage, color: 'red' })
  const target = { on: 'highlight', highlightId: highlight.id } as const
  const note = notes.create(library, { target, body: 'The captain said no.', actId: newActId() })
  return { library, articleId, highlight, note }
}

function watchedAgain(library: Library) {
  const told: Damage[] = []
  return { again: reopen(library, { onDamage: (damage) => told.push(damage) }), told }
}

test('a file that SQLite finds damaged is told once, and nothing more is written to it', () => {
  const { library, articleId } = withNote()
  const root = library.db
    .prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'note'`)
    .pluck()
    .get() as number
  closeLibrary(library)
  const file = join(library.folder, databaseName)
  writeFileSync(file, readFileSync(file).fill(0xff, (root - 1) * 4096, root * 4096))
  const { again, told } = watchedAgain(library)
  articles.mark(again, { articleId, starred: true })
  for (let look = 0; look < 3; look += 1)
    expect(refusal(() => notes.list(again, { articleId })).code).toBe('library-damaged')
  expect(told).toEqual([{ noun: 'library', id: again.id }])
  const changes = () => again.db.prepare('SELECT total_changes()').pluck().get()
  const before = changes()
  const refused = refusal(() => articles.mark(again, { articleId, starred: false }))
  expect(refused).toMatchObject({
    code: 'library-damaged',
    sentence: expect.stringMatching(/not saved.+; .+\.$/) as string,
  })
  expect(changes()).toBe(before)
  // What can still be read is.
  expect(articles.get(again, { articleId }).id).toBe(articleId)
})

test('a note and a highlight that were changed on the disk say so wherever they are shown, and are not written over', async () => {
  const { library, articleId, highlight, note } = withNote()
  library.db.exec(`UPDATE note SET body = 'The captain said so.'; UPDATE highlight SET color = 'blue'`)
  closeLibrary(library)
  const { again, told } = watchedAgain(library)
  const both = [
    { noun: 'highlight', id: highlight.id },
    { noun: 'note', id: note.id },
  ]
  expect(notes.list(again, { articleId })).toMatchObject([{ id: note.id, isDamaged: true }])
  expect(highlights.list(again, { articleId })).toMatchObject([{ id: highlight.id, isDamaged: true }])
  expect(highlights.get(again, highlight.id).isDamaged).toBe(true)
  expect(told).toEqual(expect.arrayContaining(both))
  told.length = 0
  await reviewPage(again, {
    filter: everything,
    order: newest,
    after: null,
    limit: 9,
  })
  expect(told).toEqual(expect.arrayContaining(both))
  const saving = { noteId: note.id, body: 'Mine.', version: note.version, actId: newActId() }
  expect(refusal(() => notes.save(again, saving)).code).toBe('library-damaged')
  expect(again.db.prepare('SELECT body FROM note').pluck().get()).toBe('The captain said so.')
})

test('what is as it was written says nothing of damage', () => {
  const { library, articleId } = withNote()
  expect(notes.list(library, { articleId })[0]).not.toHaveProperty('isDamaged')
  expect(highlights.list(library, { articleId })[0]).not.toHaveProperty('isDamaged')
})

test('of a log that was cut anywhere, what was written first survives, whole', () => {
  const source = newLibrary()
  source.db.pragma('wal_checkpoint(TRUNCATE)')
  source.db.pragma('wal_autocheckpoint = 0')
  for (let row = 0; row < 12; row += 1)
    notes.create(source, { target: { on: 'memo' }, body: `memo ${row}`, actId: newActId() })
  const base = readFileSync(source.db.name)
  const log = readFileSync(`${source.db.name}-wal`)
  const step = process.env['DATELINE_DAMAGED'] === undefined ? 9_970 : 997
  const folder = temporaryFolder()
  const file = join(folder, databaseName)
  let most = 0
  for (let cut = 0; cut <= log.length; cut += step) {
    writeFileSync(file, base)
    writeFileSync(`${file}-wal`, log)
    truncateSync(`${file}-wal`, cut)
    const db = new Database(file)
    const bodies = db.prepare('SELECT body FROM note ORDER BY n').pluck().all()
    expect(bodies).toEqual(Array.from({ length: bodies.length }, (_, row) => `memo ${row}`))
    expect(bodies.length).toBeGreaterThanOrEqual(most)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    most = bodies.length
    db.close()
  }
  expect(most).toBeGreaterThan(8)
})
