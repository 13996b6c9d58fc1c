import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { guarded, isTaken } from '../../../../main/library/database/errors'
import { LibraryError } from '../../../../preload/contract/errors'
import { refusal } from '../../../support/library'

function sqlite(code: string) {
  return new Database.SqliteError('as SQLite says it', code)
}

function throwing(error: unknown) {
  return () =>
    guarded(() => {
      throw error
    })
}

test('what is done to the library fails in words', () => {
  expect(refusal(throwing(sqlite('SQLITE_FULL')))).toMatchObject({ code: 'disk-full' })
  const known = new LibraryError('conflict', 'Known.')
  expect(throwing(known)).toThrow(known)
  const bug = new TypeError('bug')
  expect(throwing(bug)).toThrow(bug)
  expect(guarded(() => 7)).toBe(7)
})

test('only a name that another row has is taken', () => {
  expect(isTaken(sqlite('SQLITE_CONSTRAINT_UNIQUE'))).toBe(true)
  expect(isTaken(sqlite('SQLITE_CONSTRAINT_CHECK'))).toBe(false)
  expect(isTaken(new Error('taken'))).toBe(false)
})
