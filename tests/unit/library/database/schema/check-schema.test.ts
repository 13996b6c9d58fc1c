import Database from 'better-sqlite3'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as highlights from '../../../../../main/library/annotations/highlights'
import * as notes from '../../../../../main/library/annotations/notes'
import * as articles from '../../../../../main/library/articles/articles'
import { sha256 } from '../../../../../main/library/database/checksum'
import { makeLibrary } from '../../../../../main/library/database/create'
import { databaseName, type Library } from '../../../../../main/library/database/database'
import { migrations, newest } from '../../../../../main/library/database/migrate'
import { closeLibrary, openLibrary } from '../../../../../main/library/database/open'
import { hashOfSchema } from '../../../../../main/library/database/schema/read-schema'
import { schemaHashes } from '../../../../../main/library/database/schema/schema-hashes'
import { wipingSteps } from '../../../../../main/library/database/wiping'
import { schemaOfVersion } from '../../../../../main/library/database/schema/check-schema'
import {
  addArticle,
  newActId,
  newLibrary,
  passageOf,
  refusal,
  temporaryFolder,
} from '../../../../support/library'

/** A library with a note, closed. */
function withNote() {
  const library = newLibrary()
  const articleId = addArticle(library)
  const { revision } = articles.get(library, { articleId })
  const passage = passageOf(library, articleId, 'harbour')
  const made = highlights.create(library, { articleId, revisionId: revision.id, passage, color: 'red' })
  const target = { on: 'highlight', highlightId: made.id } as const
  notes.create(library, { target, body: 'The captain said no.', actId: newActId() })
  closeLibrary(library)
  return { library, file: join(library.folder, databaseName) }
}

function plant(file: string, sql: string): void {
  const db = new Database(file)
  db.unsafeMode(true)
  db.exec(sql)
  db.close()
}

function open(folder: string, options: Partial<Parameters<typeof openLibrary>[1]> = {}): Library {
  return openLibrary(folder, { backupsFolder: join(folder, '../backups'), mode: 'write', ...options })
}

function notesIn(file: string): unknown {
  const db = new Database(file, { readonly: true })
  const count = db.prepare('SELECT count(*) FROM note').pluck().get()
  db.close()
  return count
}

const robber = `CREATE TRIGGER robber AFTER UPDATE ON article_state BEGIN DELETE FROM note; END`

const planted: readonly (readonly [string, string, RegExp])[] = [
  ['a trigger', robber, /has the trigger “robber” on “article_state” that is not Dateline’s/],
  ['a view', 'CREATE VIEW article_due AS SELECT 1 AS n', /has the view “article_due” that is not/],
  ['a table', 'CREATE TABLE hologram (id TEXT)', /has the table “hologram” that is not/],
  ['an index', 'CREATE INDEX quick ON note (body)', /has the index “quick” on “note” that is not/],
  ['a column', 'ALTER TABLE note ADD COLUMN mood TEXT', /the table “note” has the column “mood” that is not/],
  [
    'a missing trigger',
    'DROP TRIGGER revision_is_immutable',
    /“revision_is_immutable” on “revision” is missing/,
  ],
  [
    'a trigger in the place of ours',
    'DROP TRIGGER original_stays; CREATE TRIGGER original_stays BEFORE DELETE ON original BEGIN SELECT 1; END',
    /the trigger “original_stays” on “original” is another one/,
  ],
  [
    'a name that would break the sentence',
    'CREATE VIEW "x\n\u202e' + 'y'.repeat(200) + '" AS SELECT 1',
    /the view “x y{58}…” that is not/,
  ],
  ['several at once', `CREATE TABLE a (b); CREATE VIEW c AS SELECT 1; ${robber}`, /“robber”.*, and 2 more\)/],
]

describe('what is not Dateline’s is refused', () => {
  test.each(planted)('%s, and the file stays as it is', (_, sql, words) => {
    const { library, file } = withNote()
    plant(file, sql)
    const before = sha256(readFileSync(file))
    for (const mode of ['write', 'read'] as const) {
      const refused = refusal(() => open(library.folder, { mode }))
      expect(refused.code).toBe('library-damaged')
      expect(refused.sentence).toMatch(words)
      expect(refused.sentence).toMatch(/; salvage it into a new library, .+\.$/)
    }
    expect(sha256(readFileSync(file))).toBe(before)
    expect(notesIn(file)).toBe(1)
  })

  test('also by the process that writes for the one which holds the lock', () => {
    const { library, file } = withNote()
    const holder = open(library.folder)
    plant(file, robber)
    const refused = refusal(() => open(library.folder, { lock: 'held-by-parent' }))
    expect(refused.sentence).toMatch(/“robber”/)
    closeLibrary(holder)
  })

  test('also where only the log has it', () => {
    const { library, file } = withNote()
    const db = new Database(file)
    db.exec(robber)
    expect(readFileSync(`${file}-wal`).length).toBeGreaterThan(0)
    const before = [file, `${file}-wal`].map((name) => sha256(readFileSync(name)))
    expect(refusal(() => open(library.folder)).sentence).toMatch(/“robber”/)
    expect([file, `${file}-wal`].map((name) => sha256(readFileSync(name)))).toEqual(before)
    db.close()
  })

  test('control: where nobody looks, the trigger takes the note with the first mark', () => {
    const { file } = withNote()
    plant(file, robber)
    expect(notesIn(file)).toBe(1)
    plant(file, `UPDATE article_state SET read_at = '2026-01-01T00:00:00.000Z'`)
    expect(notesIn(file)).toBe(0)
  })

  test('an earlier version opens, and with a trigger of somebody’s is not stepped up', () => {
    for (const version of [1, 8, 22, 31, newest(migrations) - 1]) {
      const folder = join(temporaryFolder(), 'library')
      makeLibrary(folder, 'News', migrations.slice(0, version))
      const file = join(folder, databaseName)
      plant(file, `CREATE TRIGGER robber AFTER INSERT ON author BEGIN DELETE FROM author; END`)
      const before = sha256(readFileSync(file))
      expect(refusal(() => open(folder)).sentence).toMatch(/“robber”/)
      expect(sha256(readFileSync(file))).toBe(before)
      plant(file, 'DROP TRIGGER robber')
      closeLibrary(open(folder))
    }
  }, 60_000)

  test('a newer version is told as such, whatever else it has', () => {
    const { library, file } = withNote()
    for (let step = 1; step <= 100; step += 1) {
      plant(file, `PRAGMA user_version = ${newest(migrations) + step}`)
      if (step === 50) plant(file, robber)
      const before = sha256(readFileSync(file))
      expect(refusal(() => open(library.folder)).code).toBe('library-newer')
      expect(sha256(readFileSync(file))).toBe(before)
    }
  })
})

test('what SQLite counts for its plans is nobody’s', () => {
  const { library, file } = withNote()
  plant(file, 'ANALYZE')
  closeLibrary(open(library.folder))
})

test('the written hashes are those of the steps', () => {
  expect(schemaHashes).toHaveLength(newest(migrations) + 1)
  for (const version of [0, 1, 20, newest(migrations)])
    expect(hashOfSchema(schemaOfVersion(migrations, version))).toBe(schemaHashes[version])
})

test('a library is opened whose emptied trash was cut off while pages were filled with noughts', () => {
  const library = newLibrary()
  const { folder, backupsFolder } = library
  library.db.exec('CREATE TABLE space (bytes); INSERT INTO space VALUES (zeroblob(100000)); DROP TABLE space')
  const [, , fillFreePages] = wipingSteps()
  expect(fillFreePages?.(library)).toBe(true)
  // Others may open it meanwhile: the exporter, and the process of back-ups.
  closeLibrary(openLibrary(folder, { backupsFolder, mode: 'read' }))
  closeLibrary(library)
  closeLibrary(openLibrary(folder, { backupsFolder, mode: 'write' }))
})
