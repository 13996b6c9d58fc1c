import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as highlights from '../../../../main/library/annotations/highlights'
import * as notes from '../../../../main/library/annotations/notes'
import { putTag } from '../../../../main/library/annotations/tags'
import * as articles from '../../../../main/library/articles/articles'
import { erase, finishErase } from '../../../../main/library/articles/erasing/erase'
import { weigh } from '../../../../main/library/articles/erasing/weigh'
import { imageFile, keepImages } from '../../../../main/library/articles/images'
import { doWithMany } from '../../../../main/library/articles/lists/do-with-many'
import { enterOriginal, originalFile } from '../../../../main/library/articles/originals'
import { databaseName, type Library, transaction } from '../../../../main/library/database/database'
import { countSomeWords } from '../../../../main/library/database/full-text/word-counts'
import { closeLibrary } from '../../../../main/library/database/open'
import { isErasingUnfinished } from '../../../../main/library/journal/erased'
import { details, history } from '../../../../main/library/journal/history'
import { undo } from '../../../../main/library/journal/undo'
import { contentHash } from '../../../../main/library/verify/content-hash'
import { verify } from '../../../../main/library/verify/verify'
import type { ArticleId } from '../../../../preload/contract/common'
import { Trial, stepsOf, stepsOfEach } from '../../../support/acts/sequence'
import { newActId, newLibrary, passageOf, readingOf, refusal, reopen } from '../../../support/library'
import { png } from '../../../support/pictures'
import { turns } from '../../../support/turns'

const secret = 'Quoxlivamber'

const trash = { view: 'deleted', sourceId: null } as const

function emptying(library: Library) {
  const { newest } = articles.list(library, { ...trash, after: null, limit: 1 })
  return {
    actId: newActId(),
    chosen: { list: trash, span: { from: null, to: null, newest }, without: [], also: [] },
  }
}

function emptyTrash(library: Library, on = turns()) {
  return erase(library, emptying(library), on)
}

async function expectSound(library: Library): Promise<void> {
  const { problems, notices } = await verify(library)
  expect({ problems, notices }).toEqual({ problems: [], notices: [] })
}

function addStory(library: Library, title: string, words: string): ArticleId {
  return articles.importReading(library, readingOf([words, 'It rained.'], { title, outlet: 'Courier' }))
    .articleId
}

/** An article with everything on it that a person makes, each with the word that is looked for afterwards. */
function addSecret(library: Library): ArticleId {
  const articleId = addStory(library, `${secret} sails`, `The ${secret} came back to the harbour.`)
  const { revision } = articles.get(library, { articleId })
  const passage = passageOf(library, articleId, `${secret} came back`)
  const highlight = highlights.create(library, { articleId, revisionId: revision.id, passage, color: 'red' })
  const target = { on: 'highlight', highlightId: highlight.id } as const
  const note = notes.create(library, { target, body: `First of ${secret}.`, actId: newActId() })
  const last = { noteId: note.id, body: `Then ${'x'.repeat(9_000)} of ${secret}.`, version: note.version }
  notes.save(library, { ...last, actId: newActId() })
  articles.mark(library, { articleId, starred: true })
  return articleId
}

function bytesOf(library: Library): string {
  return ['', '-wal']
    .map((ending) => join(library.folder, `${databaseName}${ending}`))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'latin1').toLowerCase())
    .join('')
}

test('what is deleted for good is in no byte of the file any more, and the rest is as it was', async () => {
  const library = newLibrary()
  addStory(library, 'Mail came', 'The mail came by the early boat.')
  const articleId = addSecret(library)
  const file = originalFile(library, articles.get(library, { articleId }).revision.originalSha256)
  transaction(library, () => countSomeWords(library))
  expect(bytesOf(library)).toContain(secret.toLowerCase())
  articles.remove(library, { articleId })
  const before = await contentHash(library)
  expect(await emptyTrash(library)).toEqual({ erased: 1, isCancelled: false })
  expect(bytesOf(library)).not.toContain(secret.toLowerCase())
  expect(existsSync(file)).toBe(false)
  expect(await contentHash(library)).toEqual(before)
  expect(isErasingUnfinished(library)).toBe(false)
  await expectSound(library)
})

test('the journal keeps who and when without the words, and undo says once that it cannot and goes on', async () => {
  const library = newLibrary()
  const kept = addStory(library, 'Mail came', 'The mail came by the early boat.')
  articles.mark(library, { articleId: kept, starred: true })
  const articleId = addSecret(library)
  articles.remove(library, { articleId })
  await emptyTrash(library)
  const all = { noun: null, articleId: null, noteId: null, day: null, text: '' }
  const { acts } = await history(library, { filter: all, after: null, limit: 50 })
  expect(acts.map(({ label, standing }) => `${label} ${standing}`).slice(0, 3)).toEqual([
    'delete 1 article for good stands',
    'delete “…” stands',
    'star “…” stands',
  ])
  for (const { id } of acts.slice(0, 3))
    expect(details(library, { actId: id }, () => [])).toMatchObject({ canTakeBack: false, isErased: true })
  const of = acts.findIndex(({ label }) => label === 'star “Mail came”')
  expect(details(library, { actId: acts[of]!.id }, () => [])).toMatchObject({
    canTakeBack: true,
    isErased: false,
  })
  const said: string[] = []
  let undone = null
  while (undone === null) {
    try {
      undone = undo(library)
    } catch (error) {
      said.push((error as Error).message)
    }
  }
  expect(said[0]).toBe(
    'Cannot undo delete “…”: an article that it changed was deleted for good. The next undo takes back star “…”.',
  )
  expect(new Set(said).size).toBe(said.length)
  expect(undone).toMatchObject({ label: 'star “Mail came”' })
  await expectSound(library)
})

test('a picture stays while another article needs it, and is counted when it goes', async () => {
  const library = newLibrary()
  const bytes = png(40, 20)
  const picture = { bytes, type: 'image/png', width: 40, height: 20, line: 2, alt: 'A boat', source: null }
  const images = keepImages(library, [picture])
  const ids = ['One', 'Other'].map(
    (title) =>
      articles.importReading(library, { ...readingOf([`${title} text.`], { title }), images }).articleId,
  )
  const [first, second] = [ids[0]!, ids[1]!]
  const file = imageFile(library, images[0]!.sha256)
  articles.remove(library, { articleId: first })
  expect(await weigh(library, emptying(library))).toMatchObject({ articles: 1, images: 0 })
  expect(await emptyTrash(library)).toMatchObject({ erased: 1 })
  expect(existsSync(file)).toBe(true)
  await expectSound(library)
  articles.remove(library, { articleId: second })
  const { images: pictures, bytes: size } = await weigh(library, emptying(library))
  expect({ pictures, isMore: size > bytes.length }).toEqual({ pictures: 1, isMore: true })
  expect(await emptyTrash(library)).toMatchObject({ erased: 1 })
  expect(existsSync(file)).toBe(false)
  await expectSound(library)
})

test('only what is deleted goes, of what is chosen', async () => {
  const library = newLibrary()
  const kept = addStory(library, 'Mail came', 'The mail came by the early boat.')
  const one = addStory(library, 'One', 'One came.')
  const other = addStory(library, 'Other', 'Another came.')
  for (const articleId of [one, other]) articles.remove(library, { articleId })
  const chosen = { list: trash, span: null, without: [], also: [kept, one] }
  expect(await erase(library, { actId: newActId(), chosen }, turns())).toEqual({
    erased: 1,
    isCancelled: false,
  })
  expect(articles.get(library, { articleId: kept }).title).toBe('Mail came')
  expect(articles.get(library, { articleId: other }).deletedAt).not.toBeNull()
  expect(refusal(() => articles.get(library, { articleId: one })).code).toBe('not-found')
  await expectSound(library)
})

test('cancelled between two articles it leaves the others, and the next start wipes the words', async () => {
  const library = newLibrary()
  const ids = Array.from({ length: 30 }, (_, n) =>
    addStory(library, `Story ${n}`, `${secret} and ${n} came.`),
  )
  for (const articleId of ids) articles.remove(library, { articleId })
  const { erased, isCancelled } = await emptyTrash(library, turns(2))
  expect(isCancelled).toBe(true)
  expect(erased).toBeGreaterThan(0)
  expect(erased).toBeLessThan(30)
  expect(articles.counts(library).deleted).toBe(30 - erased)
  await expectSound(library)
  expect(isErasingUnfinished(library)).toBe(true)
  expect(await emptyTrash(library)).toEqual({ erased: 30 - erased, isCancelled: false })
  expect(isErasingUnfinished(library)).toBe(false)
  expect(bytesOf(library)).not.toContain(secret.toLowerCase())
  await expectSound(library)
})

test('cut off between the rows and the files, the files go when the library is opened the next time', async () => {
  const library = newLibrary()
  const articleId = addSecret(library)
  const file = originalFile(library, articles.get(library, { articleId }).revision.originalSha256)
  articles.remove(library, { articleId })
  const cutOff = new Error('cut off')
  const on = { ...turns(), rest: () => Promise.reject(cutOff) }
  await expect(erase(library, emptying(library), on)).rejects.toBe(cutOff)
  expect(existsSync(file)).toBe(true)
  expect((await verify(library)).problems).toEqual([])
  closeLibrary(library)
  const again = reopen(library)
  expect(isErasingUnfinished(again)).toBe(true)
  await finishErase(again, turns())
  expect(existsSync(file)).toBe(false)
  expect(isErasingUnfinished(again)).toBe(false)
  expect(bytesOf(again)).not.toContain(secret.toLowerCase())
  await expectSound(again)
})

test('a file that is imported again while it is being removed is kept, and one that just went is refused', async () => {
  const library = newLibrary()
  const reading = readingOf(['One text.', 'It rained.'], { title: 'One' })
  const { articleId } = articles.importReading(library, reading)
  const hash = articles.get(library, { articleId }).revision.originalSha256
  articles.remove(library, { articleId })
  const on = turns()
  const again = (): Promise<unknown> => {
    articles.importReading(library, reading)
    on.rest = () => Promise.resolve()
    return Promise.resolve()
  }
  on.rest = again
  expect(await emptyTrash(library, on)).toMatchObject({ erased: 1 })
  expect(existsSync(originalFile(library, hash))).toBe(true)
  await expectSound(library)
  const entering = { sha256: 'a'.repeat(64), size: 1, name: null, capturedAt: '2026-01-01T00:00:00.000Z' }
  expect(refusal(() => transaction(library, () => enterOriginal(library, entering))).code).toBe('conflict')
})

test('a great many are deleted by many turns, in one act', async () => {
  const library = newLibrary()
  library.db.pragma('synchronous = OFF')
  for (let n = 0; n < 60; n += 1) addStory(library, `Story ${n}`, `Words of the day ${n}.`)
  const { newest } = articles.list(library, { ...trash, after: null, limit: 1 })
  const chosen = {
    list: { view: 'all', sourceId: null } as const,
    span: { from: null, to: null, newest },
    without: [],
    also: [],
  }
  await doWithMany(
    library,
    { actId: newActId(), chosen, deed: { kind: 'deleted', is: true } },
    turns(),
    putTag,
  )
  expect(await emptyTrash(library)).toEqual({ erased: 60, isCancelled: false })
  expect(refusal(() => undo(library)).sentence).toMatch(/^Cannot undo delete 60 articles: an article/)
  await expectSound(library)
})

test.each([1, 2, 3])(
  'after anything was done, emptying the trash changes nothing that stands, and all the rest is undone (seed %i)',
  async (seed) => {
    const trial = new Trial()
    const steps = [...stepsOfEach(seed).slice(0, 90), ...stepsOf(seed, 90, { byItself: true })]
    for (const [at, step] of steps.entries()) {
      await trial.do(step)
      if (at % 60 !== 59) continue
      const before = { hash: await contentHash(trial.library), report: await verify(trial.library) }
      await emptyTrash(trial.library)
      expect(await contentHash(trial.library)).toEqual(before.hash)
      const { problems, notices } = await verify(trial.library)
      expect(problems).toEqual([])
      // What was refused after its bytes were on the disk leaves them there.
      expect(before.report.notices).toEqual(expect.arrayContaining(notices))
    }
    for (const id of articles.list(trial.library, { view: 'all', sourceId: null, after: null, limit: 20 })
      .articles)
      articles.remove(trial.library, { articleId: id.id })
    const { erased } = await emptyTrash(trial.library)
    expect(erased).toBeGreaterThan(0)
    await trial.all('undo')
    expect((await verify(trial.library)).problems).toEqual([])
    const said = trial.refused.filter((sentence) => sentence.includes('was deleted for good'))
    expect(said.length).toBeGreaterThan(0)
  },
  60_000,
)
