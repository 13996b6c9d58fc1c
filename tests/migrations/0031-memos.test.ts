import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { checksumOf } from '../../main/library/database/checksum'
import { migrations } from '../../main/library/database/migrate'
import { upTo } from '../support/migrated'

const at = '2026-03-01T10:00:00.000Z'
const theNumber = migrations.find(({ name }) => name.endsWith('-memos'))?.number ?? 0

const note = {
  n: 7,
  id: 'o',
  article_id: null,
  highlight_id: null,
  entity_id: 'e',
  body: 'Ask him.',
  created_at: at,
  updated_at: at,
  version: 2,
  author_id: 'w',
  deleted_at: null,
}
const checksum = checksumOf('note', note)

/** A library of the version before, with one note on an entity. */
function before(): Database.Database {
  const db = new Database(':memory:')
  upTo(db, theNumber - 1)
  db.exec(`
    INSERT INTO author VALUES ('w', NULL, '${at}');
    INSERT INTO entity (id, kind, name, created_at, updated_at, version, author_id)
      VALUES ('e', 'person', 'Anna', '${at}', '${at}', 1, 'w');`)
  const columns = Object.keys({ ...note, checksum })
  db.prepare(
    `INSERT INTO note (${columns.join(', ')}) VALUES (${columns.map((column) => `:${column}`).join(', ')})`,
  ).run({ ...note, checksum })
  return db
}

function insert(db: Database.Database, columns: string, values: string): () => void {
  return () =>
    db.exec(`INSERT INTO note (${columns}, body, created_at, updated_at, version, author_id, checksum)
      VALUES (${values}, 'So.', '${at}', '${at}', 1, 'w', '${'a'.repeat(64)}')`)
}

test('notes are as they were, with their numbers and checksums, on no day and not pinned', () => {
  const db = before()
  upTo(db, theNumber)
  const row = db.prepare('SELECT * FROM note').get() as Record<string, never>
  expect(row).toEqual({ ...note, checksum, day: null, pinned_at: null })
  expect(checksumOf('note', row)).toBe(checksum)
  expect(db.prepare('SELECT n FROM review_listing').pluck().all()).toEqual([4 * note.n + 1])
  expect(db.pragma('foreign_key_check')).toEqual([])
})

test('a note is on one thing at most, and a day has one entry that is not deleted', () => {
  const db = before()
  upTo(db, theNumber)
  expect(insert(db, 'id', `'memo'`)).not.toThrow()
  expect(insert(db, 'id, day', `'one', '2026-03-01'`)).not.toThrow()
  expect(insert(db, 'id, day', `'two', '2026-03-01'`)).toThrow(/UNIQUE/)
  db.exec(`UPDATE note SET deleted_at = '${at}' WHERE id = 'one'`)
  expect(insert(db, 'id, day', `'two', '2026-03-01'`)).not.toThrow()
  expect(insert(db, 'id, day', `'odd', 'yesterday'`)).toThrow(/CHECK/)
  expect(insert(db, 'id, day, entity_id', `'both', '2026-03-02', 'e'`)).toThrow(/CHECK/)
})

test('search and review follow notes as before', () => {
  const db = before()
  upTo(db, theNumber)
  db.exec('DELETE FROM search_due')
  insert(db, 'id', `'memo'`)()
  expect(db.prepare(`SELECT count(*) FROM search_due WHERE noun = 'note'`).pluck().get()).toBe(1)
  const listed = db.prepare('SELECT count(*) FROM review_listing').pluck()
  expect(listed.get()).toBe(2)
  db.exec(`UPDATE note SET deleted_at = '${at}' WHERE id = 'memo'`)
  expect(listed.get()).toBe(1)
})
