import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate, migrations } from '../../main/library/database/migrate'

const at = '2026-03-01T10:00:00.000Z'

const known = `SELECT count(*) FROM job_item WHERE job_id = 'j' AND outcome = 'already-there'`

test('the items of an import that were there already are counted by an index, those of before too', () => {
  const db = new Database(':memory:')
  const number = migrations.find(({ name }) => name.endsWith('known-items'))?.number ?? 0
  migrate(
    db,
    migrations.filter((one) => one.number < number),
  )
  db.exec(`
    INSERT INTO job (id, kind, state, done, total, failed, started_at) VALUES ('j', 'import', 'done', 3, 3, 0, '${at}');
    INSERT INTO job_item (job_id, position, name, outcome) VALUES
      ('j', 0, 'a.html', 'already-there'), ('j', 1, 'b.html', 'imported'), ('j', 2, 'c.html', 'already-there');`)
  db.exec(migrations.find((one) => one.number === number)?.sql ?? '')
  expect(db.prepare(known).pluck().get()).toBe(2)
  const plan = db.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${known}`).all()
  expect(plan.map(({ detail }) => detail)).toEqual([
    'SEARCH job_item USING COVERING INDEX job_item_known (job_id=?)',
  ])
  db.exec(`UPDATE job_item SET outcome = 'already-there' WHERE position = 1`)
  expect(db.prepare(known).pluck().get()).toBe(3)
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
})
