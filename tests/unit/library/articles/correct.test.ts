import { expect, test } from 'vitest'
import * as articles from '../../../../main/library/articles/articles'
import type { Library } from '../../../../main/library/database/database'
import * as changes from '../../../../main/library/journal/undo'
import * as highlights from '../../../../main/library/annotations/highlights'
import type { PlacePassage } from '../../../../main/library/articles/placements'
import { listHighlights } from '../../../../main/use-cases/reworded'
import type { ArticleId } from '../../../../preload/contract/common'
import type { Line } from '../../../../preload/contract/importing'
import {
  addArticle,
  answer,
  newLibrary,
  passageOf,
  readingOf,
  refusal,
  textOf,
} from '../../../support/library'

const placeByWords: PlacePassage = ({ exact }, text) => {
  const start = text.indexOf(exact)
  return start === -1 ? { state: 'gone' } : { state: 'moved', start, end: start + exact.length }
}

const neverAsked: PlacePassage = () => {
  throw new Error('Nothing was to be placed.')
}

const story = readingOf(['The ship came in.', 'Its crew was tired.', 'Read more here.'], {
  outlet: 'Harbour Post',
})

function imported(library: Library) {
  return articles.importReading(library, story).articleId
}

function highlightWords(library: Library, articleId: ArticleId, words: string) {
  return highlights.create(library, {
    articleId,
    revisionId: articles.get(library, { articleId }).revision.id,
    passage: passageOf(library, articleId, words),
    color: 'green',
  })
}

function leaveOut(lines: readonly Line[], words: string): Line[] {
  return lines.map((line) => (line.text.includes(words) ? { ...line, role: 'left-out' } : line))
}

test('corrected fields change the article and not its text', () => {
  const library = newLibrary()
  const articleId = imported(library)
  const before = articles.get(library, { articleId })
  const fields = {
    ...story.fields,
    title: 'The ship is in',
    outlet: 'River News',
    published: { value: '2016-03', zone: null, words: 'March' },
  }
  const outcome = articles.correct(library, { ...story, articleId, fields }, neverAsked)
  expect(outcome).toEqual({ articleId, outcome: 'corrected' })
  const after = answer('article.get', articles.get(library, { articleId }))
  expect(after).toMatchObject({ ...fields, version: 2 })
  expect(after.revision).toEqual(before.revision)
  changes.undo(library)
  expect(articles.get(library, { articleId })).toMatchObject(story.fields)
})

test('another text is another revision of the same original', () => {
  const library = newLibrary()
  const articleId = imported(library)
  const first = articles.get(library, { articleId }).revision
  const lines = leaveOut(story.lines, 'Read more')
  articles.correct(library, { articleId, fields: story.fields, lines, ...textOf(lines) }, placeByWords)
  const second = articles.get(library, { articleId })
  expect(second.revision).toMatchObject({ number: 2, originalSha256: first.originalSha256 })
  expect(second.revision.text).not.toContain('Read more')
  expect(second.wordCount).toBeLessThan(20)
  expect(articles.reading(library, { articleId }).lines).toEqual(lines)
  changes.undo(library)
  expect(articles.get(library, { articleId }).revision).toEqual(first)
  changes.redo(library)
  expect(articles.get(library, { articleId }).revision).toEqual(second.revision)
})

test('highlights stay pinned to their revision and are placed in the new one', () => {
  const library = newLibrary()
  const articleId = imported(library)
  const tired = highlightWords(library, articleId, 'tired')
  const more = highlightWords(library, articleId, 'more here')
  const lines = leaveOut(leaveOut(story.lines, 'Read more'), 'ship')
  articles.correct(library, { articleId, fields: story.fields, lines, ...textOf(lines) }, placeByWords)
  const text = articles.get(library, { articleId }).revision.text
  const [first, second] = highlights.list(library, { articleId })
  answer('highlight.list', listHighlights(library, { articleId }))
  const start = text.indexOf('tired')
  const placedIn = articles.get(library, { articleId }).revision.id
  expect(first).toEqual({ ...tired, placedIn, placement: { state: 'moved', start, end: start + 5 } })
  expect(second).toEqual({ ...more, placedIn, placement: { state: 'gone' } })
  changes.undo(library)
  expect(highlights.list(library, { articleId }).map(({ placement }) => placement.state)).toEqual([
    'exact',
    'exact',
  ])
})

test('back in the text in which it was made a highlight is exact again', () => {
  const library = newLibrary()
  const articleId = imported(library)
  const tired = highlightWords(library, articleId, 'tired')
  const lines = leaveOut(story.lines, 'ship')
  articles.correct(library, { articleId, fields: story.fields, lines, ...textOf(lines) }, placeByWords)
  articles.correct(library, { ...story, articleId }, neverAsked)
  const { revision } = articles.get(library, { articleId })
  expect(revision).toMatchObject({ number: 3, text: story.text })
  expect(highlights.list(library, { articleId })[0]?.placement).toEqual({
    state: 'exact',
    start: tired.passage.start,
    end: tired.passage.end,
  })
})

test('a deleted highlight is placed too: undo may bring it back', () => {
  const library = newLibrary()
  const articleId = imported(library)
  const { id: highlightId } = highlightWords(library, articleId, 'tired')
  highlights.remove(library, { highlightId })
  const lines = leaveOut(story.lines, 'ship')
  articles.correct(library, { articleId, fields: story.fields, lines, ...textOf(lines) }, placeByWords)
  const placed = library.db.prepare('SELECT state FROM highlight_placement').all()
  expect(placed).toEqual([{ state: 'moved' }])
})

test('a place outside of the text is no place', () => {
  const library = newLibrary()
  const articleId = imported(library)
  highlightWords(library, articleId, 'tired')
  const lines = leaveOut(story.lines, 'ship')
  const wrong: PlacePassage = () => ({ state: 'changed', start: 5, end: 5_000 })
  articles.correct(library, { articleId, fields: story.fields, lines, ...textOf(lines) }, wrong)
  expect(highlights.list(library, { articleId })[0]?.placement).toEqual({ state: 'gone' })
})

test('a role that is no part of the text is kept as well', () => {
  const library = newLibrary()
  const articleId = imported(library)
  const lines = story.lines.map((line): Line =>
    line.text === 'Follow us' ? { ...line, role: 'byline' } : line,
  )
  const tired = highlightWords(library, articleId, 'tired')
  articles.correct(library, { articleId, fields: story.fields, lines, ...textOf(lines) }, neverAsked)
  expect(articles.reading(library, { articleId }).lines).toEqual(lines)
  expect(highlights.list(library, { articleId })[0]?.placement).toMatchObject({
    state: 'exact',
    start: tired.passage.start,
  })
})

test('a correction that changes nothing leaves no trace', () => {
  const library = newLibrary()
  const articleId = imported(library)
  const before = { state: changes.state(library), article: articles.get(library, { articleId }) }
  articles.correct(library, { ...story, articleId }, neverAsked)
  expect({ state: changes.state(library), article: articles.get(library, { articleId }) }).toEqual(before)
})

test('a correction that fails halfway leaves everything as it was', () => {
  const library = newLibrary()
  const articleId = imported(library)
  const before = articles.get(library, { articleId })
  const lines = leaveOut(story.lines, 'ship')
  const broken = { articleId, fields: { ...story.fields, title: '' }, lines, ...textOf(lines) }
  expect(() => articles.correct(library, broken, placeByWords)).toThrow(/CHECK/)
  const throwing: PlacePassage = () => {
    throw new Error('no')
  }
  highlightWords(library, articleId, 'tired')
  expect(() => articles.correct(library, { ...broken, fields: story.fields }, throwing)).toThrow('no')
  expect(articles.get(library, { articleId }).revision).toEqual(before.revision)
  expect(library.db.prepare('SELECT count(*) AS n FROM revision').get()).toEqual({ n: 1 })
})

test('revisions, texts, originals and passages cannot be changed, not even by SQL', () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  highlightWords(library, articleId, 'harbour')
  const attacks = [
    `UPDATE revision SET number = 9`,
    `DELETE FROM revision`,
    `UPDATE revision_text SET text = 'x'`,
    `DELETE FROM revision_text`,
    `UPDATE original SET size = 1`,
    `DELETE FROM original`,
    `UPDATE highlight SET exact = 'x'`,
    `UPDATE highlight SET start_offset = 0`,
  ]
  for (const attack of attacks) expect(() => library.db.exec(attack)).toThrow(/immutable/)
})

test('a deleted article is restored before it is corrected', () => {
  const library = newLibrary()
  const articleId = imported(library)
  articles.remove(library, { articleId })
  expect(refusal(() => articles.correct(library, { ...story, articleId }, neverAsked)).code).toBe('conflict')
})
