import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate, migrations } from '../../main/library/database/migrate'
import { tables } from '../../main/library/database/tables'

test('every row of a person’s has what it needs, in every table', () => {
  const db = new Database(':memory:')
  migrate(db, migrations)
  for (const [name, { isImmutable }] of Object.entries(tables)) {
    const columns = (db.pragma(`table_info(${name})`) as { name: string }[]).map((column) => column.name)
    const needed = [
      'created_at',
      'author_id',
      ...(isImmutable ? [] : ['updated_at', 'version', 'deleted_at']),
    ]
    expect(columns).toEqual(expect.arrayContaining(needed))
  }
})
