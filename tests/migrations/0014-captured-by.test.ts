import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate, migrations } from '../../main/library/database/migrate'

const at = '2026-03-01T10:00:00.000Z'
const hash = 'a'.repeat(64)

test('what was imported before keeps its moment, and that it was the import’s', () => {
  const db = new Database(':memory:')
  const number = migrations.find(({ name }) => name.endsWith('captured-by'))?.number ?? 0
  migrate(
    db,
    migrations.filter((one) => one.number < number),
  )
  db.exec(`
    INSERT INTO author VALUES ('w', NULL, '${at}');
    BEGIN;
    INSERT INTO original VALUES ('${hash}', 1, 'a.html', '${at}');
    INSERT INTO revision (id, article_id, number, original_sha256, encoding, text_sha256, text_length, created_at, author_id)
    VALUES ('r', 'a', 1, '${hash}', 'utf-8', '${hash}', 4, '${at}', 'w');
    INSERT INTO article (id, revision_id, title, excerpt, word_count, captured_at, created_at, updated_at, version, author_id)
    VALUES ('a', 'r', 'A title', 'Rain', 1, '${at}', '${at}', '${at}', 1, 'w');
    COMMIT;`)
  migrate(
    db,
    migrations.filter((one) => one.number <= number),
  )
  expect(db.prepare('SELECT captured_at, captured_by FROM article').raw().all()).toEqual([[at, 'import']])
  expect(() => db.exec(`UPDATE article SET captured_by = 'guess'`)).toThrow('CHECK')
})
