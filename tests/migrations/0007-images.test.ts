import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrations } from '../../main/library/database/migrate'
import { upTo } from '../support/migrated'

const at = '2026-03-01T10:00:00.000Z'

test('pictures are kept beside what there was, stand in a revision, and stay', () => {
  const db = new Database(':memory:')
  const number = migrations.find(({ name }) => name.endsWith('images'))?.number ?? 0
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
  const schemaOf = () =>
    db.prepare(`SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'`).all() as {
      name: string
    }[]
  const [before, revision] = [schemaOf(), db.prepare('SELECT * FROM revision').all()]
  upTo(db, number)
  expect(schemaOf()).toEqual(expect.arrayContaining(before))
  expect(db.prepare('SELECT * FROM revision').all()).toEqual(revision)

  const hash = 'c'.repeat(64)
  db.exec(`INSERT INTO image VALUES ('${hash}', 'image/png', 640, 400, 99, '${at}')`)
  db.exec(`INSERT INTO revision_image VALUES ('r', 0, '${hash}', 3, 0, 'Cranes', NULL)`)
  expect(() => db.exec(`INSERT INTO image VALUES ('d', 'image/png', 1, 1, 1, '${at}')`)).toThrow('CHECK')
  expect(() =>
    db.exec(`INSERT INTO image VALUES ('${'d'.repeat(64)}', 'image/svg+xml', 1, 1, 1, '${at}')`),
  ).toThrow('CHECK')
  expect(() => db.exec('UPDATE image SET width = 1')).toThrow('immutable')
  expect(() => db.exec('DELETE FROM image')).toThrow('immutable')
  expect(() => db.exec(`UPDATE revision_image SET alt = ''`)).toThrow('immutable')
  expect(() => db.exec('DELETE FROM revision_image')).toThrow('immutable')
  expect(db.pragma('foreign_key_check')).toEqual([])
})
