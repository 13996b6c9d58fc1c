import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate, migrations, versionOf } from '../../main/library/database/migrate'

function id(n: number): string {
  return `0190163d-8694-739b-aea5-${String(n).padStart(12, '0')}`
}
const at = '2026-03-01T10:00:00.000Z'
const hash = 'a'.repeat(64)

/** A library of the third version: one text that was read, and one that could not be. */
function third(): Database.Database {
  const db = new Database(':memory:')
  migrate(
    db,
    migrations.filter(({ number }) => number <= 4),
  )
  db.transaction(() => {
    db.exec(`INSERT INTO author VALUES ('${id(1)}', NULL, '${at}');
      INSERT INTO original (sha256, size, name, captured_at) VALUES ('${hash}', 1, NULL, '${at}')`)
    for (const n of [2, 4]) {
      db.exec(`INSERT INTO revision
          (id, article_id, number, original_sha256, encoding, text_sha256, text_length, created_at, author_id)
        VALUES ('${id(n)}', '${id(n + 1)}', 1, '${hash}', 'utf-8', '${hash}', 5, '${at}', '${id(1)}');
        INSERT INTO article
          (id, revision_id, title, excerpt, word_count, captured_at, created_at, updated_at, version, author_id)
        VALUES ('${id(n + 1)}', '${id(n)}', 'T', '', 1, '${at}', '${at}', '${at}', 1, '${id(1)}');
        INSERT INTO article_state (article_id, created_at, updated_at, version, author_id)
        VALUES ('${id(n + 1)}', '${at}', '${at}', 1, '${id(1)}')`)
    }
    db.exec(`INSERT INTO analysis VALUES (1, '${id(2)}', 'old-1', 'ready', 'en', NULL, '${at}');
      INSERT INTO analysis VALUES (2, '${id(4)}', 'old-1', 'failed', NULL, 'RangeError', '${at}');
      INSERT INTO found_name (n, kind, folded, name) VALUES (1, 'person', 'ada marsh', 'Ada Marsh');
      INSERT INTO found_entity VALUES (1, 1, 'k', 'person', 'Ada Marsh', 1, 'person', 'ada marsh');
      INSERT INTO found_mention VALUES (1, 0, 3, 1, 'why');
      INSERT INTO names_to_list VALUES (1)`)
  })()
  return db
}

function stepped(): Database.Database {
  const db = third()
  migrate(
    db,
    migrations.filter(({ number }) => number <= 5),
  )
  return db
}

test('what was found stands, and its text waits for the engine once more; a failed one does not', () => {
  const before = third()
  const db = stepped()
  expect(versionOf(db)).toBe(5)
  for (const table of ['found_name', 'found_entity', 'found_mention', 'article_name', 'article']) {
    expect(db.prepare(`SELECT * FROM ${table}`).all()).toEqual(before.prepare(`SELECT * FROM ${table}`).all())
    expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBeGreaterThan(0)
  }
  expect(db.prepare('SELECT analyzed_by FROM article_listing ORDER BY article_n').pluck().all()).toEqual([
    'old-1, without roles',
    'old-1',
  ])
  expect(db.prepare('SELECT * FROM article_listing_due').all()).toEqual(
    db.prepare('SELECT * FROM article_listing').all(),
  )
})

test('a role is a role of something found, and goes with it', () => {
  const db = stepped()
  db.pragma('foreign_keys = ON')
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  db.exec(`INSERT INTO found_role VALUES (1, 1, 0, 5, 'mayor', 'mayor', 6)`)
  expect(() => db.exec(`INSERT INTO found_role VALUES (2, 9, 0, 5, 'mayor', 'mayor', 6)`)).toThrow(/FOREIGN/)
  expect(() => db.exec(`INSERT INTO found_role VALUES (2, 1, 5, 5, 'mayor', 'mayor', 6)`)).toThrow(/CHECK/)
  db.exec('DELETE FROM analysis')
  expect(db.prepare('SELECT count(*) FROM found_role').pluck().get()).toBe(0)
})
