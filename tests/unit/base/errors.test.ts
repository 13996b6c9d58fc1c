import Database from 'better-sqlite3'
import { describe, expect, it, test } from 'vitest'
import { asLibraryError, codeOf, explain, folderThere, isLibraryTrouble } from '../../../main/base/errors'
import { errorCodes, LibraryError } from '../../../preload/contract/errors'

function sqlite(code: string) {
  return new Database.SqliteError('as SQLite says it', code)
}
function system(code: string) {
  return Object.assign(new Error('as the system says it'), { code })
}

const ofLibrary: readonly (readonly [Error, string])[] = [
  [sqlite('SQLITE_FULL'), 'disk-full'],
  [sqlite('SQLITE_IOERR_SHMSIZE'), 'disk-full'],
  [system('ENOSPC'), 'disk-full'],
  [system('EDQUOT'), 'disk-full'],
  [sqlite('SQLITE_CORRUPT'), 'library-damaged'],
  [sqlite('SQLITE_CORRUPT_INDEX'), 'library-damaged'],
  [sqlite('SQLITE_NOTADB'), 'library-damaged'],
  [sqlite('SQLITE_IOERR'), 'library-damaged'],
  [sqlite('SQLITE_IOERR_FSYNC'), 'library-damaged'],
  [system('EIO'), 'library-damaged'],
  [sqlite('SQLITE_BUSY'), 'library-locked'],
  [sqlite('SQLITE_BUSY_SNAPSHOT'), 'library-locked'],
  [sqlite('SQLITE_LOCKED'), 'library-locked'],
  [sqlite('SQLITE_READONLY'), 'library-read-only'],
  [sqlite('SQLITE_READONLY_DIRECTORY'), 'library-read-only'],
  [sqlite('SQLITE_PERM'), 'library-read-only'],
  [sqlite('SQLITE_READONLY_DBMOVED'), 'library-missing'],
  [system('EROFS'), 'library-read-only'],
  [system('EACCES'), 'library-read-only'],
  [system('EPERM'), 'library-read-only'],
  [sqlite('SQLITE_CANTOPEN'), 'library-missing'],
  [system('ENOENT'), 'library-missing'],
  [system('ENOTDIR'), 'library-missing'],
  [sqlite('SQLITE_TOOBIG'), 'too-large'],
]

const ofWriting: readonly (readonly [string, string, RegExp])[] = [
  ['ENOSPC', 'disk-full', /free some space/],
  ['EDQUOT', 'disk-full', /free some space/],
  ['EFBIG', 'disk-full', /no file of this size/],
  ['EACCES', 'unreadable', /choose another folder/],
  ['EPERM', 'unreadable', /choose another folder/],
  ['EROFS', 'unreadable', /only be read/],
  ['ENOENT', 'not-found', /not there any more/],
  ['ENOTDIR', 'not-found', /not there any more/],
  ['ENAMETOOLONG', 'invalid-input', /shorter/],
  ['EEXIST', 'conflict', /a file of this name/],
  ['EISDIR', 'conflict', /a folder of this name/],
  ['ENOTEMPTY', 'conflict', /a folder of this name/],
  ['EIO', 'unreadable', /reported a fault/],
]

const ofReading: readonly (readonly [string, RegExp])[] = [
  ['ENOENT', /not there any more/],
  ['ENOTDIR', /not there any more/],
  ['EACCES', /permissions/],
  ['EPERM', /permissions/],
  ['EISDIR', /a folder/],
  ['EIO', /reported a fault/],
  ['EMFILE', /could not be read; try again/],
]

const isSentence = /^[A-Z].+[;.].*\.$/

describe('an error of the system, by what was being done', () => {
  it.each(ofLibrary.map(([error, code]) => [codeOf(error), code, error] as const))(
    'library: %s',
    (_name, code, error) => {
      const made = asLibraryError(error, 'library')
      expect(made).toBeInstanceOf(LibraryError)
      expect(made).toMatchObject({ code, cause: error, message: expect.stringMatching(isSentence) as string })
    },
  )

  it.each(ofWriting)('writing: %s', (name, code, words) => {
    const error = system(name)
    const made = asLibraryError(error, 'writing')
    expect(made).toMatchObject({ code, cause: error, message: expect.stringMatching(isSentence) as string })
    expect((made as LibraryError).message).toMatch(words)
  })

  it.each(ofReading)('reading: %s', (name, words) => {
    const error = system(name)
    const made = asLibraryError(error, 'reading')
    expect(made).toMatchObject({ code: 'unreadable', cause: error })
    expect((made as LibraryError).message).toMatch(words)
  })

  it('a bug stays what it is, and so does what was understood already', () => {
    const known = new LibraryError('conflict', 'Known.')
    const ours = [sqlite('SQLITE_CONSTRAINT_CHECK'), sqlite('SQLITE_ERROR'), system('EWHATEVER')]
    for (const error of [new TypeError('bug'), ...ours, 'text', null, known]) {
      expect(asLibraryError(error, 'library')).toBe(error)
      expect(asLibraryError(error, 'writing')).toBe(error)
    }
    // An import of one file must not end a whole job as a bug because of a code that nobody thought of.
    for (const error of [new TypeError('bug'), 'text', null, known]) {
      expect(asLibraryError(error, 'reading')).toBe(error)
    }
  })

  it('says the same of a folder that was seen before it was in the way', () => {
    for (const work of ['reading', 'writing'] as const) {
      const { code, message } = folderThere(work)
      expect(asLibraryError(system('EISDIR'), work)).toMatchObject({ code, message })
    }
  })
})

test('the name of an error is a text, or there is none', () => {
  expect(codeOf(system('ENOENT'))).toBe('ENOENT')
  for (const error of [
    new Error('x'),
    Object.assign(new Error('x'), { code: 7 }),
    { code: 'ENOENT' },
    null,
  ]) {
    expect(codeOf(error)).toBe('')
  }
})

test('trouble of the library is what ends everything else in the same way', () => {
  const troubles = errorCodes.filter((code) => isLibraryTrouble(new LibraryError(code, 'So.')))
  expect(troubles).toEqual([
    'disk-full',
    'library-closed',
    'library-missing',
    'library-locked',
    'library-damaged',
    'library-newer',
    'library-read-only',
  ])
  expect(isLibraryTrouble(sqlite('SQLITE_FULL'))).toBe(false)
})

test('what was foreseen is told in its own words, and a bug in none of its own', () => {
  expect(explain(new LibraryError('conflict', 'Known.'), 'Otherwise.')).toEqual({
    code: 'conflict',
    sentence: 'Known.',
    bug: null,
  })
  const bug = new TypeError('cannot read “a person’s words”')
  expect(explain(bug, 'Otherwise.')).toEqual({ code: 'internal', sentence: 'Otherwise.', bug })
  expect(explain(bug, 'Otherwise.', 'unreadable').code).toBe('unreadable')
})
