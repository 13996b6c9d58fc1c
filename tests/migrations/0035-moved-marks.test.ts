import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrations } from '../../main/library/database/migrate'
import { upTo } from '../support/migrated'

const at = '2026-03-01T10:00:00.000Z'
const hash = 'a'.repeat(64)
const made = `'${at}', '${at}', 1, 'w'`

const theNumber = migrations.find(({ name }) => name.endsWith('-moved-marks'))?.number ?? 0

test('tags that moved to another highlight before are listed there', () => {
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
       author_id, checksum)
      VALUES ('former', 'a', 'r', 2, 6, 'rain', '', '', 'red', ${made}, '${hash}'),
        ('later', 'a', 'r', 2, 9, 'rain on', '', '', 'red', ${made}, '${hash}');
    INSERT INTO tag (id, name, folded, created_at, updated_at, version, author_id) VALUES ('t', 'Wet', 'wet', ${made});
    INSERT INTO tagging (id, tag_id, highlight_id, put_by, created_at, updated_at, version, author_id)
      VALUES ('g', 't', 'former', 'person', ${made});
    UPDATE tagging SET highlight_id = 'later' WHERE id = 'g';
    UPDATE highlight SET deleted_at = '${at}' WHERE id = 'former';
    COMMIT;`)
  upTo(db, theNumber)
  const listed = db.prepare('SELECT h.id FROM tag_listing l JOIN highlight h ON h.n = l.highlight_n').pluck()
  expect(listed.all()).toEqual(['later'])
  expect(db.prepare('SELECT articles, highlights, by_person FROM tag_count').all()).toEqual([
    { articles: 1, highlights: 1, by_person: 1 },
  ])
})
