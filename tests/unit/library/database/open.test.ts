import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import * as articles from '../../../../main/library/articles/articles'
import { sha256 } from '../../../../main/library/database/checksum'
import type { Library } from '../../../../main/library/database/database'
import { migrations, newest } from '../../../../main/library/database/migrate'
import { closeLibrary, createLibrary, openLibrary } from '../../../../main/library/database/open'
import { verify } from '../../../../main/library/verify/verify'
import { addArticle, newLibrary, readingOf, refusal, reopen, temporaryFolder } from '../../../support/library'

/** What lies in a folder: names and hashes. */
function picture(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return `${path} ${entry.isFile() ? sha256(readFileSync(path)) : 'not a file'}`
    })
    .sort()
}

function open(folder: string, mode: 'write' | 'read' = 'write') {
  return openLibrary(folder, { backupsFolder: join(folder, '../backups'), mode })
}

function closed(): Library {
  const library = newLibrary()
  for (let count = 0; count < 5; count += 1) addArticle(library, { outlet: 'Daily' })
  closeLibrary(library)
  return library
}

function databaseOf({ folder }: Library): string {
  return join(folder, 'library.db')
}

describe('a new library', () => {
  test('is one folder with one file, and opens again under its name', () => {
    const library = newLibrary()
    const { id, folder } = library
    addArticle(library)
    closeLibrary(library)
    expect(readdirSync(folder).sort()).toEqual(['library.db', 'library.lock', 'originals'])
    const again = reopen(library)
    expect(again).toMatchObject({ id, name: 'News', folder, mode: 'write', isCopy: false })
    expect(articles.counts(again).all).toBe(1)
  })

  test('has the safe settings, whatever better-sqlite3 was built with', () => {
    const library = newLibrary()
    const setting = (name: string) => library.db.pragma(name, { simple: true })
    expect(setting('journal_mode')).toBe('wal')
    expect(setting('synchronous')).toBe(2)
    expect(setting('foreign_keys')).toBe(1)
    expect(setting('trusted_schema')).toBe(0)
    expect(setting('cell_size_check')).toBe(1)
    expect(setting('fullfsync')).toBe(1)
    expect(setting('checkpoint_fullfsync')).toBe(1)
    expect(setting('busy_timeout')).toBeGreaterThan(0)
  })

  test('is made in a missing folder, and in one that only holds what systems put there', () => {
    const folder = temporaryFolder()
    const options = { name: 'N', backupsFolder: join(folder, 'b') }
    closeLibrary(createLibrary(join(folder, 'a', 'b', 'c'), options))
    const dusty = join(folder, 'dusty')
    mkdirSync(dusty)
    for (const name of ['.DS_Store', 'library.db.new', 'library.lock']) writeFileSync(join(dusty, name), '')
    closeLibrary(createLibrary(dusty, options))
    expect(existsSync(join(dusty, 'library.db.new'))).toBe(false)
  })

  test('is not made over anything', () => {
    const library = closed()
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'thesis.txt'), 'years of work')
    const file = join(folder, 'thesis.txt')
    for (const taken of [library.folder, folder]) {
      const before = picture(taken)
      const { code, sentence } = refusal(() => createLibrary(taken, { name: 'N', backupsFolder: folder }))
      expect(code).toBe('conflict')
      expect(sentence).toMatch(/choose an empty folder/)
      expect(picture(taken)).toEqual(before)
    }
    expect(() => createLibrary(file, { name: 'N', backupsFolder: folder })).toThrow()
    expect(readFileSync(file, 'utf8')).toBe('years of work')
  })
})

describe('what is no library is said so, and nothing is changed or made', () => {
  const cases: readonly (readonly [string, string, (folder: string) => void])[] = [
    ['a missing folder', 'library-missing', (folder) => rmSync(folder, { recursive: true })],
    ['an empty folder', 'library-missing', () => undefined],
    [
      'a file',
      'library-missing',
      (folder) => {
        rmSync(folder, { recursive: true })
        writeFileSync(folder, 'x')
      },
    ],
    ['a directory called library.db', 'library-missing', (folder) => mkdirSync(join(folder, 'library.db'))],
    ['an empty file', 'library-damaged', (folder) => writeFileSync(join(folder, 'library.db'), '')],
    [
      'a short file',
      'library-damaged',
      (folder) => writeFileSync(join(folder, 'library.db'), 'SQLite format 3\0'),
    ],
    [
      'a text',
      'library-damaged',
      (folder) => writeFileSync(join(folder, 'library.db'), 'Dear diary. '.repeat(500)),
    ],
    ['zeros', 'library-damaged', (folder) => writeFileSync(join(folder, 'library.db'), Buffer.alloc(8192))],
    [
      'a link to nothing',
      'library-missing',
      (folder) => symlinkSync('/nowhere/at/all', join(folder, 'library.db')),
    ],
    [
      'somebody else’s database',
      'library-missing',
      (folder) => {
        const db = new Database(join(folder, 'library.db'))
        db.exec('CREATE TABLE library (id TEXT, name TEXT)')
        db.close()
      },
    ],
  ]
  test.each(cases)('%s', (_, code, make) => {
    const folder = join(temporaryFolder(), 'library')
    mkdirSync(folder)
    make(folder)
    const before = existsSync(folder) && statSync(folder).isDirectory() ? picture(folder) : null
    for (const mode of ['write', 'read'] as const) {
      const refused = refusal(() => open(folder, mode))
      expect(refused.code).toBe(code)
      expect(refused.sentence).toMatch(/^[A-Z].+; .+\.$/)
    }
    if (before !== null) expect(picture(folder)).toEqual(before)
    expect(existsSync(join(folder, '../backups'))).toBe(false)
  })
})

describe('a damaged library', () => {
  test('cut short anywhere is refused unchanged', () => {
    const library = closed()
    const whole = readFileSync(databaseOf(library))
    const lengths = [1, 99, 100, 4095, 4096, 4097, whole.length - 4096, whole.length - 1]
    for (const length of lengths) {
      writeFileSync(databaseOf(library), whole)
      truncateSync(databaseOf(library), length)
      const before = picture(library.folder)
      for (const mode of ['write', 'read'] as const) {
        expect(refusal(() => open(library.folder, mode)).code).toBe('library-damaged')
      }
      expect(picture(library.folder)).toEqual(before)
    }
  })

  test('with a ruined first page is refused, its file untouched', () => {
    const library = closed()
    const whole = readFileSync(databaseOf(library))
    for (const [from, to] of [
      [0, 16],
      [100, 4096],
      [16, 100],
    ] as const) {
      const ruined = Buffer.from(whole)
      ruined.fill(0xa5, from, to)
      writeFileSync(databaseOf(library), ruined)
      const refused = refusal(() => open(library.folder))
      expect(['library-damaged', 'library-missing', 'library-newer']).toContain(refused.code)
      expect(readFileSync(databaseOf(library)).equals(ruined)).toBe(true)
    }
  })

  test('without its own rows is refused', () => {
    const library = closed()
    const db = new Database(databaseOf(library))
    db.exec('DELETE FROM library')
    db.close()
    expect(refusal(() => open(library.folder)).code).toBe('library-damaged')
    expect(refusal(() => open(library.folder, 'read')).code).toBe('library-damaged')
    expect(refusal(() => open(library.folder)).code).toBe('library-damaged')
  })

  test('with any one page zeroed never crashes: refused, told while reading, or found by verify', async () => {
    const library = closed()
    const whole = readFileSync(databaseOf(library))
    for (let page = 1; page < whole.length / 4096; page += 1) {
      const ruined = Buffer.from(whole)
      ruined.fill(0, page * 4096, (page + 1) * 4096)
      writeFileSync(databaseOf(library), ruined)
      for (const log of ['-wal', '-shm']) rmSync(databaseOf(library) + log, { force: true })
      let opened: Library
      try {
        opened = open(library.folder)
      } catch (error) {
        expect(error).toMatchObject({ code: 'library-damaged' })
        continue
      }
      try {
        const { problemCount } = await verify(opened)
        const isUnused = whole.subarray(page * 4096, (page + 1) * 4096).every((byte) => byte === 0)
        if (!isUnused) expect(problemCount).toBeGreaterThan(0)
      } finally {
        closeLibrary(opened)
      }
    }
  }, 60_000)

  test('says so when it is found out while reading', () => {
    const library = closed()
    const db = new Database(databaseOf(library), { readonly: true })
    const root = db
      .prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'article'`)
      .pluck()
      .get() as number
    db.close()
    const ruined = readFileSync(databaseOf(library))
    ruined.fill(0xff, (root - 1) * 4096, root * 4096)
    writeFileSync(databaseOf(library), ruined)
    const again = reopen(library)
    const everything = { view: 'all', sourceId: null, after: null, limit: 10 } as const
    expect(refusal(() => articles.list(again, everything)).code).toBe('library-damaged')
    expect(refusal(() => articles.importReading(again, readingOf(['x']))).code).toBe('library-damaged')
  })
})

describe('a newer library', () => {
  test.each([1, 2, 100])('(+%i) is refused byte for byte unchanged', (step) => {
    const library = closed()
    const db = new Database(databaseOf(library))
    db.exec(`CREATE TABLE hologram (id TEXT); PRAGMA user_version = ${newest(migrations) + step}`)
    db.close()
    const before = picture(library.folder)
    for (const mode of ['write', 'read'] as const) {
      const refused = refusal(() => open(library.folder, mode))
      expect(refused.code).toBe('library-newer')
      expect(refused.sentence).toMatch(/update Dateline/)
    }
    expect(picture(library.folder)).toEqual(before)
  })

  test('is refused also where only its write-ahead log says so', () => {
    const library = closed()
    const crashed = join(temporaryFolder(), 'library')
    mkdirSync(crashed)
    const db = new Database(databaseOf(library))
    db.pragma('journal_mode = WAL')
    db.exec('CREATE TABLE hologram (id TEXT); PRAGMA user_version = 99')
    for (const name of ['library.db', 'library.db-wal'])
      copyFileSync(join(library.folder, name), join(crashed, name))
    db.close()
    const files = () =>
      ['library.db', 'library.db-wal'].map((name) => sha256(readFileSync(join(crashed, name))))
    const before = files()
    expect(refusal(() => open(crashed)).code).toBe('library-newer')
    expect(refusal(() => open(crashed, 'read')).code).toBe('library-newer')
    expect(files()).toEqual(before)
  })
})
