import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { programWithLibrary } from '../support/program'
import { story } from '../support/story'

async function withInbox() {
  const world = await programWithLibrary()
  const inbox = join(world.folder, 'Inbox')
  mkdirSync(inbox)
  writeFileSync(join(inbox, 'old.txt'), story(1))
  world.answers.watched = inbox
  return { ...world, inbox }
}

async function titles({ ask }: Awaited<ReturnType<typeof withInbox>>) {
  return (await ask('article.list', { view: 'all', sourceId: null, after: null, limit: 10 })).articles.length
}

test('nothing is watched until a person chooses a folder, and nothing after they stop it', async () => {
  const world = await withInbox()
  const { ask, answers, inbox } = world
  const off = { folder: null, libraryName: null, isOpen: false, problem: null }
  expect(await ask('watch.status', {})).toEqual(off)
  const on = { folder: inbox, libraryName: 'News', isOpen: true, problem: null }
  expect(await ask('watch.choose', {})).toEqual(on)
  answers.watched = null
  expect(await ask('watch.choose', {})).toEqual(on)
  expect(await ask('watch.stop', {})).toEqual(off)
  expect(await titles(world)).toBe(0)
})

test(
  'its files become articles by a job; those that were there only where the person said so',
  { timeout: 30_000 },
  async () => {
    const world = await withInbox()
    const { ask, answers, inbox } = world
    await ask('watch.choose', {})
    writeFileSync(join(inbox, 'new.txt'), story(2))
    await expect.poll(() => titles(world), { timeout: 20_000 }).toBe(1)
    answers.existing = true
    await ask('watch.choose', {})
    await expect.poll(() => titles(world), { timeout: 20_000 }).toBe(2)
    // They came by themselves: undo is of what the person did.
    expect(await ask('change.state', {})).toEqual({ undo: null, redo: null })
    const jobs = await ask('job.list', {})
    expect(jobs.every(({ kind, failed }) => kind === 'import' && failed === 0)).toBe(true)
  },
)

test('the library’s own folder, one in it and one around it are refused', async () => {
  const { refused, answers, folder } = await withInbox()
  for (const own of [join(folder, 'News'), join(folder, 'News', 'originals'), folder]) {
    answers.watched = own
    expect((await refused('watch.choose', {})).code).toBe('invalid-input')
  }
  answers.watched = join(folder, 'nowhere')
  expect((await refused('watch.choose', {})).code).toBe('unreadable')
})
