import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrations } from '../../main/library/database/migrate'
import { upTo } from '../support/migrated'

test('jobs keep what became of their files, and there is room for tags', () => {
  const db = new Database(':memory:')
  const number = migrations.find(({ name }) => name.endsWith('tags'))?.number ?? 0
  upTo(db, number - 1)
  db.exec(`
    INSERT INTO author VALUES ('w', NULL, '2026-03-01T10:00:00.000Z');
    INSERT INTO job VALUES ('j', 'import', 'running', 1, 2, 1, '2026-03-01T10:00:00.000Z', NULL);
    INSERT INTO job_item VALUES ('j', 0, 'a.txt', '/a.txt', NULL, 'failed', 'It was empty.', NULL),
      ('j', 1, 'b.txt', NULL, 'cafe', 'waiting', NULL, NULL);`)
  const itemsBefore = db.prepare('SELECT * FROM job_item ORDER BY position').all()
  upTo(db, number)
  const itemsAfter = db.prepare('SELECT * FROM job_item ORDER BY position').all()
  expect(itemsAfter).toEqual(itemsBefore.map((item) => ({ ...(item as object), entry: null })))
  db.exec(`UPDATE job_item SET outcome = 'opened' WHERE position = 1`)
  expect(() => db.exec(`UPDATE job_item SET outcome = 'odd'`)).toThrow(/CHECK/)
  for (const table of ['tag', 'tagging', 'service_record']) {
    expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0)
  }
  expect(() =>
    db.exec(`INSERT INTO tagging VALUES ('t', 'x', NULL, NULL, 'now', 'now', 1, 'w', NULL)`),
  ).toThrow(/CHECK/)
  expect(db.pragma('foreign_key_check')).toEqual([])
})
