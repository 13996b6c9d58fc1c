import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrations } from '../../main/library/database/migrate'
import { upTo } from '../support/migrated'

const at = '2026-03-01T10:00:00.000Z'
const hash = 'a'.repeat(64)
const made = `'${at}', '${at}', 1, 'w'`

const theNumber = migrations.find(({ name }) => name.endsWith('-review'))?.number ?? 0

test('highlights, notes and decided quotations that were there are listed', () => {
  const db = new Database(':memory:')
  upTo(db, theNumber - 1)
  db.exec(`
    INSERT INTO author VALUES ('w', NULL, '${at}');
    BEGIN;
    INSERT INTO original VALUES ('${hash}', 1, 'a.html', '${at}');
    INSERT INTO revision
      (id, article_id, number, original_sha256, encoding, text_sha256, text_length, created_at, author_id)
      VALUES ('r', 'a', 1, '${hash}', 'utf-8', '${hash}', 20, '${at}', 'w');
    INSERT INTO article (id, revision_id, title, excerpt, word_count, captured_at, created_at, updated_at, version, author_id)
      VALUES ('a', 'r', 'Rain', 'Rain', 1, '${at}', ${made});
    INSERT INTO article_state (article_id, created_at, updated_at, version, author_id) VALUES ('a', ${made});
    INSERT INTO highlight
      (id, article_id, revision_id, start_offset, end_offset, exact, prefix, suffix, color, created_at, updated_at, version,
       author_id, checksum, deleted_at)
      VALUES ('h', 'a', 'r', 2, 6, 'rain', '', '', 'red', ${made}, '${hash}', NULL),
        ('gone', 'a', 'r', 2, 6, 'rain', '', '', 'red', ${made}, '${hash}', '${at}');
    INSERT INTO note (id, article_id, highlight_id, body, created_at, updated_at, version, author_id, checksum)
      VALUES ('n', NULL, 'h', 'Wet.', ${made}, '${hash}'), ('m', 'a', NULL, 'Dry.', ${made}, '${hash}');
    COMMIT;`)
  upTo(db, theNumber)
  expect(
    db.prepare('SELECT kind, color, place, state, has_note FROM review_listing ORDER BY n').all(),
  ).toEqual([
    { kind: 'highlight', color: 'red', place: 2, state: 'exact', has_note: 1 },
    { kind: 'note', color: null, place: -1, state: null, has_note: 1 },
  ])
})
