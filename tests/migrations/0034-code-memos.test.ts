import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate, migrations } from '../../main/library/database/migrate'

const at = '2026-03-01T10:00:00.000Z'
const theNumber = migrations.find(({ name }) => name.endsWith('-code-memos'))?.number ?? 0

test('a tag that was there has no memo, and one that it gets counts as a change of the list', () => {
  const db = new Database(':memory:')
  migrate(
    db,
    migrations.filter(({ number }) => number < theNumber),
  )
  db.exec(`
    INSERT INTO author VALUES ('w', NULL, '${at}');
    INSERT INTO tag (id, name, folded, created_at, updated_at, version, author_id, description)
      VALUES ('t', 'Rain', 'rain', '${at}', '${at}', 1, 'w', 'Water from above.');`)
  migrate(db, migrations)
  expect(db.prepare('SELECT description, memo FROM tag').all()).toEqual([
    { description: 'Water from above.', memo: null },
  ])
  const changes = db.prepare('SELECT changes FROM tag_list_state').pluck()
  const before = changes.get()
  db.prepare(`UPDATE tag SET memo = 'Not snow.'`).run()
  expect(changes.get()).toBe(Number(before) + 1)
  expect(() => db.prepare(`UPDATE tag SET memo = ''`).run()).toThrow(/CHECK/)
})
