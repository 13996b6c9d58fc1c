import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrations } from '../../main/library/database/migrate'
import { upTo } from '../support/migrated'

const at = '2026-03-01T10:00:00.000Z'

test('what was asked for with a page is kept beside what there was, and stays', () => {
  const db = new Database(':memory:')
  const number = migrations.find(({ name }) => name.endsWith('asked-pictures'))?.number ?? 0
  upTo(db, number - 1)
  db.exec(`
    INSERT INTO author VALUES ('w', NULL, '${at}');
    BEGIN;
    INSERT INTO original VALUES ('${'a'.repeat(64)}', 1, 'a.html', '${at}');
    INSERT INTO revision (id, article_id, number, original_sha256, encoding, text_sha256, text_length, created_at, author_id)
    VALUES ('r', 'x', 1, '${'a'.repeat(64)}', 'utf-8', '${'b'.repeat(64)}', 4, '${at}', 'w');
    INSERT INTO article (id, revision_id, title, excerpt, word_count, captured_at, created_at, updated_at, version, author_id)
    VALUES ('x', 'r', 'A title', 'Rain', 1, '${at}', '${at}', '${at}', 1, 'w');
    COMMIT;`)
  const revision = db.prepare('SELECT * FROM revision').all()
  upTo(db, number)
  expect(db.prepare('SELECT * FROM revision').all()).toEqual(revision)
  db.exec(
    `INSERT INTO asked_picture VALUES ('r', 0, 'https://img.example/a.png', NULL, 'failed', 'It is gone.')`,
  )
  expect(() => db.exec(`INSERT INTO asked_picture VALUES ('r', 1, 'a', NULL, 'stolen', NULL)`)).toThrow(
    'CHECK',
  )
  expect(() => db.exec(`UPDATE asked_picture SET outcome = 'kept'`)).toThrow('immutable')
  expect(() => db.exec('DELETE FROM asked_picture')).toThrow('immutable')
  expect(db.pragma('foreign_key_check')).toEqual([])
})
