import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import * as articles from '../../main/library/articles/articles'
import type { Library } from '../../main/library/database/database'
import { type Migration, migrations as shipped, newest } from '../../main/library/database/migrate'
import * as notes from '../../main/library/annotations/notes'
import { closeLibrary, openLibrary } from '../../main/library/database/open'
import { verify } from '../../main/library/verify/verify'
import { addArticle, contentOf, newActId, newLibrary, refusal, reopen } from '../support/library'

const last = newest(shipped)
function next(sql: string, step = 1): Migration {
  return { number: last + step, name: `step-${step}`, sql }
}
const withColumn = next(`ALTER TABLE note ADD COLUMN mood TEXT`)

const personal = ['source', 'article', 'article_state', 'revision', 'revision_text', 'note', 'act', 'change']

/** A closed library of the shipped version with rows in it, and what it holds. */
function older() {
  const library = newLibrary()
  const articleId = addArticle(library, { outlet: 'Daily' })
  notes.create(library, { target: { on: 'article', articleId }, body: 'kept', actId: newActId() })
  articles.mark(library, { articleId, starred: true })
  const content = contentOf(library, personal)
  closeLibrary(library)
  return { library, articleId, content }
}

function backupsOf({ backupsFolder, id }: Library): string[] {
  const folder = join(backupsFolder, id)
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []
}

function refuse({ folder, backupsFolder }: Library, migrations: readonly Migration[]) {
  try {
    closeLibrary(openLibrary(folder, { backupsFolder, mode: 'write', migrations }))
  } catch (error) {
    return error as Error
  }
  throw new Error('It was opened.')
}

test('the shipped steps are numbered from 1 without gaps, as their files are named', () => {
  expect(shipped.map(({ number }) => number)).toEqual(shipped.map((_, index) => index + 1))
  for (const { number, name } of shipped)
    expect(name).toMatch(new RegExp(`^${String(number).padStart(4, '0')}-[a-z-]+$`))
})

test('a new library and one of the newest version are opened without a back-up', () => {
  const { library } = older()
  reopen(library)
  expect(backupsOf(library)).toEqual([])
})

test('an older library is stepped up in place, with everything in it', async () => {
  const { library, articleId, content } = older()
  const steps = [...shipped, withColumn, next(`UPDATE note SET mood = 'calm'`, 2)]
  const again = reopen(library, { migrations: steps })
  expect(again.db.pragma('user_version', { simple: true })).toBe(last + 2)
  const stepped = contentOf(again, personal)
  expect(stepped.note).toEqual((content.note as object[]).map((row) => ({ ...row, mood: 'calm' })))
  // The journal tells what the step did to the note.
  expect(stepped.change).toHaveLength(content.change!.length + 1)
  expect(stepped.change!.at(-1)).toMatchObject({
    noun: 'note',
    action: 'update',
    before: '{"mood":null}',
    after: '{"mood":"calm"}',
  })
  expect(stepped.act!.at(-1)).toMatchObject({ undo_state: 'step', undoes: null })
  const former = { ...stepped, change: stepped.change!.slice(0, -1), act: stepped.act!.slice(0, -1) }
  expect({ ...former, note: null }).toEqual({ ...content, note: null })
  expect(notes.list(again, { articleId })).toMatchObject([{ body: 'kept' }])
  expect((await verify(again)).problems).toEqual([])
  expect(again.db.pragma('foreign_keys', { simple: true })).toBe(1)
})

test('what was damaged before a step is not taken for what the step did', async () => {
  const { library } = older()
  const db = new Database(library.db.name)
  db.exec(`UPDATE source SET name = 'Forged'`)
  db.close()
  const again = reopen(library, {
    migrations: [...shipped, withColumn, next(`UPDATE note SET mood = 'calm'`, 2)],
  })
  expect((await verify(again)).problems).toMatchObject([
    { what: 'journal', where: expect.stringMatching(/^source /) as string },
  ])
})

test('before that a whole copy of the old one is put aside', () => {
  const { library, content } = older()
  closeLibrary(reopen(library, { migrations: [...shipped, withColumn] }))
  const [backup, ...others] = backupsOf(library)
  expect(others).toEqual([])
  expect(backup).toMatch(new RegExp(`-before-${last + 1}-from-${last}\\.db$`))
  const db = new Database(backup, { readonly: true })
  expect(db.pragma('user_version', { simple: true })).toBe(last)
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(contentOf({ db } as Library, personal)).toEqual(content)
  db.close()
})

test('what the write-ahead log holds is in the copy too', () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  library.db.pragma('wal_autocheckpoint = 0')
  notes.create(library, { target: { on: 'article', articleId }, body: 'in the log', actId: newActId() })
  const reader = new Database(library.db.name, { readonly: true })
  reader.exec('BEGIN')
  reader.prepare('SELECT count(*) FROM note').get()
  closeLibrary(library)
  closeLibrary(reopen(library, { migrations: [...shipped, withColumn] }))
  reader.close()
  const backup = new Database(backupsOf(library)[0], { readonly: true })
  expect(backup.prepare('SELECT body FROM note').pluck().all()).toEqual(['in the log'])
  backup.close()
})

test('a step that fails leaves the library as it was, steps before it too', () => {
  const { library, content } = older()
  const steps = [...shipped, withColumn, next('INSERT INTO nowhere VALUES (1)', 2)]
  expect(refuse(library, steps).message).toMatch(/no such table: nowhere/)
  const again = reopen(library)
  expect(again.db.pragma('user_version', { simple: true })).toBe(last)
  expect(contentOf(again, personal)).toEqual(content)
  expect(backupsOf(library)).toHaveLength(1)
})

test('a step that leaves rows without what they refer to is taken back', () => {
  const { library, content } = older()
  expect(refuse(library, [...shipped, next('DELETE FROM source')])).toMatchObject({ code: 'library-damaged' })
  expect(contentOf(reopen(library), personal)).toEqual(content)
})

test('a step may rebuild a table that others refer to', () => {
  const { library, content } = older()
  const rebuild = next(`
    CREATE TABLE author_2 (id TEXT PRIMARY KEY, name TEXT, created_at TEXT NOT NULL, mail TEXT) STRICT, WITHOUT ROWID;
    INSERT INTO author_2 SELECT id, name, created_at, NULL FROM author;
    DROP TABLE author;
    ALTER TABLE author_2 RENAME TO author;`)
  const again = reopen(library, { migrations: [...shipped, rebuild] })
  expect(contentOf(again, personal)).toEqual(content)
  expect(again.db.pragma('foreign_key_check')).toEqual([])
})

test('without a back-up there is no step', () => {
  const { library, content } = older()
  writeFileSync(library.backupsFolder, 'a file where the folder should be')
  refuse(library, [...shipped, withColumn])
  const again = reopen(library)
  expect(again.db.pragma('user_version', { simple: true })).toBe(last)
  expect(contentOf(again, personal)).toEqual(content)
})

test('a damaged library is not stepped up, and no bad copy is kept', () => {
  const { library } = older()
  const db = new Database(library.db.name, { readonly: true })
  const root = db
    .prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'change_row'`)
    .pluck()
    .get() as number
  db.close()
  const file = readFileSync(library.db.name)
  file.fill(0x5a, (root - 1) * 4096, root * 4096)
  writeFileSync(library.db.name, file)
  for (const log of ['-wal', '-shm']) rmSync(library.db.name + log, { force: true })
  expect(refuse(library, [...shipped, withColumn])).toMatchObject({ code: 'library-damaged' })
  expect(readFileSync(library.db.name).equals(file)).toBe(true)
  expect(backupsOf(library)).toEqual([])
})

test('whoever only reads does not step up an older library', () => {
  const { library, content } = older()
  const reading = { mode: 'read', migrations: [...shipped, withColumn] } as const
  expect(refusal(() => reopen(library, reading)).code).toBe('library-read-only')
  expect(contentOf(reopen(library), personal)).toEqual(content)
})
