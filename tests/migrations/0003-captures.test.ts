import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { versionOf } from '../../main/library/database/migrate'
import { upTo } from '../support/migrated'

const at = '2026-03-01T10:00:00.000Z'
const hash = 'a'.repeat(64)

/** A library of the second version with an article, a job that was interrupted, and what became of its files. */
function second(): Database.Database {
  const db = new Database(':memory:')
  upTo(db, 2)
  db.exec(`
    INSERT INTO author VALUES ('w', NULL, '${at}');
    INSERT INTO original VALUES ('${hash}', 1, NULL, '${at}');
    BEGIN;
    INSERT INTO revision
      (id, article_id, number, original_sha256, encoding, text_sha256, text_length, created_at, author_id)
    VALUES ('r', 'a', 1, '${hash}', 'utf-8', '${hash}', 5, '${at}', 'w');
    INSERT INTO article
      (id, revision_id, title, url, updated_value, updated_words, excerpt, word_count, captured_at, created_at,
       updated_at, version, author_id)
    VALUES ('a', 'r', 'T', 'https://example.org/a', '2026-03', 'March', '', 1, '${at}', '${at}', '${at}', 1, 'w');
    COMMIT;
    INSERT INTO job VALUES ('j', 'import', 'interrupted', 2, 3, 1, '${at}', NULL);
    INSERT INTO job_item VALUES ('j', 0, 'one.txt', NULL, '${hash}', 'imported', NULL, 'a');
    INSERT INTO job_item VALUES ('j', 1, 'two.txt', '/two.txt', NULL, 'failed', 'Empty.', NULL);
    INSERT INTO job_item VALUES ('j', 2, 'three.txt', '/three.txt', NULL, 'waiting', NULL, NULL);
  `)
  return db
}

function rowsOf(db: Database.Database, table: string): unknown[] {
  return db.prepare(`SELECT * FROM ${table}`).all()
}

test('articles, revisions, jobs and their files stay as they were', () => {
  const [before, db] = [second(), second()]
  upTo(db, 3)
  expect(versionOf(db)).toBe(3)
  for (const table of ['job', 'job_item']) expect(rowsOf(db, table)).toEqual(rowsOf(before, table))
  const [article] = rowsOf(db, 'article')
  const unknown = { agency: null, dateline_place: null, section: null }
  expect(article).toEqual({ ...(rowsOf(before, 'article')[0] as object), ...unknown })
  expect(rowsOf(db, 'revision')).toEqual([{ ...(rowsOf(before, 'revision')[0] as object), understood: null }])
  expect(db.pragma('foreign_key_check')).toEqual([])
})

test('a job can be paused, and its files go with it', () => {
  const db = second()
  upTo(db, 3)
  db.exec(`UPDATE job SET state = 'paused'; UPDATE job_item SET outcome = 'new-revision' WHERE position = 2`)
  db.pragma('foreign_keys = ON')
  db.exec('DELETE FROM job')
  expect(rowsOf(db, 'job_item')).toEqual([])
})
