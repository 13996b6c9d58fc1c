import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrations } from '../../main/library/database/migrate'
import { upTo } from '../support/migrated'

test('copies are kept beside what there was, and nothing of that is touched', () => {
  const db = new Database(':memory:')
  const number = migrations.find(({ name }) => name.endsWith('copies'))?.number ?? 0
  upTo(db, number - 1)
  db.exec(`INSERT INTO author VALUES ('w', NULL, '2026-03-01T10:00:00.000Z')`)
  const tablesOf = () =>
    db.prepare(`SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'`).all() as {
      name: string
    }[]
  const before = tablesOf()
  upTo(db, number)
  expect(tablesOf()).toEqual(expect.arrayContaining(before))
  const added = tablesOf().filter(({ name }) => !before.some((table) => table.name === name))
  expect(added.map(({ name }) => name).sort()).toEqual([
    'copy_group',
    'copy_group_members',
    'copy_parting',
    'copy_parting_article',
    'text_print',
    'text_print_article',
  ])
  expect(db.prepare('SELECT count(*) FROM author').pluck().get()).toBe(1)
  expect(db.pragma('foreign_key_check')).toEqual([])
})
