import Database from 'better-sqlite3'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import * as notes from '../../../../../main/library/annotations/notes'
import * as articles from '../../../../../main/library/articles/articles'
import { erase } from '../../../../../main/library/articles/erasing/erase'
import { originalFile } from '../../../../../main/library/articles/originals'
import { makeLibrary } from '../../../../../main/library/database/create'
import { databaseName, type Library } from '../../../../../main/library/database/database'
import { migrations } from '../../../../../main/library/database/migrate'
import { closeLibrary, openLibrary } from '../../../../../main/library/database/open'
import { undo } from '../../../../../main/library/journal/undo'
import { contentHash } from '../../../../../main/library/verify/content-hash'
import { type SalvageOptions, salvage } from '../../../../../main/library/verify/salvage/salvage'
import { verify } from '../../../../../main/library/verify/verify'
import { livedIn, pageBytes, ruinedFirstPage, damage, withNotes } from '../../../../support/damaged'
import {
  addArticle,
  newActId,
  newLibrary,
  readingOf,
  reopen,
  temporaryFolder,
} from '../../../../support/library'
import { randomFrom } from '../../../../support/random'
import { turns } from '../../../../support/turns'

async function intoNew(damaged: string, options: Partial<SalvageOptions> = {}) {
  const to = join(temporaryFolder(), 'new')
  const report = await salvage({ damaged, to, ...options })
  return { to, report, open: () => openLibrary(to, { mode: 'write', backupsFolder: join(to, '../backups') }) }
}

async function hashOf(library: Library): Promise<string> {
  try {
    return (await contentHash(library)).hash
  } finally {
    closeLibrary(library)
  }
}

test.each([3, 4, 5, 6])('a whole library comes back as it was (%i)', async (seed) => {
  const library = livedIn(seed, 150)
  const { report, open } = await intoNew(library.folder)
  expect(report).toMatchObject({ lost: [], changed: [], leftOut: [], verified: { problems: 0 } })
  expect(await hashOf(open())).toBe(await hashOf(reopen(library)))
})

test.each([3, 4])('without its first page, known by its rows alone, too (%i)', async (seed) => {
  const library = livedIn(seed, 150)
  const before = await hashOf(reopen(library))
  damage(library, ruinedFirstPage, randomFrom(1))
  const { report, open } = await intoNew(library.folder)
  expect(report.version.isStated).toBe(false)
  expect(report).toMatchObject({ lost: [], changed: [], leftOut: [], verified: { problems: 0 } })
  expect(await hashOf(open())).toBe(before)
})

test('what is only in the log comes back too', async () => {
  const library = newLibrary()
  addArticle(library, { title: 'In the log' })
  const crashed = temporaryFolder()
  for (const ending of ['', '-wal'])
    writeFileSync(
      join(crashed, databaseName + ending),
      readFileSync(join(library.folder, databaseName + ending)),
    )
  const { open } = await intoNew(crashed)
  const made = open()
  expect(articles.list(made, { view: 'all', sourceId: null, after: null, limit: 9 }).articles).toHaveLength(1)
  closeLibrary(made)
})

test('the new library goes on: it takes an act and undoes it, and has a name and a report', async () => {
  const library = withNotes({ articles: 2, notesEach: 2, seed: 1 })
  const { to, open } = await intoNew(library.folder)
  expect(readdirSync(to).sort()).toEqual([
    'library.db',
    'library.lock',
    'originals',
    'salvage-report.json',
    'salvage-report.txt',
  ])
  expect(readFileSync(join(to, 'salvage-report.txt'), 'utf8')).toMatch(/Everything came back\./)
  const made = open()
  expect(made.name).toBe('News')
  expect(made.authorId).toBe(library.authorId)
  const note = notes.create(made, { target: { on: 'memo' }, body: 'after', actId: newActId() })
  undo(made)
  expect(made.db.prepare('SELECT deleted_at FROM note WHERE id = ?').pluck().get(note.id)).not.toBeNull()
  expect((await verify(made)).problemCount).toBe(0)
  closeLibrary(made)
})

test('what was deleted for good does not come back', async () => {
  const library = newLibrary()
  addArticle(library, { title: 'A kept one' })
  const story = readingOf(['Quoxlivamber came back to the harbour.'], { title: 'Quoxlivamber' })
  const { articleId } = articles.importReading(library, story)
  const before = readFileSync(library.db.name)
  articles.remove(library, { articleId })
  const trash = { view: 'deleted', sourceId: null } as const
  const { newest } = articles.list(library, { ...trash, after: null, limit: 1 })
  const chosen = { list: trash, span: { from: null, to: null, newest }, without: [], also: [] }
  await erase(library, { actId: newActId(), chosen }, turns())
  closeLibrary(library)
  // Pages that SQLite has freed and not overwritten, at the end of a file that says nothing of itself.
  const file = join(library.folder, databaseName)
  writeFileSync(file, Buffer.concat([readFileSync(file), before.subarray(pageBytes)]).fill(0, 0, pageBytes))
  const { to } = await intoNew(library.folder)
  for (const name of readdirSync(to)) {
    if (name !== 'originals') expect(readFileSync(join(to, name), 'utf8')).not.toMatch(/quoxlivamber/i)
  }
})

test('a trigger that somebody planted stays behind', async () => {
  const library = withNotes({ articles: 2, notesEach: 2, seed: 1 })
  const db = new Database(join(library.folder, databaseName))
  db.exec(
    'CREATE TRIGGER robber AFTER INSERT ON note BEGIN DELETE FROM note; END; CREATE TABLE hologram (id TEXT)',
  )
  db.close()
  const { report, open } = await intoNew(library.folder)
  expect(report).toMatchObject({ lost: [], changed: [], leftOut: [], verified: { problems: 0 } })
  const made = open()
  expect(made.db.prepare('SELECT count(*) FROM note').pluck().get()).toBe(4)
  closeLibrary(made)
})

test('an older library is salvaged as what it is, and then stepped up', async () => {
  const whole = withNotes({ articles: 3, notesEach: 2, seed: 2 })
  const folder = join(temporaryFolder(), 'older')
  makeLibrary(folder, 'News', migrations.slice(0, 36))
  const db = new Database(join(folder, databaseName))
  db.pragma('foreign_keys = OFF')
  db.exec(`ATTACH '${join(whole.folder, databaseName)}' AS whole`)
  const tables = [
    'author',
    'act',
    'change',
    'original',
    'revision',
    'revision_text',
    'article',
    'article_state',
    'highlight',
    'note',
  ]
  for (const table of tables) {
    const columns = db
      .prepare<[], string>(`SELECT name FROM pragma_table_info('${table}')`)
      .pluck()
      .all()
      .join(', ')
    db.exec(`INSERT INTO main.${table} (${columns}) SELECT ${columns} FROM whole.${table}`)
  }
  db.exec('DETACH whole')
  db.close()
  const { report, open } = await intoNew(folder)
  expect(report.version).toEqual({ number: 36, isStated: true })
  expect(report).toMatchObject({ lost: [], changed: [], leftOut: [] })
  const made = open()
  expect(made.db.prepare('SELECT count(*) FROM note').pluck().get()).toBe(6)
  closeLibrary(made)
})

test('an original that was changed is not taken over, and is named', async () => {
  const library = withNotes({ articles: 2, notesEach: 1, seed: 1 })
  const read = reopen(library, { mode: 'read' })
  const hash = read.db.prepare('SELECT sha256 FROM original LIMIT 1').pluck().get() as string
  writeFileSync(originalFile(library, hash), 'forged')
  const { to, report } = await intoNew(library.folder)
  expect(report.originals).toEqual({ copied: 1, damaged: [hash], missing: [hash] })
  expect(existsSync(join(to, 'originals', hash.slice(0, 2), hash))).toBe(false)
})

const nothing: readonly (readonly [string, (path: string) => void, string])[] = [
  [
    'an empty file',
    (path) => {
      writeFileSync(path, '')
    },
    'unreadable',
  ],
  [
    'a text',
    (path) => {
      writeFileSync(path, 'Dear library, '.repeat(1_000))
    },
    'unreadable',
  ],
  [
    'noise',
    (path) => {
      writeFileSync(path, Buffer.from(Array.from({ length: 50_000 }, randomFrom(3).bind(null, 256))))
    },
    'unreadable',
  ],
  [
    'a folder',
    (path) => {
      mkdirSync(path)
    },
    'library-missing',
  ],
  [
    'a link to nowhere',
    (path) => {
      symlinkSync('/nowhere/at/all', path)
    },
    'library-missing',
  ],
  ['nothing', () => undefined, 'library-missing'],
]

test.each(nothing)('%s is refused in words, and leaves nothing behind', async (_, make, code) => {
  const folder = temporaryFolder()
  make(join(folder, databaseName))
  const to = join(temporaryFolder(), 'new')
  await expect(salvage({ damaged: folder, to })).rejects.toMatchObject({
    code,
    message: expect.stringMatching(/; .+\.$/) as string,
  })
  expect(readdirSync(dirname(to))).toEqual([])
})

test('nothing is put into a folder that holds something, and none that another program has open is read', async () => {
  const library = withNotes({ articles: 1, notesEach: 1, seed: 1 })
  await expect(salvage({ damaged: library.folder, to: library.folder })).rejects.toMatchObject({
    code: 'conflict',
  })
  reopen(library)
  await expect(intoNew(library.folder)).rejects.toMatchObject({ code: 'library-locked' })
})

test('cancelled at any step, it leaves nothing behind', async () => {
  const library = withNotes({ articles: 3, notesEach: 2, seed: 1 })
  const steps: string[] = []
  await intoNew(library.folder, { onProgress: ({ step }) => steps.push(step) })
  for (const at of [0, 5, steps.length - 2]) {
    const cancelled = new AbortController()
    let seen = 0
    const to = join(temporaryFolder(), 'new')
    const onProgress = (): void => {
      seen += 1
      if (seen > at) cancelled.abort()
    }
    const work = salvage({ damaged: library.folder, to, onProgress, signal: cancelled.signal })
    await expect(work).rejects.toMatchObject({ name: 'AbortError' })
    expect(readdirSync(dirname(to))).toEqual([])
  }
})
