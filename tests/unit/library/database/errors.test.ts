import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { asLibraryError, guarded } from '../../../../main/library/database/errors'
import { LibraryError } from '../../../../preload/contract/errors'

function sqlite(code: string) {
  return new Database.SqliteError('as SQLite says it', code)
}
function system(code: string) {
  return Object.assign(new Error('as the system says it'), { code })
}

const cases: readonly (readonly [Error, string])[] = [
  [sqlite('SQLITE_FULL'), 'disk-full'],
  [sqlite('SQLITE_IOERR_SHMSIZE'), 'disk-full'],
  [system('ENOSPC'), 'disk-full'],
  [system('EDQUOT'), 'disk-full'],
  [sqlite('SQLITE_CORRUPT'), 'library-damaged'],
  [sqlite('SQLITE_CORRUPT_INDEX'), 'library-damaged'],
  [sqlite('SQLITE_NOTADB'), 'library-damaged'],
  [sqlite('SQLITE_IOERR_FSYNC'), 'library-damaged'],
  [system('EIO'), 'library-damaged'],
  [sqlite('SQLITE_BUSY'), 'library-locked'],
  [sqlite('SQLITE_BUSY_SNAPSHOT'), 'library-locked'],
  [sqlite('SQLITE_READONLY'), 'library-read-only'],
  [sqlite('SQLITE_READONLY_DIRECTORY'), 'library-read-only'],
  [sqlite('SQLITE_READONLY_DBMOVED'), 'library-missing'],
  [system('EROFS'), 'library-read-only'],
  [system('EACCES'), 'library-read-only'],
  [sqlite('SQLITE_CANTOPEN'), 'library-missing'],
  [system('ENOENT'), 'library-missing'],
  [sqlite('SQLITE_TOOBIG'), 'too-large'],
]

test.each(cases)('%s becomes one sentence', (error, code) => {
  const made = asLibraryError(error)
  expect(made).toBeInstanceOf(LibraryError)
  expect(made).toMatchObject({ code, cause: error })
  expect((made as LibraryError).message).toMatch(/^[A-Z].+\.$/)
})

test('a bug stays what it is, and so does what was understood already', () => {
  const known = new LibraryError('conflict', 'Known.')
  for (const error of [
    new TypeError('bug'),
    sqlite('SQLITE_CONSTRAINT_CHECK'),
    system('EWHATEVER'),
    'text',
    known,
  ]) {
    expect(asLibraryError(error)).toBe(error)
  }
  expect(() =>
    guarded(() => {
      throw known
    }),
  ).toThrow(known)
  expect(guarded(() => 7)).toBe(7)
})
