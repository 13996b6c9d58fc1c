import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type Became, type ReadOne, storeGroup } from '../../../main/intake/store-group'
import * as articles from '../../../main/library/articles/articles'
import { originalFile } from '../../../main/library/articles/originals'
import * as notes from '../../../main/library/annotations/notes'
import { sha256 } from '../../../main/library/database/checksum'
import type { Library } from '../../../main/library/database/database'
import { closeLibrary, createLibrary } from '../../../main/library/database/open'
import * as changes from '../../../main/library/journal/undo'
import { verify } from '../../../main/library/verify/verify'
import { LibraryError } from '../../../preload/contract/errors'
import { addArticle, newActId, newLibrary, reopen, temporaryFolder } from '../../support/library'
import { noFields } from '../../support/no-fields'

function bytesOf(text: string) {
  return new TextEncoder().encode(text)
}

/** What a reader makes of a text in one paragraph. */
function read(text: string): ReadOne<string> {
  const name = `${text.slice(0, 12)}.txt`
  return {
    of: text,
    incoming: { bytes: bytesOf(`bytes of ${text}`), name },
    parsed: {
      encoding: 'utf-8',
      reading: { fields: noFields, lines: [{ text, role: 'paragraph', why: 'in this test' }] },
      isPage: false,
      serviceEntry: null,
      images: [],
      elsewhere: [],
    },
  }
}

function many(count: number, words = 'The ferry'): ReadOne<string>[] {
  return Array.from({ length: count }, (_, n) => read(`${words} left at ${n} o’clock.`))
}

async function storeAll(library: Library, group: readonly ReadOne<string>[], isWanted = () => true) {
  const told: [string, Became][] = []
  const actId = newActId()
  await storeGroup(library, group, { actId, isWanted, enter: (of, became) => told.push([of, became]) })
  return told
}

function outcomeOf(became: Became): string {
  if (!('error' in became)) return became.outcome
  return became.error instanceof LibraryError ? became.error.code : String(became.error)
}

function total(library: Library): number {
  return articles.counts(library).all
}

test('stores a group in its order as one step of undo', async () => {
  const library = newLibrary()
  const group = many(70)
  const told = await storeAll(library, group)
  expect(told.map(([of]) => of)).toEqual(group.map(({ of }) => of))
  expect(new Set(told.map(([, became]) => outcomeOf(became)))).toEqual(new Set(['imported']))
  expect(changes.undo(library)?.label).toBe('import 70 articles')
  expect(total(library)).toBe(0)
  expect((await verify(library)).problems).toEqual([])
})

test('one that cannot be stored leaves nothing behind, and the others are there', async () => {
  const library = newLibrary()
  const empty = read(' ')
  const broken = read('A half character \ud800 stands here.')
  const unread: ReadOne<string> = { of: 'unread', error: new LibraryError('too-large', 'Too large.') }
  const [first, second, ...others] = many(5)
  if (first === undefined || second === undefined) throw new Error('There are five.')
  const told = await storeAll(library, [first, empty, second, unread, broken, ...others, first])
  expect(told.map(([, became]) => outcomeOf(became))).toEqual([
    'imported',
    'invalid-input',
    'imported',
    'too-large',
    'unreadable',
    'imported',
    'imported',
    'imported',
    'already-there',
  ])
  expect(total(library)).toBe(5)
  for (const table of ['article', 'article_state', 'revision', 'revision_text', 'original']) {
    expect(library.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(5)
  }
  expect(changes.state(library).undo).toBe('import 5 articles')
  expect((await verify(library)).problems).toEqual([])
})

test('what goes along with an article goes with it, and is in the same transaction', async () => {
  const library = newLibrary()
  const other = reopen({ ...library }, { mode: 'write', lock: 'held-by-parent' })
  const seen: number[] = []
  await storeGroup(library, many(4), { actId: newActId(), enter: () => seen.push(total(other)) })
  // A slow machine parts a group into several transactions; nobody sees an article before what goes along with it.
  expect(seen).toHaveLength(4)
  expect(seen.filter((visible, stored) => visible > stored)).toEqual([])
  expect(total(other)).toBe(4)
})

test('bytes are on the disk before the first row speaks of any', async () => {
  const library = newLibrary()
  const group = many(80)
  const files = group.map(({ of }) => originalFile(library, sha256(bytesOf(`bytes of ${of}`))))
  let missing = -1
  const isWanted = () => {
    missing = files.filter((file) => !existsSync(file)).length
    return true
  }
  await storeAll(library, group, isWanted)
  expect(missing).toBe(0)
  expect(readdirSync(join(library.folder, 'originals'), { recursive: true }).join()).not.toContain('.tmp')
})

test('an import that is not wanted any more adds nothing', async () => {
  const library = newLibrary()
  expect(await storeAll(library, many(5), () => false)).toEqual([])
  expect(total(library)).toBe(0)
})

test('a note is written between two transactions of a group, whatever is still to come', async () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  const beside = reopen(library, { lock: 'held-by-parent' })
  const lengthy = Array.from({ length: 60 }, (_, n) =>
    read(`Story ${n}. ${'It rained on the pier again. '.repeat(4000)}`),
  )
  let stored = 0
  let storedBefore = 0
  const storing = storeGroup(library, lengthy, {
    actId: newActId(),
    isShared: true,
    enter: () => (stored += 1),
  }).then(() => 'all')
  const noting = (async () => {
    while (stored === 0) await new Promise((next) => setImmediate(next))
    storedBefore = stored
    notes.create(beside, { target: { on: 'article', articleId }, body: 'Check.', actId: newActId() })
    return stored
  })()
  const at = await noting
  // It did not wait for another group: only what was committed when it began is there.
  expect(at).toBe(storedBefore)
  expect(at).toBeLessThan(lengthy.length)
  expect(await storing).toBe('all')
  expect(total(library)).toBe(lengthy.length + 1)
})

test('on a full disk whole articles stay, those that were told, and all goes on once there is space', async ({
  skip,
}) => {
  const disk = temporaryFolder()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk], { stdio: 'ignore' })
  } catch {
    return skip('This machine lets the test mount nothing: it needs root on Linux.')
  }
  onTestFinished(() => {
    execFileSync('umount', ['-l', disk], { stdio: 'ignore' })
  })
  const library = createLibrary(join(disk, 'library'), { name: 'Full', backupsFolder: join(disk, 'backups') })
  onTestFinished(() => {
    closeLibrary(library)
  })
  const told: string[] = []
  const groupAt = (at: number) => many(20, `${at} ${'words '.repeat(600)}`)
  const fill = async () => {
    for (let at = 0; ; at += 1) told.push(...(await storeAll(library, groupAt(at))).map(([of]) => of))
  }
  await expect(fill()).rejects.toMatchObject({ code: 'disk-full' })
  expect(told.length).toBeGreaterThan(20)
  const { problems } = await verify(library)
  expect(problems).toEqual([])
  // What one transaction of the last group had committed may be there too.
  expect(total(library)).toBeGreaterThanOrEqual(told.length)
  expect(total(library)).toBeLessThan(told.length + 20)
  expect(readdirSync(join(library.folder, 'originals'), { recursive: true }).join()).not.toContain('.tmp')
  execFileSync('mount', ['-o', 'remount,size=60m', disk])
  const again = await storeAll(library, groupAt(told.length / 20))
  expect(again).toHaveLength(20)
  expect(total(library)).toBe(told.length + 20)
})
