import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate, migrations } from '../../main/library/database/migrate'

const theNumber = migrations.find(({ name }) => name.endsWith('-decided-words'))?.number ?? 0

function stepped(): Database.Database {
  const db = new Database(':memory:')
  migrate(
    db,
    migrations.filter(({ number }) => number < theNumber),
  )
  db.exec(`
    INSERT INTO quote_listing (n, article_n, source_n, dated, start_offset, end_offset, found_n, quote_id, state)
    VALUES (4, 1, 1, '2016', 0, 9, 7, NULL, 'suggested'), (5, 1, 1, '2016', 10, 19, 8, 'q', 'corrected'),
      (6, 1, 1, '2016', 20, 29, NULL, 'r', 'rejected')`)
  migrate(
    db,
    migrations.filter(({ number }) => number <= theNumber),
  )
  return db
}

test('words on which a person decided wait to be taken into the index', () => {
  expect(stepped().prepare('SELECT noun, n FROM search_backlog ORDER BY n').raw().all()).toEqual([
    ['quote', -6],
    ['quote', -5],
  ])
})

test('quotations that are listed anew are taken in anew, where a person decided on them', () => {
  const db = stepped()
  db.exec('DELETE FROM quote_listing WHERE n IN (4, 5)')
  expect(db.prepare('SELECT noun, n FROM search_due').raw().all()).toEqual([['quote', -5]])
})
