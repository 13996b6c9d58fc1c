import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrations } from '../../main/library/database/migrate'
import { upTo } from '../support/migrated'

const at = '2026-03-01T10:00:00.000Z'
const hash = 'a'.repeat(64)

const theNumber = migrations.find(({ name }) => name.endsWith('-search'))?.number ?? 0

function stepped(): Database.Database {
  const db = new Database(':memory:')
  upTo(db, theNumber - 1)
  db.exec(`
    INSERT INTO author VALUES ('w', NULL, '${at}');
    BEGIN;
    INSERT INTO original VALUES ('${hash}', 1, 'a.html', '${at}');
    INSERT INTO revision (id, article_id, number, original_sha256, encoding, text_sha256, text_length, created_at, author_id)
    VALUES ('r', 'a', 1, '${hash}', 'utf-8', '${hash}', 4, '${at}', 'w');
    INSERT INTO article (id, revision_id, title, excerpt, word_count, captured_at, created_at, updated_at, version, author_id)
    VALUES ('a', 'r', 'A title', 'Rain', 1, '${at}', '${at}', '${at}', 1, 'w');
    INSERT INTO article_state (article_id, created_at, updated_at, version, author_id)
    VALUES ('a', '${at}', '${at}', 1, 'w');
    INSERT INTO highlight (id, article_id, revision_id, start_offset, end_offset, exact, prefix, suffix, color, created_at, updated_at, version, author_id, checksum)
    VALUES ('h', 'a', 'r', 0, 4, 'Rain', '', '', 'red', '${at}', '${at}', 1, 'w', '${hash}');
    INSERT INTO note (id, highlight_id, body, created_at, updated_at, version, author_id, checksum)
    VALUES ('n', 'h', 'Where?', '${at}', '${at}', 1, 'w', '${hash}');
    INSERT INTO note (id, highlight_id, body, created_at, updated_at, version, author_id, checksum, deleted_at)
    VALUES ('o', 'h', 'Gone', '${at}', '${at}', 1, 'w', '${hash}', '${at}');
    INSERT INTO analysis (revision_id, engine, state, at) VALUES ('r', 'e', 'ready', '${at}');
    INSERT INTO found_quote (analysis_n, start_offset, end_offset, pieces, kind, words, confidence, why)
    VALUES (1, 0, 4, '[]', 'direct', 'Rain', 0.9, 'marks');
    INSERT INTO found_name (kind, folded, name) VALUES ('person', 'ada', 'Ada');
    COMMIT;`)
  upTo(db, theNumber)
  return db
}

test('all that can be searched waits to be taken into the index, and nothing that is deleted', () => {
  expect(stepped().prepare('SELECT noun, n FROM search_backlog ORDER BY noun').raw().all()).toEqual([
    ['article', 1],
    ['highlight', 1],
    ['name', 1],
    ['note', 1],
    ['quote', 1],
  ])
})

test('what changes from then on is noted, and each row once', () => {
  const db = stepped()
  db.exec(
    `UPDATE article SET title = 'Another' WHERE id = 'a'; UPDATE note SET body = 'There.' WHERE id = 'n'`,
  )
  expect(db.prepare('SELECT noun, n FROM search_due ORDER BY noun').raw().all()).toEqual([
    ['article', 1],
    ['highlight', 1],
    ['note', 1],
  ])
})
