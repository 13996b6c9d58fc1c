import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { contentHash } from '../../../main/library/verify/content-hash'
import { temporaryFolder } from '../../support/library'
import { newProgram, type TestProgram } from '../../support/program'

async function programWithLibrary() {
  const started = newProgram()
  started.answers.newLibrary = join(started.folder, 'Press')
  await started.ask('library.create', {})
  await started.importText('Harbour closed\n\nThe harbour was closed on Monday.')
  return { ...started, library: join(started.folder, 'Press') }
}

async function held({ program }: TestProgram): Promise<string> {
  return (await contentHash(program.library())).hash
}

async function numbers({ ask }: TestProgram): Promise<number[]> {
  return (await ask('backup.list', {})).backups.map(({ number }) => number)
}

test('backs up, says what restoring would change, restores, and takes that back', async () => {
  const started = await programWithLibrary()
  const { ask, heard } = started
  await ask('backup.make', {})
  const first = await held(started)
  await started.importText('Harbour open\n\nThe harbour was opened on Tuesday.')
  const second = await held(started)
  expect((await ask('backup.compare', { number: 1 })).article).toEqual({ gone: 1, back: 0, other: 0 })
  const { before } = await ask('backup.restore', { number: 1 })
  expect(before).toBe(2)
  expect(await held(started)).toBe(first)
  expect(heard.some(({ name, data }) => name === 'library.changed' && data.nouns.includes('note'))).toBe(true)
  const { backups } = await ask('backup.list', {})
  expect(backups).toMatchObject([
    { number: 2, state: 'whole', held: { reason: 'before-restore', counts: { article: 2 } } },
    { number: 1, state: 'whole', held: { reason: 'asked', counts: { article: 1 } } },
  ])
  await ask('backup.restore', { number: 2 })
  expect(await held(started)).toBe(second)
  expect(await numbers(started)).toEqual([3, 2, 1])
})

test('a library that cannot be opened is restored from where that is said, and its file is kept', async () => {
  const started = await programWithLibrary()
  const { ask, program, library } = started
  await ask('backup.make', {})
  const content = await held(started)
  await program.currentLibrary.close()
  const file = join(library, 'library.db')
  const damaged = readFileSync(file).fill(0, 0, 4096)
  writeFileSync(file, damaged)
  await program.currentLibrary.open(library)
  expect(await ask('library.status', {})).toMatchObject({
    state: 'closed',
    problem: { code: 'library-damaged' },
  })
  expect(await numbers(started)).toEqual([1])
  expect(await ask('backup.restore', { number: 1 })).toEqual({ before: null, missing: 0 })
  expect(await ask('library.status', {})).toMatchObject({ state: 'open' })
  expect(await held(started)).toBe(content)
  const aside = readdirSync(join(library, 'set-aside'))
  expect(aside).toHaveLength(1)
  expect(readFileSync(join(library, 'set-aside', aside[0]!, 'library.db')).equals(damaged)).toBe(true)
})

test('another folder holds the next ones; one within the library is refused', async () => {
  const started = await programWithLibrary()
  const { ask, answers, refused, library } = started
  answers.backups = join(library, 'within')
  expect(await refused('backup.chooseFolder', {})).toMatchObject({ code: 'invalid-input' })
  answers.backups = temporaryFolder()
  await ask('backup.chooseFolder', {})
  await ask('backup.make', {})
  expect(await ask('backup.list', {})).toMatchObject({ folder: answers.backups, isUsualFolder: false })
  expect(readdirSync(answers.backups)).toHaveLength(1)
  await ask('backup.useUsualFolder', {})
  expect(await numbers(started)).toEqual([])
})

test('a folder that no back-up can be made in is told, and nothing is deleted for good', async () => {
  const started = await programWithLibrary()
  const { ask, answers, refused } = started
  started.program.queue.begin()
  const articleId = await started.importText('Going\n\nThis one goes for good.')
  await ask('article.remove', { articleId })
  const folder = join(temporaryFolder(), 'a file')
  writeFileSync(folder, 'no folder')
  answers.backups = folder
  await ask('backup.chooseFolder', {})
  const list = { view: 'deleted', sourceId: null } as const
  const asked = {
    actId: '01900000-0000-7000-8000-000000000001',
    chosen: { list, span: null, without: [], also: [articleId] },
  }
  const { message } = await refused('article.erase', asked)
  expect(message).toMatch(/^Nothing was deleted, because no back-up could be made first\./)
  expect((await ask('article.list', { ...list, after: null, limit: 5 })).articles).toHaveLength(1)
  await ask('backup.useUsualFolder', {})
  expect(await started.send('article.erase', asked)).toMatchObject({ ok: true, value: { erased: 1 } })
  expect((await ask('backup.list', {})).backups).toMatchObject([{ held: { reason: 'before-erase' } }])
})

test('one is made by itself once something changed, an hour after the last one, and none without a change', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'setTimeout', 'Date'], now: Date.now() })
  onTestFinished(() => void vi.useRealTimers())
  const started = await programWithLibrary()
  const { program } = started
  const made = (count: number) =>
    vi.waitFor(async () => expect(await numbers(started)).toHaveLength(count), { timeout: 10_000 })
  program.backups.begin()
  await vi.advanceTimersByTimeAsync(25_000)
  await made(1)
  await started.importText('Second\n\nAnother text of the day.')
  await vi.advanceTimersByTimeAsync(30 * 60_000)
  expect(await numbers(started)).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(35 * 60_000)
  await made(2)
  await vi.advanceTimersByTimeAsync(3 * 3_600_000)
  expect(await numbers(started)).toHaveLength(2)
  expect(existsSync(join(started.folder, 'backups'))).toBe(true)
})
