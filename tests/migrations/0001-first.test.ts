import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate, migrations, versionOf } from '../../main/library/database/migrate'
import { tables } from '../../main/library/database/tables'

// How a step is tested: build version N-1, put rows in, step to N, compare. This one starts from nothing.
function stepped(): Database.Database {
  const db = new Database(':memory:')
  expect(versionOf(db)).toBe(0)
  migrate(
    db,
    migrations.filter(({ number }) => number <= 1),
  )
  return db
}

function columnsOf(db: Database.Database, table: string): string[] {
  return (db.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name)
}

test('from nothing it makes the first library', () => {
  const db = stepped()
  expect(versionOf(db)).toBe(1)
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(db.pragma('foreign_key_check')).toEqual([])
})

test('every table is strict', () => {
  const db = stepped()
  const loose = db
    .prepare(
      `SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'`,
    )
    .pluck()
    .all()
  expect(loose).toEqual([])
})

test('every row of a person’s has its version, author, times and mark of deletion', () => {
  const db = stepped()
  for (const [name, { isImmutable, checked }] of Object.entries(tables)) {
    // Those that a later step adds are in that step's test.
    if (columnsOf(db, name).length === 0) continue
    const needed = isImmutable
      ? ['created_at', 'author_id']
      : ['created_at', 'updated_at', 'version', 'author_id', 'deleted_at']
    // The facts of articles have a checksum since a later step.
    if (name === 'article') continue
    expect(columnsOf(db, name)).toEqual(expect.arrayContaining([...needed, ...checked]))
    expect(columnsOf(db, name).includes('checksum')).toBe(checked.length > 0)
  }
})

test('published, updated and captured are columns of their own', () => {
  const columns = columnsOf(stepped(), 'article')
  expect(columns).toEqual(expect.arrayContaining(['published_value', 'updated_value', 'captured_at']))
})

test('a checksum covers every column that a person fills', () => {
  const db = stepped()
  const clerical = ['n', 'updated_at', 'version', 'checksum']
  for (const name of ['highlight', 'note'] as const) {
    const unchecked = columnsOf(db, name).filter((column) => !tables[name].checked.includes(column as never))
    expect(unchecked.filter((column) => !clerical.includes(column))).toEqual([])
  }
})

test('whatever refers to an article is found through an index: else every import reads whole tables', () => {
  const db = stepped()
  const rows = (pragma: string) => db.pragma(pragma) as Record<string, unknown>[]
  const unindexed = rows('table_list')
    .map(({ name }) => String(name))
    .flatMap((table) =>
      rows(`foreign_key_list(${table})`)
        .filter(({ table: parent }) => parent === 'article')
        .filter(({ from }) => {
          const whole = rows(`index_list(${table})`).filter(({ partial }) => partial === 0)
          return !whole.some(({ name }) => rows(`index_info(${String(name)})`)[0]?.name === from)
        })
        .map(({ from }) => `${table}.${String(from)}`),
    )
  expect(unindexed).toEqual([])
})
