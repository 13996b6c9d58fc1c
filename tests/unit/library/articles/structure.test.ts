import { expect, test } from 'vitest'
import { textOfLines as textOf } from '../../../../main/importing/canonical'
import * as articles from '../../../../main/library/articles/articles'
import { all, type Library } from '../../../../main/library/database/database'
import * as changes from '../../../../main/library/journal/undo'
import { placePassage } from '../../../../main/passages/place'
import type { Line } from '../../../../preload/contract/importing'
import type { Setting } from '../../../../preload/contract/structure'
import { answer, newLibrary, readingOf } from '../../../support/library'

function line(role: Line['role'], text: string, setting: Setting = {}): Line {
  return { role, text, why: 'a test says so', ...setting }
}

const link = { kind: 'link' as const, href: 'https://courier.example/minutes' }

/** An article with one of every kind of block and of span. */
const lines: Line[] = [
  line('title', 'Ferry fares rise'),
  line('heading', 'What it costs', { level: 3 }),
  line('paragraph', 'The board met twice, see its minutes.[1]', {
    anchors: ['top'],
    spans: [
      { kind: 'strong', start: 4, end: 9 },
      { ...link, start: 29, end: 36 },
      { kind: 'note', start: 37, end: 40, target: 'n1' },
      { kind: 'struck', start: 20, end: 20, words: ' or thrice' },
    ],
  }),
  line('item', '3. a car', { list: { id: 4, isOrdered: true, depth: 0, mark: 3 } }),
  line('row', 'Island | 4', {
    table: 1,
    cells: [
      { start: 0, end: 6, column: 0, columns: 1, isHead: true },
      { start: 9, end: 10, column: 1, columns: 1, isHead: false },
    ],
  }),
  line('paragraph', 'We had no choice.', { quote: 1, isAfterBreak: true }),
  line('quote-source', 'Ida Brekke', { quote: 1 }),
  line('preformatted', '06:00  Quay\n\n  06:20  Island'),
  line('item', 'Minutes, 3 May.', {
    list: { id: 5, isOrdered: false, depth: 0, mark: 0 },
    anchors: ['n1'],
  }),
  line('left-out', 'Share this page', { spans: [{ ...link, start: 0, end: 5 }] }),
]

const story = { ...readingOf([], { title: 'Ferry fares rise' }), lines, ...textOf(lines) }

function imported(library: Library) {
  return articles.importReading(library, story).articleId
}

test('what is kept of an article has all of how it was set', () => {
  const library = newLibrary()
  const articleId = imported(library)
  const { revision } = answer('article.get', articles.get(library, { articleId }))
  expect(revision.blocks).toEqual(story.blocks)
  expect(revision.blocks.map(({ kind }) => kind)).toEqual([
    'title',
    'heading',
    'paragraph',
    'item',
    'row',
    'paragraph',
    'quote-source',
    'preformatted',
    'item',
  ])
  const words = revision.blocks.flatMap(({ spans = [] }) =>
    spans.map(({ kind, start, end }) => [kind, revision.text.slice(start, end)]),
  )
  expect(words).toEqual([
    ['strong', 'board'],
    ['link', 'minutes'],
    ['note', '[1]'],
    ['struck', ''],
  ])
})

test('a correction of roles leaves how the other lines are set as it was, and undo brings all of it back', () => {
  const library = newLibrary()
  const articleId = imported(library)
  const before = articles.get(library, { articleId }).revision
  const read = articles.reading(library, { articleId }).lines
  // A name that nothing leads to was not kept with the text, and comes back with the lines all the same.
  expect(read).toEqual(lines)
  const corrected = read.map((one): Line => {
    if (one.text === 'What it costs') return { ...one, role: 'left-out' }
    return one.text === 'Share this page' ? { ...one, role: 'paragraph' } : one
  })
  const correction = { articleId, fields: story.fields, lines: corrected, ...textOf(corrected) }
  articles.correct(library, correction, placePassage)
  const after = articles.get(library, { articleId }).revision
  expect(after.number).toBe(2)
  expect(after.blocks.at(-1)?.spans).toEqual([
    { ...link, start: after.text.indexOf('Share'), end: after.text.indexOf('Share') + 5 },
  ])
  expect(articles.reading(library, { articleId }).lines).toEqual(corrected)
  changes.undo(library)
  expect(articles.get(library, { articleId }).revision).toEqual(before)
})

test('a line that becomes something else loses only what does not hold for it', () => {
  const library = newLibrary()
  const articleId = imported(library)
  const corrected = lines.map((one): Line => (one.text === '3. a car' ? { ...one, role: 'heading' } : one))
  const correction = { articleId, fields: story.fields, lines: corrected, ...textOf(corrected) }
  articles.correct(library, correction, placePassage)
  const heading = articles
    .get(library, { articleId })
    .revision.blocks.find(({ kind }, at) => kind === 'heading' && at > 1)
  expect(heading).not.toHaveProperty('list')
  articles.correct(library, { ...correction, lines, ...textOf(lines) }, placePassage)
  expect(articles.get(library, { articleId }).revision.blocks).toEqual(story.blocks)
})

test('no text is stored twice, however it is set', () => {
  const library = newLibrary()
  imported(library)
  const [stored] = all<{ lines: string }>(library, 'SELECT lines FROM revision_text')
  for (const words of ['The board met', 'Island', 'Minutes, 3 May'])
    expect(stored?.lines).not.toContain(words)
  expect(stored?.lines).toContain('Share this page')
})
