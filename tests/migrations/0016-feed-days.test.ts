import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate, migrations } from '../../main/library/database/migrate'

const at = '2026-03-01T10:00:00.000Z'
const hash = 'a'.repeat(64)
const stood = `'${at}', '${at}', 1, 'w', NULL`

function stepped() {
  const db = new Database(':memory:')
  migrate(
    db,
    migrations.filter((one) => one.number < 16),
  )
  db.exec(`
    INSERT INTO author VALUES ('w', NULL, '${at}');
    BEGIN;
    INSERT INTO original VALUES ('${hash}', 1, 'a.html', '${at}');
    INSERT INTO revision (id, article_id, number, original_sha256, encoding, text_sha256, text_length, created_at, author_id)
    VALUES ('r', 'a', 1, '${hash}', 'utf-8', '${hash}', 4, '${at}', 'w');
    INSERT INTO article (id, revision_id, title, excerpt, word_count, captured_at, created_at, updated_at, version, author_id)
    VALUES ('a', 'r', 'A title', 'Rain', 1, '${at}', '${at}', '${at}', 1, 'w');
    COMMIT;
    INSERT INTO source VALUES (1, 's', 'outlet', 'News', 'news', ${stood});
    INSERT INTO feed VALUES (1, 'f', 's', 'https://example.org/', NULL, 0, ${stood});
`)
  migrate(
    db,
    migrations.filter((one) => one.number <= 16),
  )
  return db
}

test('a feed of before is asked as the setting has it, and keeps its articles for ever', () => {
  const db = stepped()
  const row = db.prepare('SELECT schedule, keeps_read_days, keeps_unread_days FROM feed').raw().all()
  expect(row).toEqual([[null, null, null]])
  expect(db.pragma('foreign_key_check')).toEqual([])
  expect(() => db.exec(`UPDATE feed SET schedule = 'often'`)).toThrow('CHECK')
  expect(() => db.exec('UPDATE feed SET keeps_read_days = 0')).toThrow('CHECK')
})

test('a rule is of a feed or of all, and says once what it did to an article', () => {
  const db = stepped()
  db.exec(`INSERT INTO feed_rule VALUES ('one', 'f', 'title', 'strike', NULL, ${stood})`)
  db.exec(`INSERT INTO feed_rule VALUES ('two', NULL, 'words', 'strike', 'port', ${stood})`)
  expect(() => db.exec(`INSERT INTO feed_rule VALUES ('x', 'gone', 'title', 'a', NULL, ${stood})`)).toThrow(
    'FOREIGN',
  )
  expect(() => db.exec(`INSERT INTO feed_rule VALUES ('x', 'f', 'colour', 'a', NULL, ${stood})`)).toThrow(
    'CHECK',
  )
  const ruling = `INSERT INTO feed_ruling VALUES ('a', 'one', 'title', 'strike', 1, '${at}')`
  db.exec(ruling)
  expect(() => db.exec(ruling)).toThrow('UNIQUE')
})
