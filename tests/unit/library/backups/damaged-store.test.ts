import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as articles from '../../../../main/library/articles/articles'
import { closeLibrary } from '../../../../main/library/database/open'
import { contentHash } from '../../../../main/library/verify/content-hash'
import { backUp, backupsOf, damageFile, filesBelow, fill, restored } from '../../../support/backups'
import { addArticle, newLibrary, reopen, temporaryFolder } from '../../../support/library'

const later = { at: '2027-01-01T00:00:00.000Z' }

async function backedUp() {
  const library = newLibrary()
  fill(library, 6)
  const parent = temporaryFolder()
  await backUp(library, parent, { at: '2026-12-01T00:00:00.000Z' })
  return { library, parent, store: join(parent, library.id) }
}

test.each(['flipped', 'removed'])('a %s block is said, never restored, and kept anew', async (how) => {
  const { library, parent, store } = await backedUp()
  for (const path of filesBelow(join(store, 'blocks'))) {
    if (how === 'removed') rmSync(path)
    else damageFile(path)
  }
  await expect(restored(library, parent, 1)).rejects.toMatchObject({
    code: 'unreadable',
    message: 'Back-up 1 is damaged in the folder of back-ups, so it was not restored; choose another one.',
  })
  await backUp(library, parent, later)
  // The library did not change: what the first one needs is all there again, but for the page that counts changes.
  const again = await restored(library, parent, 2)
  expect(await contentHash(again)).toEqual(await contentHash(library))
})

test('each block alone: a flipped byte never passes', async () => {
  const { library, parent, store } = await backedUp()
  const blocks = filesBelow(join(store, 'blocks'))
  expect(blocks.length).toBeGreaterThan(5)
  const whole = await contentHash(library)
  for (const path of blocks) {
    damageFile(path)
    await expect(restored(library, parent, 1)).rejects.toMatchObject({ code: 'unreadable' })
    // Put aside when it was found out; back in its place it is what it was.
    damageFile(`${path}.damaged`)
    renameSync(`${path}.damaged`, path)
  }
  expect(await contentHash(await restored(library, parent, 1))).toEqual(whole)
})

test('the weekly check finds what is damaged, and the back-up that comes with it heals it', async () => {
  const { library, parent, store } = await backedUp()
  const [file = ''] = filesBelow(join(store, 'files'))
  damageFile(file)
  await backUp(library, parent, later)
  expect(backupsOf(library, parent).map(({ state }) => state)).toEqual(['whole', 'whole'])
  expect(await contentHash(await restored(library, parent, 1))).toEqual(await contentHash(library))
})

test('what neither store nor library has whole is said of the back-ups that need it, and the others stand', async () => {
  const { library, parent, store } = await backedUp()
  const articleId = addArticle(library)
  await backUp(library, parent, { at: '2026-12-02T00:00:00.000Z' })
  const [{ sha256 }] = library.db.prepare('SELECT sha256 FROM original ORDER BY captured_at DESC').all() as [
    { sha256: string },
  ]
  articles.remove(library, { articleId })
  rmSync(join(library.folder, 'originals', sha256.slice(0, 2), sha256))
  rmSync(join(store, 'files', sha256.slice(0, 2), sha256))
  expect(await backUp(library, parent, later)).toMatchObject({ missing: 1 })
  expect(backupsOf(library, parent).map(({ number, state }) => [number, state])).toEqual([
    [3, 'whole'],
    [2, 'damaged'],
    [1, 'whole'],
  ])
})

test('a damaged manifest is read from its copy and written anew; with both damaged it is said', async () => {
  const { library, parent, store } = await backedUp()
  const [first = '', copy = ''] = ['manifests', 'manifest-copies'].map((folder) =>
    join(store, folder, '00000001.json'),
  )
  damageFile(first)
  expect(backupsOf(library, parent)).toMatchObject([{ number: 1, state: 'whole' }])
  await backUp(library, parent, later)
  damageFile(copy)
  expect(backupsOf(library, parent)).toMatchObject([{ number: 2 }, { number: 1, state: 'whole' }])
  damageFile(first)
  expect(backupsOf(library, parent)).toMatchObject([
    { number: 2, state: 'whole' },
    { number: 1, state: 'damaged' },
  ])
  await expect(restored(library, parent, 1)).rejects.toMatchObject({ code: 'unreadable' })
  expect(existsSync(first)).toBe(true)
})

test('a library with damaged rows is backed up, said to be damaged, and never thins out whole ones', async () => {
  const { library, parent } = await backedUp()
  library.db.prepare(`UPDATE note SET body = 'forged' WHERE n = 1`).run()
  for (let minute = 10; minute < 14; minute += 1)
    expect(
      await backUp(library, parent, { reason: 'hourly', at: `2026-12-01T00:${minute}:00.000Z` }),
    ).toMatchObject({
      damaged: 1,
    })
  // Four in the same hour: the newest of them stays, and so does the whole one of that hour.
  expect(backupsOf(library, parent).map(({ number, state }) => [number, state])).toEqual([
    [5, 'of-damaged'],
    [1, 'whole'],
  ])
})

test('of a library whose pages are damaged no back-up is made, and those before it stand', async () => {
  const { library, parent } = await backedUp()
  const page = library.db.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'revision_text_hash'`)
  const at = (Number(page.pluck().get()) - 1) * 4096
  closeLibrary(library)
  const file = join(library.folder, 'library.db')
  const bytes = readFileSync(file)
  bytes.fill(0, at, at + 4096)
  writeFileSync(file, bytes)
  const again = reopen(library)
  await expect(backUp(again, parent, later)).rejects.toMatchObject({ code: 'library-damaged' })
  expect(backupsOf(library, parent).map(({ state }) => state)).toEqual(['whole'])
})
