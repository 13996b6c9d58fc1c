import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate, migrations } from '../../main/library/database/migrate'

const at = '2026-03-01T10:00:00.000Z'

test('tags that were there are a person’s, and feeds have moved nowhere', () => {
  const db = new Database(':memory:')
  const number = migrations.find(({ name }) => name.endsWith('feed-facts'))?.number ?? 0
  migrate(
    db,
    migrations.filter((one) => one.number < number),
  )
  // What these rows refer to is of no account here.
  db.pragma('foreign_keys = OFF')
  db.exec(`
    INSERT INTO tagging (id, tag_id, article_id, created_at, updated_at, version, author_id)
    VALUES ('g', 't', 'a', '${at}', '${at}', 1, 'w');
    INSERT INTO feed_state (feed_id, problem) VALUES ('f', 'It is gone.');`)
  db.exec(migrations.find((one) => one.number === number)?.sql ?? '')
  expect(db.prepare('SELECT put_by FROM tagging').raw().all()).toEqual([['person']])
  expect(db.prepare('SELECT problem, notice, former_url FROM feed_state').raw().all()).toEqual([
    ['It is gone.', null, null],
  ])
  expect(() => db.exec(`UPDATE tagging SET put_by = 'nobody'`)).toThrow('CHECK')
})
