import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrations } from '../../main/library/database/migrate'
import { upTo } from '../support/migrated'

const at = '2026-03-01T10:00:00.000Z'
function hash(sign: string): string {
  return sign.repeat(64)
}

/** An article of its own whose revisions are of these bytes. */
function articleSql(id: string, ...originals: string[]): string {
  return `
  ${originals
    .map(
      (sign, n) => `INSERT OR IGNORE INTO original VALUES ('${hash(sign)}', 1, NULL, '${at}');
      INSERT INTO revision (id, article_id, number, original_sha256, encoding, text_sha256, text_length, created_at, author_id)
      VALUES ('${id}${n}', '${id}', ${n + 1}, '${hash(sign)}', 'utf-8', '${hash(sign)}', 4, '${at}', 'w');`,
    )
    .join('\n')}
  INSERT INTO article (id, revision_id, title, excerpt, word_count, captured_at, created_at, updated_at, version, author_id)
  VALUES ('${id}', '${id}${originals.length - 1}', 'A title', '', 1, '${at}', '${at}', '${at}', 1, 'w');`
}

test('entries keep what was met last, and those whose bytes became no revision are the feed’s again', () => {
  const db = new Database(':memory:')
  const number = migrations.find(({ name }) => name.endsWith('feed-marks'))?.number ?? 0
  upTo(db, number - 1)
  db.exec(`
    INSERT INTO author VALUES ('w', NULL, '${at}');
    INSERT INTO source VALUES (1, 's', 'outlet', 'News', 'news', '${at}', '${at}', 1, 'w', NULL);
    INSERT INTO feed (id, source_id, url, fetches_pages, created_at, updated_at, version, author_id)
    VALUES ('f', 's', 'https://example.org/feed', 0, '${at}', '${at}', 1, 'w');
    BEGIN;
    ${articleSql('x', 'a')} ${articleSql('y', 'b', 'c')} ${articleSql('z', 'd')}
    COMMIT;
    INSERT INTO feed_entry VALUES
      ('f', 'as it is', 'y', NULL, '${hash('c')}', '${at}'),
      ('f', 'by hand', 'z', NULL, NULL, '${at}'),
      ('f', 'other bytes', 'x', '${hash('9')}', '${hash('9')}', '${at}');`)
  upTo(db, number)
  const rows = db
    .prepare(
      'SELECT key, original_sha256 AS o, summary_sha256 AS s, seen_sha256 AS n FROM feed_entry ORDER BY key',
    )
    .all()
  expect(rows).toEqual([
    { key: 'as it is', o: hash('c'), s: null, n: hash('c') },
    { key: 'by hand', o: null, s: null, n: null },
    { key: 'other bytes', o: hash('a'), s: hash('a'), n: hash('9') },
  ])
  expect(db.pragma('foreign_key_check')).toEqual([])
})
