import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as notes from '../../../../main/library/annotations/notes'
import * as articles from '../../../../main/library/articles/articles'
import { originalFile } from '../../../../main/library/articles/originals'
import { compareBackup } from '../../../../main/library/backups/compare'
import { storeOf } from '../../../../main/library/backups/store'
import { noTurns } from '../../../../main/library/backups/turns'
import { takeInSome } from '../../../../main/library/database/full-text/upkeep'
import { transaction } from '../../../../main/library/database/database'
import { contentHash } from '../../../../main/library/verify/content-hash'
import { verify } from '../../../../main/library/verify/verify'
import { backUp, backupsOf, damageFile, filesBelow, fill, restored } from '../../../support/backups'
import { addArticle, newActId, newLibrary, temporaryFolder } from '../../../support/library'

test('what is restored holds what was backed up, verifies clean, and finds its words again', async () => {
  const library = newLibrary()
  fill(library, 12)
  const parent = temporaryFolder()
  const made = await backUp(library, parent)
  expect(made).toMatchObject({ number: 1, damaged: 0, missing: 0 })
  const before = await contentHash(library)
  fill(library, 3)
  const again = await restored(library, parent, 1)
  expect(await contentHash(again)).toEqual(before)
  expect(await verify(again)).toMatchObject({ problems: [], notices: [] })
  transaction(again, () => takeInSome(again, { forMs: 5_000 }))
  expect(await verify(again)).toMatchObject({ problems: [], notices: [] })
  const indexed = again.db.prepare(`SELECT count(*) FROM article_text WHERE article_text MATCH 'harbour'`)
  expect(indexed.pluck().get()).toBe(12)
})

test('the list says what each holds, in order, and that nothing in it is linked to the library', async () => {
  const library = newLibrary()
  fill(library, 2)
  const parent = temporaryFolder()
  await backUp(library, parent, { reason: 'before-restore', at: '2026-05-01T10:00:00.000Z' })
  fill(library, 1)
  await backUp(library, parent, { at: '2026-05-01T12:00:00.000Z' })
  expect(backupsOf(library, parent)).toMatchObject([
    {
      number: 2,
      state: 'whole',
      manifest: { reason: 'asked', counts: { article: 3, highlight: 3, note: 3 } },
    },
    { number: 1, state: 'whole', manifest: { reason: 'before-restore', counts: { article: 2, note: 2 } } },
  ])
  const inLibrary = new Set(filesBelow(library.folder).map((path) => statSync(path).ino))
  const kept = filesBelow(join(parent, library.id, 'files'))
  expect(kept).toHaveLength(3)
  expect(kept.filter((path) => inLibrary.has(statSync(path).ino))).toEqual([])
})

test('a second back-up of the same state adds a list of what is there and no more', async () => {
  const library = newLibrary()
  fill(library, 40)
  const parent = temporaryFolder()
  const first = await backUp(library, parent)
  const second = await backUp(library, parent)
  expect(second.addedBytes).toBeLessThan(first.addedBytes / 10)
})

test('what restoring would change is counted by what goes, comes back and is other', async () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  const removed = addArticle(library)
  const target = { on: 'article', articleId } as const
  const { id: noteId, version } = notes.create(library, { target, body: 'Ask her.', actId: newActId() })
  const parent = temporaryFolder()
  await backUp(library, parent)
  articles.remove(library, { articleId: removed })
  addArticle(library)
  addArticle(library)
  notes.save(library, { noteId, version, body: 'Ask him.', actId: newActId() })
  const store = storeOf(parent, library.id)
  const difference = await compareBackup(library, store, { number: 1, turns: noTurns })
  expect(difference.article).toEqual({ gone: 2, back: 1, other: 0 })
  expect(difference.note).toEqual({ gone: 0, back: 0, other: 1 })
  expect(difference.tag).toEqual({ gone: 0, back: 0, other: 0 })
})

test('a back-up that is cancelled leaves those before it and nothing of its own', async () => {
  const library = newLibrary()
  fill(library, 10)
  const parent = temporaryFolder()
  await backUp(library, parent)
  const before = filesBelow(join(parent, library.id)).length
  fill(library, 10)
  let steps = 0
  const turns = { ...noTurns, isWanted: () => (steps += 1) < 6 }
  await expect(backUp(library, parent, { turns })).rejects.toMatchObject({ code: 'cancelled' })
  expect(backupsOf(library, parent)).toHaveLength(1)
  expect(existsSync(join(parent, library.id, 'unfinished'))).toBe(false)
  await backUp(library, parent)
  expect(filesBelow(join(parent, library.id)).length).toBeGreaterThan(before)
  expect(backupsOf(library, parent).map(({ state }) => state)).toEqual(['whole', 'whole'])
})

test('a file that a store is not given is no part of it, and goes', async () => {
  const library = newLibrary()
  fill(library, 1)
  const parent = temporaryFolder()
  await backUp(library, parent)
  const blocks = join(parent, library.id, 'blocks')
  const [shard = ''] = readdirSync(blocks)
  const stray = join(blocks, shard, '.dateline-cut-off.tmp')
  writeFileSync(stray, 'left by a process that was killed')
  await backUp(library, parent)
  expect(existsSync(stray)).toBe(false)
})

test('an original that is damaged in the library is not kept in place of the one in the store', async () => {
  const library = newLibrary()
  const parent = temporaryFolder()
  addArticle(library)
  const [{ sha256 }] = library.db.prepare('SELECT sha256 FROM original').all() as [{ sha256: string }]
  await backUp(library, parent)
  damageFile(originalFile(library, sha256))
  expect(await backUp(library, parent)).toMatchObject({ missing: 0 })
  const again = await restored(library, parent, 2)
  expect((await verify(again)).problems).toEqual([])
})
