import { mkdirSync, renameSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { newProgram, programWithLibrary } from '../support/program'
import { story } from '../support/story'

it('welcomes where there has been no library yet', async () => {
  const { ask } = newProgram()
  expect(await ask('library.status', {})).toEqual({ state: 'closed', problem: null })
  expect(await ask('library.recent', {})).toEqual([])
})

it('a library that was made is open, named after its folder, and remembered', async () => {
  const { ask, folder } = await programWithLibrary()
  const status = { state: 'open', name: 'News', folder: join(folder, 'News'), isSample: false }
  expect(await ask('library.status', {})).toEqual(status)
  expect(await ask('library.recent', {})).toEqual([
    { name: 'News', folder: join(folder, 'News'), isMissing: false },
  ])
})

it('a closed dialog changes nothing', async () => {
  const { ask } = newProgram()
  expect(await ask('library.create', {})).toEqual({ state: 'closed', problem: null })
  expect(await ask('library.choose', {})).toEqual({ state: 'closed', problem: null })
})

it('a wrong folder leaves the open library open', async () => {
  const test = await programWithLibrary()
  test.answers.library = join(test.folder, 'nothing here')
  expect((await test.refused('library.choose', {})).code).toBe('library-missing')
  expect(await test.ask('library.status', {})).toMatchObject({ state: 'open', name: 'News' })
})

it('a folder with other files in it does not become a library', async () => {
  const test = newProgram()
  mkdirSync(join(test.folder, 'mine'))
  writeFileSync(join(test.folder, 'mine', 'letter.txt'), 'x')
  test.answers.newLibrary = join(test.folder, 'mine')
  expect((await test.refused('library.create', {})).code).toBe('conflict')
  expect(await test.ask('library.status', {})).toEqual({ state: 'closed', problem: null })
})

it('a library that cannot be opened says why, is left as it is, and opens once it is well', async () => {
  const test = await programWithLibrary()
  await test.importText(story(1))
  await test.program.end()
  const folder = join(test.folder, 'News')
  renameSync(folder, `${folder} away`)

  const next = newProgram(test.folder)
  await next.program.currentLibrary.open(folder)
  expect(await next.ask('library.status', {})).toMatchObject({
    state: 'closed',
    problem: { code: 'library-missing', folder },
  })
  expect(await next.ask('library.recent', {})).toMatchObject([{ isMissing: true }])
  renameSync(`${folder} away`, folder)
  expect(await next.ask('library.retry', {})).toMatchObject({ state: 'open', name: 'News' })
  expect((await next.ask('article.counts', {})).all).toBe(1)
})

it('a damaged library says so', async () => {
  const test = await programWithLibrary()
  await test.program.end()
  truncateSync(join(test.folder, 'News', 'library.db'), 5000)
  const next = newProgram(test.folder)
  expect(await next.ask('library.openRecent', { index: 0 })).toMatchObject({
    state: 'closed',
    problem: { code: 'library-damaged' },
  })
})

it('a library that another program has open says so', async () => {
  const first = await programWithLibrary()
  const second = newProgram()
  second.answers.library = join(first.folder, 'News')
  expect(await second.ask('library.choose', {})).toMatchObject({
    state: 'closed',
    problem: { code: 'library-locked' },
  })
})

it('two at once: both are answered, and one library is open in the end', async () => {
  const test = await programWithLibrary()
  await test.ask('library.openSample', {})
  const both = await Promise.all([
    test.ask('library.openRecent', { index: 1 }),
    test.ask('library.openSample', {}),
  ])
  expect(both.map(({ state }) => state)).toEqual(['open', 'open'])
  expect(await test.ask('library.status', {})).toMatchObject({ state: 'open', isSample: true })
  // The other one is free again.
  const other = newProgram()
  other.answers.library = join(test.folder, 'News')
  expect(await other.ask('library.choose', {})).toMatchObject({ state: 'open', name: 'News' })
})

it('the sample library has something in it', async () => {
  const test = newProgram()
  expect(await test.ask('library.openSample', {})).toMatchObject({ state: 'open', isSample: true })
  expect((await test.ask('article.counts', {})).all).toBeGreaterThan(8)
})

it('links are opened only once the person has said so', async () => {
  const test = newProgram()
  expect(await test.ask('link.open', { url: 'https://example.org/a?b=c' })).toEqual({ opened: false })
  expect(test.opened).toEqual([])
  test.answers.link = true
  expect(await test.ask('link.open', { url: 'HTTPS://EXAMPLE.org/a?b=c' })).toEqual({ opened: true })
  expect(test.opened).toEqual(['https://example.org/a?b=c'])
})

it('every change is told with its nouns and its article', async () => {
  const test = await programWithLibrary()
  const articleId = await test.importText(story(1))
  test.heard.length = 0
  await test.ask('article.mark', { articleId, starred: true })
  await test.ask('article.get', { articleId })
  const changes = test.heard.filter(({ data }) => !('nouns' in data && data.nouns.includes('entity')))
  expect(changes).toEqual([
    { name: 'library.changed', data: { nouns: ['article', 'source', 'change'], articleId } },
  ])
})
