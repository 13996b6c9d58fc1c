import { expect, test } from 'vitest'
import * as articles from '../../../main/library/articles/articles'
import { createOnImage } from '../../../main/library/annotations/image-highlights'
import { keepImages } from '../../../main/library/articles/images'
import { standingImages } from '../../../main/library/articles/images/marked-images'
import type { Library } from '../../../main/library/database/database'
import * as quotes from '../../../main/library/quotes/quotes'
import { reviewPage } from '../../../main/library/search/review/pages'
import { placePassage } from '../../../main/passages/place'
import { decideHighlight } from '../../../main/use-cases/reworded'
import { pageOfReview, passageOfReview } from '../../../main/use-cases/review'
import type { ReviewRef } from '../../../preload/contract/review'
import { addStory, find, quotedIn } from '../../support/findings'
import { answer, line, newLibrary, readingOf, textOf } from '../../support/library'
import { png } from '../../support/pictures'
import { mark, note, rowsOf } from '../../support/review'
import { everything, newest } from '../../support/review-filter'

const opening = 'The council met on Thursday in the old town hall.'
const closing = 'It was the first meeting since the flood, and a long one.'
const growth = 'The economy grew by 3.2 percent last year.'
const shrunk = 'The economy grew by 2.1 percent last year.'

function take(library: Library, ...middle: string[]) {
  const reading = readingOf([opening, ...middle, closing], { url: 'https://gazette.example/growth' })
  return articles.importReading(library, reading, placePassage).articleId
}

function beside(library: Library, ref: ReviewRef) {
  return answer('review.passage', passageOfReview(library, { ref }))?.row.rewording
}

test('a row says both wordings and which number became another, and so does its passage', async () => {
  const library = newLibrary()
  const articleId = take(library, growth)
  const id = mark(library, articleId, growth, 'red')
  mark(library, articleId, opening, 'green')
  note(library, { on: 'article', articleId }, 'Which statistics?')
  expect((await rowsOf(library)).map(({ rewording }) => rewording)).toEqual([null, null, null])
  take(library, shrunk)
  const rows = await rowsOf(library, { state: 'changed' })
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ words: growth, ref: { id } })
  const rewording = {
    pieces: [
      { kind: 'same', text: 'The economy grew by ' },
      { kind: 'removed', text: '3.2' },
      { kind: 'added', text: '2.1' },
      { kind: 'same', text: ' percent last year.' },
    ],
    meaning: ['A number changed: 3.2 → 2.1.'],
    decision: null,
  }
  expect(rows[0]?.rewording).toEqual(rewording)
  expect(beside(library, { kind: 'highlight', id })).toEqual(rewording)
  expect((await rowsOf(library, { state: 'exact' })).map((row) => row.rewording)).toEqual([null])
  // What was compared once is remembered, and yet a later text is compared anew.
  take(library, growth.replace('3.2', '1.9'))
  expect((await rowsOf(library, { state: 'changed' }))[0]?.rewording?.meaning).toEqual([
    'A number changed: 3.2 → 1.9.',
  ])
})

test('a row says that it was kept on its new words, until they change again', async () => {
  const library = newLibrary()
  const articleId = take(library, growth)
  const id = mark(library, articleId, growth, 'red')
  take(library, shrunk)
  const decisions = async () => (await rowsOf(library)).map(({ rewording }) => rewording?.decision)
  decideHighlight(library, { highlightId: id, decision: 'kept', words: shrunk })
  expect(await decisions()).toEqual(['kept'])
  take(library, growth.replace('3.2', '1.9'))
  expect(await decisions()).toEqual([null])
  decideHighlight(library, { highlightId: id, decision: 'detached', words: growth.replace('3.2', '1.9') })
  // It is not in the text any more.
  expect(await rowsOf(library)).toMatchObject([{ state: 'gone', rewording: null }])
})

test('of a long passage a row shows what stands beside the changes, and its passage everything', async () => {
  const library = newLibrary()
  const sentences = (from: string, to: string) =>
    Array.from({ length: 60 }, (_, at) =>
      at === 40 ? `${from} ${to}` : `Ship ${at} lay in the harbour.`,
    ).join(' ')
  const [former, now] = [sentences('It grew by', '3.2 percent.'), sentences('It grew by', '2.1 percent.')]
  const articleId = take(library, former)
  const id = mark(library, articleId, former, 'red')
  take(library, now)
  const [row] = await rowsOf(library)
  const shown = row?.rewording?.pieces ?? []
  expect(shown.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same'])
  expect(shown[0]?.text).toMatch(/^… .*It grew by $/)
  expect(shown.map(({ text }) => text).join('').length).toBeLessThan(150)
  const whole = beside(library, { kind: 'highlight', id })?.pieces ?? []
  expect(whole.flatMap(({ kind, text }) => (kind === 'removed' ? [] : [text])).join('')).toBe(now)
})

test('words too many to be compared at once are said to be, and are not compared', async () => {
  const library = newLibrary()
  const former = 'The harbour is closed. '.repeat(460).trim()
  const articleId = take(library, former)
  const id = mark(library, articleId, former, 'red')
  take(library, former.replace('closed', 'open'))
  const [row] = await rowsOf(library)
  expect(row).toMatchObject({ state: 'changed', rewording: { pieces: [] } })
  expect(row?.rewording?.meaning[0]).toMatch(/^These words are too many to be compared here/)
  expect(beside(library, { kind: 'highlight', id })).toEqual(row?.rewording)
})

test('a quotation shows how it reads by now beside the words that were decided on', async () => {
  const library = newLibrary()
  const said = ['HARWICK — Anna Weiss spoke.', '“We close the harbour,” said Weiss.', 'Nobody else spoke.']
  const articleId = addStory(library, said)
  find(library, articleId, {
    names: [['person', 'Anna Weiss']],
    says: [{ words: '“We close the harbour,”', cue: 'said', by: 'Weiss' }],
  })
  quotes.confirm(library, { articleId, at: quotedIn(library, articleId, 'We close').at })
  expect((await rowsOf(library))[0]?.rewording).toBeNull()
  const now = said.map((words) => words.replace('We close', 'We never close'))
  articles.correct(library, { ...readingOf(now), articleId }, placePassage)
  const [row] = await rowsOf(library)
  expect(row).toMatchObject({ state: 'changed', words: '“We close the harbour,”' })
  expect(row?.rewording).toMatchObject({ meaning: ['A negation was added: “never”.'], decision: null })
  expect(row?.rewording?.pieces).toContainEqual({ kind: 'added', text: 'never ' })
  if (row !== undefined) expect(beside(library, row.ref)).toEqual(row.rewording)
})

test('of an image a row says that another one stands there', async () => {
  const library = newLibrary()
  const save = (bytes: Buffer, first: string) => {
    const lines = [line('title', 'Cranes'), line('paragraph', first), line('caption', 'The cranes')]
    const about = { width: 64, height: 40, alt: '', source: null, line: 2, type: 'image/png' }
    const images = keepImages(library, [{ ...about, bytes }])
    const reading = readingOf([], { title: 'Cranes', url: 'https://gazette.example/cranes' })
    const original = { ...reading.original, bytes: new TextEncoder().encode(first) }
    return articles.importReading(
      library,
      { ...reading, original, lines, ...textOf(lines), images },
      placePassage,
    ).articleId
  }
  const articleId = save(png(64, 40), opening)
  const { id: revisionId } = articles.get(library, { articleId }).revision
  const [image] = standingImages(library, revisionId)
  if (image === undefined) throw new Error('The article has no image.')
  const { sha256, start: at } = image
  createOnImage(library, { articleId, revisionId, sha256, at, color: 'green' })
  save(png(64, 41), closing)
  expect((await rowsOf(library))[0]).toMatchObject({
    image: sha256,
    state: 'changed',
    rewording: { pieces: [], meaning: ['Another image stands there now.'], decision: null },
  })
})

test('others get their turn while a page of long passages is compared', async () => {
  const library = newLibrary()
  const passages = (seed: number) =>
    Array.from({ length: 100 }, (_, row) => {
      const words = Array.from({ length: 120 }, (_, at) => `w${(at * 7 + seed * row) % 97}`).join(' ')
      return `Row ${row} of the harbour ledger begins here with ${words} and it ends here, row ${row}.`
    })
  const articleId = take(library, ...passages(3))
  for (const words of passages(3)) mark(library, articleId, words, 'red')
  take(library, ...passages(5))
  const input = {
    filter: { ...everything, state: 'changed' as const },
    order: newest,
    after: null,
    limit: 100,
  }
  const listed = await turnsOfOthers(() => reviewPage(library, input))
  const compared = await turnsOfOthers(() => pageOfReview(library, input))
  expect(compared.answer.rows.filter(({ rewording }) => rewording !== null).length).toBeGreaterThan(90)
  expect(compared.turns).toBeGreaterThan(listed.turns + 2)
})

async function turnsOfOthers<T>(work: () => Promise<T>): Promise<{ answer: T; turns: number }> {
  let turns = 0
  let next = setImmediate(function take() {
    turns += 1
    next = setImmediate(take)
  })
  const answered = await work()
  clearImmediate(next)
  return { answer: answered, turns }
}
