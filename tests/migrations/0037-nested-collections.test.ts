import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrations } from '../../main/library/database/migrate'
import { upTo } from '../support/migrated'

const at = '2026-03-01T10:00:00.000Z'
const theNumber = migrations.find(({ name }) => name.endsWith('-nested-collections'))?.number ?? 0

test('the collections that were there lie in none, as they were', () => {
  const db = new Database(':memory:')
  upTo(db, theNumber - 1)
  db.exec(`
    INSERT INTO author VALUES ('w', NULL, '${at}');
    INSERT INTO collection (id, name, folded, place, is_queue, created_at, updated_at, version, author_id)
    VALUES ('q', 'Reading queue', 'reading queue', 1, 1, '${at}', '${at}', 1, 'w'), ('d', 'Dams', 'dams', 2, 0, '${at}', '${at}', 3, 'w');`)
  upTo(db, theNumber)
  expect(db.prepare('SELECT id, place, version, parent_id FROM collection ORDER BY place').all()).toEqual([
    { id: 'q', place: 1, version: 1, parent_id: null },
    { id: 'd', place: 2, version: 3, parent_id: null },
  ])
})
