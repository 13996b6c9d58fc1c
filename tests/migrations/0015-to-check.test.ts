import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrations } from '../../main/library/database/migrate'
import { upTo } from '../support/migrated'

const at = '2026-03-01T10:00:00.000Z'
const hash = 'a'.repeat(64)
const doubts = '{"title":"A title","doubts":["Much was set aside."]}'

function revisionSql(articleId: string, number: number, understood: string | null): string {
  const words = understood === null ? 'NULL' : `'${understood}'`
  return `INSERT INTO revision
    (id, article_id, number, original_sha256, encoding, text_sha256, text_length, created_at, author_id, understood)
    VALUES ('r-${articleId}-${number}', '${articleId}', ${number}, '${hash}', 'utf-8', '${hash}', 4, '${at}', 'w', ${words});`
}

/** An article whose revisions were understood as told; the last one is its text. */
function articleSql(id: string, ...revisions: (string | null)[]): string {
  return `${revisions.map((understood, index) => revisionSql(id, index + 1, understood)).join('\n')}
  INSERT INTO article (id, revision_id, title, excerpt, word_count, captured_at, created_at, updated_at, version, author_id)
  VALUES ('${id}', 'r-${id}-${revisions.length}', 'A title', 'Rain', 1, '${at}', '${at}', '${at}', 1, 'w');
  INSERT INTO article_state (article_id, created_at, updated_at, version, author_id)
  VALUES ('${id}', '${at}', '${at}', 1, 'w');`
}

const theNumber = migrations.find(({ name }) => name.endsWith('to-check'))?.number ?? 0

/** A library of the version before, stepped up: doubted, corrected since, never doubted, doubted and archived. */
function stepped(): Database.Database {
  const db = new Database(':memory:')
  upTo(db, theNumber - 1)
  db.exec(`
    INSERT INTO author VALUES ('w', NULL, '${at}');
    BEGIN;
    INSERT INTO original VALUES ('${hash}', 1, 'a.html', '${at}');
    ${articleSql('doubted', doubts)} ${articleSql('corrected', doubts, null)}
    ${articleSql('clear', '{"title":"A title"}')} ${articleSql('archived', '{"title":null}', doubts)}
    UPDATE article_state SET archived_at = '${at}' WHERE article_id = 'archived';
    UPDATE article_state SET starred_at = '${at}' WHERE article_id = 'clear';
    COMMIT;`)
  upTo(db, theNumber)
  return db
}

function toCheck(db: Database.Database): unknown[] {
  return db
    .prepare(
      'SELECT a.id FROM article_listing l JOIN article a ON a.n = l.article_n WHERE is_to_check = 1 ORDER BY 1',
    )
    .pluck()
    .all()
}

function rows(db: Database.Database, sql: string): unknown[] {
  return db.prepare(sql).raw().all()
}

function differences(db: Database.Database): unknown[] {
  const counted =
    'SELECT source_n, status, is_unread, is_starred, is_to_check, count(*) FROM article_listing GROUP BY 1, 2, 3, 4, 5'
  return [
    ...rows(db, 'SELECT * FROM article_listing EXCEPT SELECT * FROM article_listing_due'),
    ...rows(db, 'SELECT * FROM article_listing_due EXCEPT SELECT * FROM article_listing'),
    ...rows(db, `${counted} EXCEPT SELECT * FROM article_count WHERE articles > 0`),
    ...rows(db, `SELECT * FROM article_count WHERE articles > 0 EXCEPT ${counted}`),
  ]
}

test('what was doubted before, and was not corrected since, is to be checked', () => {
  const db = stepped()
  expect(toCheck(db)).toEqual(['archived', 'doubted'])
  expect(rows(db, 'SELECT DISTINCT checked_revision_id FROM article_state')).toEqual([[null]])
  expect(
    rows(db, 'SELECT status, is_starred, is_to_check, articles FROM article_count ORDER BY 1, 2, 3'),
  ).toEqual([
    ['archived', 0, 1, 1],
    ['open', 0, 0, 1],
    ['open', 0, 1, 1],
    ['open', 1, 0, 1],
  ])
  expect(differences(db)).toEqual([])
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
})

test('the list and its counts follow what is checked, and what is read anew', () => {
  const db = stepped()
  db.exec(`BEGIN; ${articleSql('late', doubts)} COMMIT;`)
  expect(toCheck(db)).toEqual(['archived', 'doubted', 'late'])
  db.exec(`UPDATE article_state SET checked_revision_id = 'r-doubted-1' WHERE article_id = 'doubted'`)
  expect(toCheck(db)).toEqual(['archived', 'late'])
  expect(differences(db)).toEqual([])
  db.exec(`BEGIN; ${revisionSql('doubted', 2, doubts)} ${revisionSql('late', 2, null)}
    UPDATE article SET revision_id = 'r-' || id || '-2' WHERE id IN ('doubted', 'late'); COMMIT;`)
  expect(toCheck(db)).toEqual(['archived', 'doubted'])
  expect(differences(db)).toEqual([])
  db.exec(`UPDATE article SET revision_id = 'r-doubted-1', deleted_at = '${at}' WHERE id = 'doubted'`)
  expect(toCheck(db)).toEqual(['archived'])
  db.exec(`DELETE FROM article_listing WHERE status = 'archived'`)
  expect(rows(db, `SELECT sum(articles) FROM article_count WHERE is_to_check = 1`)).toEqual([[0]])
  expect(() => db.exec('UPDATE article_listing SET is_to_check = 2')).toThrow('CHECK')
})
