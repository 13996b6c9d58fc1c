import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { checksumOf } from '../../main/library/database/checksum'
import { migrations } from '../../main/library/database/migrate'
import { upTo } from '../support/migrated'

function id(n: number): string {
  return `0190163d-8694-739b-aea5-${String(n).padStart(12, '0')}`
}
const at = '2026-03-01T10:00:00.000Z'
const hash = 'a'.repeat(64)
const number = migrations.find(({ name }) => name.endsWith('rewordings'))?.number ?? 0

/** A library of the version before, with one highlight. */
function before(): { db: Database.Database; checksum: string } {
  const db = new Database(':memory:')
  upTo(db, number - 1)
  const highlight = {
    id: id(4),
    article_id: id(3),
    revision_id: id(2),
    start_offset: 0,
    end_offset: 4,
    exact: 'Word',
    prefix: '',
    suffix: 's',
    color: 'red',
    created_at: at,
    author_id: id(1),
    deleted_at: null,
  }
  const checksum = checksumOf('highlight', highlight)
  db.transaction(() => {
    db.exec(`INSERT INTO author VALUES ('${id(1)}', NULL, '${at}');
      INSERT INTO original (sha256, size, name, captured_at) VALUES ('${hash}', 1, NULL, '${at}');
      INSERT INTO revision
        (id, article_id, number, original_sha256, encoding, text_sha256, text_length, created_at, author_id)
      VALUES ('${id(2)}', '${id(3)}', 1, '${hash}', 'utf-8', '${hash}', 5, '${at}', '${id(1)}');
      INSERT INTO article
        (id, revision_id, title, excerpt, word_count, captured_at, created_at, updated_at, version, author_id)
      VALUES ('${id(3)}', '${id(2)}', 'T', '', 1, '${at}', '${at}', '${at}', 1, '${id(1)}')`)
    const row = { ...highlight, updated_at: at, version: 1, checksum }
    const columns = Object.keys(row)
    db.prepare(
      `INSERT INTO highlight (${columns.join(', ')}) VALUES (${columns.map((column) => `:${column}`).join(', ')})`,
    ).run(row)
  })()
  return { db, checksum }
}

test('highlights are as they were, undecided, with the checksums that they had', () => {
  const { db, checksum } = before()
  const former = db.prepare('SELECT * FROM highlight').get() as Record<string, unknown>
  upTo(db, number)
  const row = db.prepare('SELECT * FROM highlight').get() as Record<string, never>
  expect(row).toEqual({ ...former, decision: null, decision_words: null })
  expect(checksumOf('highlight', row)).toBe(checksum)
  expect(db.pragma('foreign_key_check')).toEqual([])
})

test('a decision is one of two, and on words', () => {
  const { db } = before()
  upTo(db, number)
  const set = (decision: string, words: string) => () =>
    db.exec(`UPDATE highlight SET decision = ${decision}, decision_words = ${words}`)
  expect(set(`'kept'`, `'Other words'`)).not.toThrow()
  expect(set(`'detached'`, `'Other words'`)).not.toThrow()
  expect(set(`'kept'`, 'NULL')).toThrow(/CHECK/)
  expect(set('NULL', `'Other words'`)).toThrow(/CHECK/)
  expect(set(`'lost'`, `'Other words'`)).toThrow(/CHECK/)
})
