import { appendFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { textOfLines } from '../../main/importing/canonical'
import { byHand } from '../../main/intake/read-again'
import * as articles from '../../main/library/articles/articles'
import { originalFile } from '../../main/library/articles/originals'
import type { ArticleId, JobId } from '../../preload/contract/common'
import { line, readingOf } from '../support/library'
import { noFields } from '../support/no-fields'
import { programWithLibrary, type TestProgram } from '../support/program'
import { story } from '../support/story'

/** An article as a Dateline read it that took only the first words of its original. */
function oldArticle({ program }: TestProgram, n: number): ArticleId {
  const lines = [line('title', `Old story ${n}`), line('paragraph', `The first words of story ${n}.`)]
  const fields = { ...noFields, title: `Old story ${n}` }
  const bytes = new TextEncoder().encode(story(n))
  const original = { bytes, name: `${n}.txt`, encoding: 'utf-8' }
  const made = { ...readingOf([]), fields, lines, original, ...textOfLines(lines) }
  return articles.importReading(program.library(), made).articleId
}

async function numberOf({ ask }: TestProgram, articleId: ArticleId): Promise<number> {
  return (await ask('article.get', { articleId })).revision.number
}

async function reportWhen({ ask }: TestProgram, jobId: JobId, state: string) {
  await expect
    .poll(async () => (await ask('job.report', { jobId })).job.state, { timeout: 20_000 })
    .toBe(state)
  return ask('job.report', { jobId })
}

it('all articles are read again, each with what became of it, and one undo takes all of it back', async () => {
  const test = await programWithLibrary()
  const { ask, program } = test
  const old = [1, 2, 3].map((n) => oldArticle(test, n))
  const current = await test.importText(story(4))
  const chosen = await test.importText(story(5))
  const draft = await ask('article.edit', { articleId: chosen })
  const roles = draft.lines.map(({ role }, at) => (at === draft.lines.length - 1 ? 'left-out' : role))
  const { draftId, fields } = draft
  await ask('import.save', { draftId, fields: { ...fields, title: 'By hand' }, roles })
  const damaged = oldArticle(test, 6)
  const { originalSha256 } = (await ask('article.get', { articleId: damaged })).revision
  appendFileSync(originalFile(program.library(), originalSha256), ' ')

  const { jobId } = await ask('article.readAllAgain', {})
  const { job, items } = await reportWhen(test, jobId, 'done')
  expect(job).toMatchObject({ kind: 'read-again', done: 6, total: 6, failed: 1 })
  const became = (id: ArticleId | undefined) => items.find(({ articleId }) => articleId === id)
  for (const id of old) expect(became(id)).toMatchObject({ outcome: 'new-revision' })
  expect(became(old[0])?.reason).toMatch(/^Changed: .*words/)
  expect(became(current)).toMatchObject({ outcome: 'already-there', reason: null })
  expect(became(chosen)).toMatchObject({ outcome: 'already-there', reason: byHand })
  expect(became(damaged)).toMatchObject({ outcome: 'failed' })
  expect(became(damaged)?.reason).toContain('was changed on the disk')
  expect(await Promise.all(old.map((id) => numberOf(test, id)))).toEqual([2, 2, 2])
  expect(await Promise.all([current, chosen, damaged].map((id) => numberOf(test, id)))).toEqual([1, 2, 1])

  expect((await ask('change.undo', {}))?.label).toBe('read articles again')
  expect(await Promise.all(old.map((id) => numberOf(test, id)))).toEqual([1, 1, 1])
  await ask('change.redo', {})
  expect(await Promise.all(old.map((id) => numberOf(test, id)))).toEqual([2, 2, 2])
})

it('names are found in what was read again', async () => {
  const test = await programWithLibrary()
  const articleId = oldArticle(test, 1)
  const { jobId } = await test.ask('article.readAllAgain', {})
  await reportWhen(test, jobId, 'done')
  await expect.poll(async () => (await test.ask('entity.byArticle', { articleId })).state).toBe('ready')
  expect((await test.ask('quote.byArticle', { articleId })).length).toBeGreaterThan(0)
})

it('a library that is closed meanwhile goes on with it later, and no article is read twice', async () => {
  const test = await programWithLibrary()
  const old = Array.from({ length: 12 }, (_, n) => oldArticle(test, n))
  const { jobId } = await test.ask('article.readAllAgain', {})
  await expect.poll(async () => (await test.ask('job.report', { jobId })).job.done).toBeGreaterThan(0)
  await test.program.currentLibrary.close()
  await test.ask('library.openRecent', { index: 0 })
  expect((await test.ask('job.report', { jobId })).job).toMatchObject({ kind: 'read-again' })
  await test.ask('job.resume', { jobId })
  expect((await reportWhen(test, jobId, 'done')).job).toMatchObject({ done: 12, total: 12, failed: 0 })
  expect(await Promise.all(old.map((id) => numberOf(test, id)))).toEqual(old.map(() => 2))
})

it('where it is cancelled, every article is one or the other', async () => {
  const test = await programWithLibrary()
  const old = Array.from({ length: 12 }, (_, n) => oldArticle(test, n))
  const { jobId } = await test.ask('article.readAllAgain', {})
  await expect.poll(async () => (await test.ask('job.report', { jobId })).job.done).toBeGreaterThan(0)
  await test.ask('job.cancel', { jobId })
  const { items } = await reportWhen(test, jobId, 'cancelled')
  for (const { articleId, outcome } of items)
    if (articleId !== null && outcome === 'new-revision') expect(await numberOf(test, articleId)).toBe(2)
  // The one in hand may have come to its end after that.
  const read = (await Promise.all(old.map((id) => numberOf(test, id)))).filter((number) => number === 2)
  const told = items.filter(({ outcome }) => outcome === 'new-revision')
  expect(read.length - told.length).toBeOneOf([0, 1])
})

it('a library without articles says that there is none', async () => {
  const test = await programWithLibrary()
  expect((await test.refused('article.readAllAgain', {})).code).toBe('not-found')
})
