import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate, migrations } from '../../main/library/database/migrate'

const theNumber = migrations.find(({ name }) => name.endsWith('-library-colors'))?.number ?? 0

test('a library of the version before has nothing said of its colours, and takes one row for each colour', () => {
  const db = new Database(':memory:')
  migrate(
    db,
    migrations.filter(({ number }) => number < theNumber),
  )
  migrate(db, migrations)
  expect(db.prepare('SELECT count(*) FROM library_color').pluck().get()).toBe(0)
  const at = '2026-03-01T10:00:00.000Z'
  db.exec(`INSERT INTO author VALUES ('w', NULL, '${at}')`)
  const insert = db.prepare(
    `INSERT INTO library_color (color, name, meaning, is_hidden, created_at, updated_at, version, author_id)
     VALUES (?, '', '', 0, '${at}', '${at}', 1, 'w')`,
  )
  insert.run('red')
  expect(() => insert.run('red')).toThrow('UNIQUE')
  expect(() => insert.run('brown')).toThrow('CHECK')
})
