import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrations } from '../../main/library/database/migrate'
import { upTo } from '../support/migrated'

const at = '2026-03-01T10:00:00.000Z'
const hash = 'a'.repeat(64)

function articleSql(id: string, published: string | null): string {
  return `
  INSERT INTO revision (id, article_id, number, original_sha256, encoding, text_sha256, text_length, created_at, author_id)
  VALUES ('r-${id}', '${id}', 1, '${hash}', 'utf-8', '${hash}', 4, '${at}', 'w');
  INSERT INTO article (id, revision_id, title, excerpt, word_count, published_value, published_words, captured_at, created_at, updated_at, version, author_id)
  VALUES ('${id}', 'r-${id}', 'A title', 'Rain', 1, ${published === null ? 'NULL, NULL' : `'${published}', '${published}'`}, '${at}', '${at}', '${at}', 1, 'w');
  INSERT INTO article_state (article_id, created_at, updated_at, version, author_id)
  VALUES ('${id}', '${at}', '${at}', 1, 'w');`
}

/** A library of the version before, with an article that is open, one that is archived and one that is deleted. */
function before(): { db: Database.Database; number: number } {
  const db = new Database(':memory:')
  const number = migrations.find(({ name }) => name.endsWith('listing-status'))?.number ?? 0
  upTo(db, number - 1)
  db.exec(`
    INSERT INTO author VALUES ('w', NULL, '${at}');
    BEGIN;
    INSERT INTO original VALUES ('${hash}', 1, 'a.html', '${at}');
    ${articleSql('open', '2026-02-01')} ${articleSql('archived', null)} ${articleSql('deleted', '2026-01')}
    UPDATE article_state SET archived_at = '${at}' WHERE article_id = 'archived';
    UPDATE article SET deleted_at = '${at}' WHERE id = 'deleted';
    COMMIT;`)
  return { db, number }
}

function rows(db: Database.Database, sql: string): unknown[] {
  return db.prepare(sql).raw().all()
}
function statusOf(db: Database.Database, id: string): unknown {
  return db
    .prepare('SELECT status FROM article_listing l JOIN article a ON a.n = l.article_n WHERE a.id = ?')
    .pluck()
    .get(id)
}

function differences(db: Database.Database): unknown[] {
  return [
    ...rows(db, 'SELECT * FROM article_listing EXCEPT SELECT * FROM article_listing_due'),
    ...rows(db, 'SELECT * FROM article_listing_due EXCEPT SELECT * FROM article_listing'),
    ...rows(
      db,
      `SELECT source_n, status, is_unread, is_starred, count(*) FROM article_listing GROUP BY 1, 2, 3, 4
     EXCEPT SELECT * FROM article_count WHERE articles > 0`,
    ),
  ]
}

test('no row of the list changes, and nothing of the schema has the old name', () => {
  const { db, number } = before()
  const listed = rows(db, 'SELECT * FROM article_listing ORDER BY article_n')
  const counted = rows(db, 'SELECT * FROM article_count ORDER BY 1, 2, 3, 4')
  upTo(db, number)
  expect(rows(db, 'SELECT * FROM article_listing ORDER BY article_n')).toEqual(listed)
  expect(rows(db, 'SELECT * FROM article_count ORDER BY 1, 2, 3, 4')).toEqual(counted)
  expect(['open', 'archived', 'deleted'].map((id) => statusOf(db, id))).toEqual([
    'open',
    'archived',
    'deleted',
  ])
  expect(rows(db, `SELECT name FROM sqlite_schema WHERE sql LIKE '%shelf%'`)).toEqual([])
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
})

test('the list and its counts still follow the articles', () => {
  const { db, number } = before()
  upTo(db, number)
  db.exec(`BEGIN; ${articleSql('late', '2026-02-28')} COMMIT;`)
  expect(statusOf(db, 'late')).toBe('open')
  db.exec(`UPDATE article_state SET archived_at = NULL, starred_at = '${at}' WHERE article_id = 'archived'`)
  expect(statusOf(db, 'archived')).toBe('open')
  db.exec(`UPDATE article SET deleted_at = '${at}' WHERE id = 'open'`)
  expect(statusOf(db, 'open')).toBe('deleted')
  db.exec(
    `UPDATE article SET deleted_at = NULL, published_value = '2025', published_words = '2025' WHERE id = 'deleted'`,
  )
  expect(statusOf(db, 'deleted')).toBe('open')
  expect(differences(db)).toEqual([])
  expect(() => db.exec(`UPDATE article_listing SET status = 'lent'`)).toThrow('CHECK')
})
