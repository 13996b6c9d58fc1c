import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate, migrations } from '../../main/library/database/migrate'

test('a feed that was in trouble stays so, and nobody has asked for a password yet', () => {
  const db = new Database(':memory:')
  const number = migrations.find(({ name }) => name.endsWith('feed-logins'))?.number ?? 0
  migrate(
    db,
    migrations.filter((one) => one.number < number),
  )
  // The feed that this row refers to is of no account here.
  db.pragma('foreign_keys = OFF')
  db.exec(`INSERT INTO feed_state (feed_id, problem) VALUES ('f', 'It is gone.')`)
  db.exec(migrations.find((one) => one.number === number)?.sql ?? '')
  expect(db.prepare('SELECT problem, login_origin FROM feed_state').raw().all()).toEqual([
    ['It is gone.', null],
  ])
})
