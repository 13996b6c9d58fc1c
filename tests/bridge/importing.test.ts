import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { ImportDraft } from '../../preload/contract/importing'
import { maxOriginalBytes } from '../../preload/contract/words'
import { pdfOfSheets, set } from '../support/pdf-writer'
import { programWithLibrary, type TestProgram } from '../support/program'
import { story } from '../support/story'

function bytesOf(text: string) {
  return new TextEncoder().encode(text)
}

async function draftOf({ ask }: TestProgram, text: string): Promise<ImportDraft> {
  const start = await ask('import.files', { files: [{ name: 'story.txt', bytes: bytesOf(text) }] })
  if (start.kind !== 'draft') throw new Error('One text became no draft.')
  return start.draft
}

function saved({ ask }: TestProgram, { draftId, fields, lines }: ImportDraft, title: string) {
  return ask('import.save', { draftId, fields: { ...fields, title }, roles: lines.map(({ role }) => role) })
}

async function jobOf({ ask }: TestProgram, files: { name: string; bytes: Uint8Array<ArrayBuffer> }[]) {
  const start = await ask('import.files', { files })
  if (start.kind !== 'job') throw new Error('Several files became no job.')
  return start.jobId
}

async function reportWhen({ ask }: TestProgram, jobId: Awaited<ReturnType<typeof jobOf>>, state: string) {
  await expect
    .poll(async () => (await ask('job.report', { jobId })).job.state, { timeout: 20_000 })
    .toBe(state)
  return ask('job.report', { jobId })
}

function many(count: number) {
  return Array.from({ length: count }, (_, n) => ({ name: `${n}.txt`, bytes: bytesOf(story(n)) }))
}

it('nothing is in the library before a draft is saved', async () => {
  const test = await programWithLibrary()
  const draft = await draftOf(test, story(1))
  expect(
    (await test.ask('article.list', { view: 'all', sourceId: null, after: null, limit: 10 })).total,
  ).toBe(0)
  const { articleId, outcome } = await saved(test, draft, 'My title')
  expect(outcome).toBe('imported')
  expect((await test.ask('article.get', { articleId })).title).toBe('My title')
})

it('a draft is gone once it was saved or discarded', async () => {
  const test = await programWithLibrary()
  const first = await draftOf(test, story(1))
  const second = await draftOf(test, story(2))
  await saved(test, first, 'One')
  await test.ask('import.discard', { draftId: second.draftId })
  for (const { draftId, fields, lines } of [first, second]) {
    const input = { draftId, fields: { ...fields, title: 'x' }, roles: lines.map(({ role }) => role) }
    expect((await test.refused('import.save', input)).code).toBe('not-found')
  }
})

it('a text that is there already is said to be, and not taken twice', async () => {
  const test = await programWithLibrary()
  const first = await saved(test, await draftOf(test, story(1)), 'Once')
  const again = await draftOf(test, story(1))
  expect(again.duplicateOf).toEqual({ articleId: first.articleId, title: 'Once' })
  expect(await saved(test, again, 'Twice')).toEqual({ articleId: first.articleId, outcome: 'already-there' })
})

it('an article is corrected from its own original, and its old text stays with its highlights', async () => {
  const test = await programWithLibrary()
  const { articleId } = await saved(test, await draftOf(test, story(1)), 'Before')
  const before = await test.ask('article.get', { articleId })
  const draft = await test.ask('article.edit', { articleId })
  expect(draft).toMatchObject({
    articleId,
    sha256: before.revision.originalSha256,
    bytes: bytesOf(story(1)).length,
  })
  const last = draft.lines.length - 1
  const roles = draft.lines.map(({ role }, at) => (at === last ? ('left-out' as const) : role))
  const fields = { ...draft.fields, title: 'After' }
  const outcome = await test.ask('import.save', { draftId: draft.draftId, fields, roles })
  expect(outcome).toEqual({ articleId, outcome: 'corrected' })
  const after = await test.ask('article.get', { articleId })
  expect(after.title).toBe('After')
  expect(after.revision.number).toBe(2)
  expect(before.revision.text.startsWith(after.revision.text)).toBe(true)
})

it('roles that do not fit the lines are refused', async () => {
  const test = await programWithLibrary()
  const { draftId, fields } = await draftOf(test, story(1))
  const input = { draftId, fields: { ...fields, title: 'x' }, roles: ['title'] }
  expect((await test.refused('import.save', input)).code).toBe('invalid-input')
})

it.each([
  ['an empty file', new Uint8Array()],
  ['white space', bytesOf(' \n\t\n ')],
  ['binary junk', Uint8Array.from({ length: 5000 }, (_, n) => (n * 7919) % 256)],
  ['too much text', new Uint8Array(maxOriginalBytes + 1).fill(97)],
])('%s is refused in one sentence', async (_what, bytes) => {
  const { refused } = await programWithLibrary()
  const { code, message } = await refused('import.files', { files: [{ name: 'x.txt', bytes }] })
  expect(['unreadable', 'too-large']).toContain(code)
  expect(message).toMatch(/^[A-Z][^\n]+\.$/)
})

it('several files become a job: all kept as originals first, then read and analysed', async () => {
  const test = await programWithLibrary()
  const jobId = await jobOf(test, many(12))
  expect(readdirSync(join(test.folder, 'News', 'originals'), { recursive: true }).length).toBeGreaterThan(12)
  const { job, items } = await reportWhen(test, jobId, 'done')
  expect(job).toMatchObject({ done: 12, total: 12, failed: 0 })
  expect(items.map(({ outcome }) => outcome)).toEqual(Array(12).fill('imported'))
  const lastHeard = () => test.heard.findLast(({ name }) => name === 'job.progress')?.data
  await expect.poll(lastHeard).toMatchObject({ id: jobId, state: 'done', done: 12 })
  const articleId = items[0]?.articleId
  if (!articleId) throw new Error('The first item names no article.')
  await expect.poll(async () => (await test.ask('entity.byArticle', { articleId })).state).toBe('ready')
})

it('one bad file is a result with a reason, and the others are imported', async () => {
  const test = await programWithLibrary()
  const files = [...many(2), { name: 'empty.txt', bytes: new Uint8Array() }]
  const huge = { name: 'huge.txt', bytes: new Uint8Array(maxOriginalBytes + 1).fill(97) }
  const jobId = await jobOf(test, [...files, huge])
  const { job, items } = await reportWhen(test, jobId, 'done')
  expect(job).toMatchObject({ done: 4, failed: 2 })
  expect(items.map(({ outcome }) => outcome)).toEqual(['imported', 'imported', 'failed', 'failed'])
  for (const { reason } of items.slice(2)) expect(reason).toMatch(/^[A-Z][^\n]+\.$/)
})

it('files chosen in the dialog are read from the disk; what is no file is a failed item', async () => {
  const test = await programWithLibrary()
  const inFolder = (name: string) => join(test.folder, name)
  writeFileSync(inFolder('a.txt'), story(1))
  mkdirSync(inFolder('folder'))
  test.answers.files = [inFolder('a.txt'), inFolder('folder'), inFolder('vanished.txt')]
  const start = await test.ask('import.choose', {})
  if (start.kind !== 'job') throw new Error('Three files became no job.')
  const { items } = await reportWhen(test, start.jobId, 'done')
  expect(items.map(({ name, outcome }) => [name, outcome])).toEqual([
    ['a.txt', 'imported'],
    ['folder', 'failed'],
    ['vanished.txt', 'failed'],
  ])
})

/** More than are read between two looks at how far a job is. */
const interruptible = 400

it('a job that is cancelled stays so: what it stored stays too, and nothing is added', async () => {
  const test = await programWithLibrary()
  const jobId = await jobOf(test, many(interruptible))
  await expect.poll(async () => (await test.ask('job.report', { jobId })).job.done).toBeGreaterThan(0)
  await test.ask('job.cancel', { jobId })
  const { job, items } = await reportWhen(test, jobId, 'cancelled')
  const imported = items.filter(({ outcome }) => outcome === 'imported').length
  expect(imported).toBe(job.done)
  expect(items.filter(({ outcome }) => outcome === 'cancelled')).toHaveLength(interruptible - imported)
  // Another job is done only once the worker has left this one, with the group that it had in hand.
  await reportWhen(test, await jobOf(test, many(2)), 'done')
  const page = await test.ask('article.list', { view: 'all', sourceId: null, after: null, limit: 50 })
  expect(page.total).toBe(Math.max(2, imported))
})

it('a job that was interrupted goes on where it stopped', async () => {
  const test = await programWithLibrary()
  const jobId = await jobOf(test, many(interruptible))
  await expect.poll(async () => (await test.ask('job.report', { jobId })).job.done).toBeGreaterThan(0)
  await test.program.currentLibrary.close()
  await test.ask('library.openRecent', { index: 0 })
  const before = await test.ask('job.report', { jobId })
  expect(before.job.state).toBe('interrupted')
  await test.ask('job.resume', { jobId })
  const { job } = await reportWhen(test, jobId, 'done')
  expect(job).toMatchObject({ done: interruptible, failed: 0 })
  const page = await test.ask('article.list', { view: 'all', sourceId: null, after: null, limit: 50 })
  expect(page.total).toBe(interruptible)
})

it('one undo takes back a whole job', async () => {
  const test = await programWithLibrary()
  await reportWhen(test, await jobOf(test, many(5)), 'done')
  expect(await test.ask('change.undo', {})).toMatchObject({ label: 'import 5 articles' })
  expect(await test.ask('article.counts', {})).toMatchObject({ all: 0, deleted: 5 })
})

it('an export is whole on the disk, and what could not be written says why', async () => {
  const test = await programWithLibrary()
  const articleId = await test.importText(story(1))
  const { text } = await test.ask('export.preview', { articleId })
  test.answers.export = join(test.folder, 'out.md')
  expect(await test.ask('export.article', { articleId })).toEqual({ fileName: 'out.md' })
  expect(text).toContain('Bridge 1')
  expect(existsSync(join(test.folder, 'out.md'))).toBe(true)
  rmSync(join(test.folder, 'out.md'))
  test.answers.export = join(test.folder, 'gone', 'out.md')
  const { message } = await test.refused('export.article', { articleId })
  expect(message).toBe('The folder is not there any more; choose another one.')
})

it('a PDF that is saved from the form brings its own highlights and notes, and one undo takes it all back', async () => {
  const test = await programWithLibrary()
  const { ask } = test
  const lines = ['The harbour board has asked the ferry line', 'for its books, which nobody had ever seen.']
  const marks = [
    // The third and fourth word of the first line, in letters of 6 points.
    '<< /Type /Annot /Subtype /Highlight /Rect [0 0 9 9] /C [0 1 0] /Contents (Since when?) /QuadPoints [84 708 162 708 84 697 162 697] >>',
    '<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (Call the board.) >>',
  ]
  const texts = [{ x: 60, y: 760, size: 20, text: 'Books wanted' }, ...set(60, 700, 10, lines)]
  const bytes = new Uint8Array(pdfOfSheets([{ texts, marks }]))
  const start = await ask('import.files', { files: [{ name: 'books.pdf', bytes }] })
  if (start.kind !== 'draft') throw new Error('A PDF became no draft.')
  const { articleId } = await saved(test, start.draft, 'Books wanted')
  expect(await ask('highlight.list', { articleId })).toMatchObject([
    { color: 'green', passage: { exact: 'harbour board' }, placement: { state: 'exact' } },
  ])
  const notes = await ask('note.list', { articleId })
  expect(notes.map(({ body }) => body).sort()).toEqual(['*Page 1:* Call the board.', 'Since when?'])
  await ask('change.undo', {})
  await expect(ask('highlight.list', { articleId })).resolves.toEqual([])
  expect((await ask('article.counts', {})).all).toBe(0)
})
