import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { Watcher } from '../../../main/watching/watcher'
import { temporaryFolder } from '../../support/library'

const words = 'The bridge stays closed until the spring.'
const everyMs = 20

function begin(root = temporaryFolder()) {
  const folder = join(root, 'inbox')
  mkdirSync(folder, { recursive: true })
  const imported: string[] = []
  const told: (string | null)[] = []
  const state = { libraryId: 'news' as string | null }
  const watcher: Watcher = new Watcher({
    file: join(root, 'watched.jsonl'),
    openLibrary: () => (state.libraryId === null ? null : { id: state.libraryId }),
    importItems: (items) => void imported.push(...items.map(({ name }) => name)),
    onChanged: () => void told.push(watcher.status.problem),
    everyMs,
  })
  onTestFinished(() => watcher.end())
  const watch = (known: readonly string[] = []) =>
    watcher.watch({ folder, libraryId: 'news', libraryName: 'News', known: new Set(known) })
  const put = (name: string, text = words) => writeFileSync(join(folder, name), text)
  return { root, folder, imported, told, state, watcher, watch, put }
}

/** Two looks have been taken since. */
async function looks({ folder, imported, watcher }: ReturnType<typeof begin>) {
  const marker = `marker-${imported.length}.txt`
  watcher.begin()
  writeFileSync(join(folder, marker), words)
  await expect.poll(() => imported).toContain(marker)
  imported.splice(imported.indexOf(marker), 1)
}

test('what comes into the folder is imported once; what was there, other kinds and hidden files are not', async () => {
  const here = begin()
  here.put('before.txt')
  here.watch(['before.txt'])
  here.watcher.begin()
  here.put('story.txt')
  here.put('picture.jpg')
  here.put('.hidden.txt')
  mkdirSync(join(here.folder, 'deep'))
  here.put('deep/page.html')
  await expect.poll(() => here.imported.toSorted()).toEqual(['deep/page.html', 'story.txt'])
  await looks(here)
  expect(here.imported.toSorted()).toEqual(['deep/page.html', 'story.txt'])
  expect(readFileSync(join(here.folder, 'story.txt'), 'utf8')).toBe(words)
  expect(readdirSync(here.folder)).toEqual(
    expect.arrayContaining(['.hidden.txt', 'before.txt', 'picture.jpg']),
  )
})

test('all that is in it, where the person said so', async () => {
  const here = begin()
  here.put('before.txt')
  here.watch()
  here.watcher.begin()
  await expect.poll(() => here.imported).toEqual(['before.txt'])
})

test('a file that is still being written is waited for', async () => {
  const here = begin()
  here.put('empty.txt', '')
  here.watch()
  here.watcher.begin()
  const growing = setInterval(() => appendFileSync(join(here.folder, 'growing.txt'), words), 5)
  await looks(here)
  expect(here.imported).toEqual([])
  clearInterval(growing)
  await expect.poll(() => here.imported).toEqual(['growing.txt'])
})

test('what was imported is remembered after a restart, and what came meanwhile is imported then', async () => {
  const here = begin()
  here.watch()
  here.put('first.txt')
  here.watcher.begin()
  await expect.poll(() => here.imported).toEqual(['first.txt'])
  here.watcher.end()
  const again = begin(here.root)
  again.put('second.txt')
  expect(again.watcher.status).toMatchObject({ folder: here.folder, libraryName: 'News', isOpen: true })
  again.watcher.begin()
  await expect.poll(() => again.imported).toEqual(['second.txt'])
})

test('only the library that it was chosen for takes its files', async () => {
  const here = begin()
  here.watch()
  here.state.libraryId = 'other'
  here.put('story.txt')
  here.watcher.begin()
  expect(here.watcher.status.isOpen).toBe(false)
  here.state.libraryId = null
  expect(here.watcher.status.isOpen).toBe(false)
  expect(here.imported).toEqual([])
  here.state.libraryId = 'news'
  await expect.poll(() => here.imported).toEqual(['story.txt'])
})

test('a folder that is gone is told in a sentence, and goes on when it is back', async () => {
  const here = begin()
  here.watch()
  here.put('story.txt')
  here.watcher.begin()
  await expect.poll(() => here.imported).toEqual(['story.txt'])
  const elsewhere = join(here.root, 'elsewhere')
  renameSync(here.folder, elsewhere)
  await expect.poll(() => here.watcher.status.problem).toContain('is not there or may not be opened')
  expect(existsSync(here.folder)).toBe(false)
  renameSync(elsewhere, here.folder)
  await expect.poll(() => here.watcher.status.problem).toBeNull()
  await looks(here)
  expect(here.imported).toEqual(['story.txt'])
  expect(here.told.map((problem) => problem !== null)).toEqual([true, false])
})

test('a file that comes back after it had gone is new again; after stopping nothing is', async () => {
  const here = begin()
  here.watch()
  here.put('story.txt')
  here.watcher.begin()
  await expect.poll(() => here.imported).toEqual(['story.txt'])
  rmSync(join(here.folder, 'story.txt'))
  await looks(here)
  here.put('story.txt')
  await expect.poll(() => here.imported).toEqual(['story.txt', 'story.txt'])
  here.watcher.stop()
  here.put('late.txt')
  expect(here.watcher.status).toEqual({ folder: null, libraryName: null, isOpen: false, problem: null })
  const again = begin(here.root)
  expect(again.watcher.status.folder).toBeNull()
})

test('a state that is damaged watches nothing, rather than importing all of a folder', () => {
  const here = begin()
  here.watch(['before.txt'])
  const file = join(here.root, 'watched.jsonl')
  const [first = ''] = readFileSync(file, 'utf8').split('\n')
  for (const damaged of [first, `${first}\n{"key":"known","val`, '{"key":"watched","value":7}', '\0']) {
    writeFileSync(file, damaged)
    expect(begin(here.root).watcher.status.folder).toBeNull()
  }
})
