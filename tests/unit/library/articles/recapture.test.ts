import { describe, expect, it, test } from 'vitest'
import { plainAddress, waysToWrite } from '../../../../main/library/articles/addresses'
import * as articles from '../../../../main/library/articles/articles'
import * as changes from '../../../../main/library/journal/undo'
import type { Library } from '../../../../main/library/database/database'
import * as highlights from '../../../../main/library/annotations/highlights'
import type { PlacePassage } from '../../../../main/library/articles/placements'
import type { ArticleFields } from '../../../../preload/contract/article'
import { answer, newActId, newLibrary, passageOf, readingOf } from '../../../support/library'

const placeByWords: PlacePassage = ({ exact }, text) => {
  const start = text.indexOf(exact)
  return start === -1 ? { state: 'gone' } : { state: 'moved', start, end: start + exact.length }
}

const url = 'https://www.example.org/news/harbour?id=7'

function take(library: Library, paragraphs: string[], fields: Partial<ArticleFields> = {}) {
  return articles.importReading(library, readingOf(paragraphs, { url, ...fields }), placeByWords)
}

describe('an address', () => {
  it.each([
    ['https://Example.org/a?utm_source=x&id=3&fbclid=1#top', 'https://example.org/a?id=3'],
    ['https://example.org/app#!/a/7', 'https://example.org/app#!/a/7'],
    ['no address', 'no address'],
  ])('%s is kept as %s', (given, plain) => {
    expect(plainAddress(given)).toBe(plain)
  })

  it('is written in several ways, all of one article', () => {
    const ways = waysToWrite('http://example.org/news/?utm_medium=mail')
    expect(ways).toContain('https://www.example.org/news')
    expect(new Set(ways)).toEqual(new Set(waysToWrite('https://www.example.org/news#p3')))
    expect(waysToWrite('https://example.org/news?id=1')).not.toContain('https://example.org/news?id=2')
  })

  it.each(['https://example.org/', 'http://www.example.org', 'nothing'])(
    '%s is of no one article',
    (given) => {
      expect(waysToWrite(given)).toEqual([])
    },
  )
})

test('another text from a known address is a new revision, and highlights find their words in it', () => {
  const library = newLibrary()
  const { articleId } = take(library, ['The ship came in.', 'Nobody was hurt.'])
  const first = articles.get(library, { articleId })
  const passage = passageOf(library, articleId, 'Nobody was hurt.')
  highlights.create(library, { articleId, revisionId: first.revision.id, passage, color: 'red' })

  const again = take(library, ['Late at night.', 'The ship came in.', 'Nobody was hurt.'], {
    url: 'http://example.org/news/harbour/?id=7&utm_source=feed',
  })
  expect(again).toEqual({ articleId, outcome: 'new-revision' })
  const second = answer('article.get', articles.get(library, { articleId }))
  expect(second.revision.number).toBe(2)
  expect(second.revision.originalSha256).not.toBe(first.revision.originalSha256)
  expect(second.url).toBe(url)
  const [highlight] = highlights.list(library, { articleId })
  expect(highlight?.placement.state).toBe('moved')
  expect(highlight?.revisionId).toBe(first.revision.id)

  changes.undo(library)
  expect(articles.get(library, { articleId })).toMatchObject({ revision: first.revision, url })
  changes.redo(library)
  expect(articles.get(library, { articleId }).revision.number).toBe(2)
})

test('the former text once more is already there', () => {
  const library = newLibrary()
  const { articleId } = take(library, ['The ship came in.'])
  take(library, ['The ship came in again.'])
  expect(take(library, ['The ship came in.'])).toEqual({ articleId, outcome: 'already-there' })
})

test('facts follow the new capture, but for those that a person corrected', () => {
  const library = newLibrary()
  const { articleId } = take(library, ['One.'], { title: 'Ship in', byline: 'Ana Berg', section: 'Local' })
  const story = articles.reading(library, { articleId })
  const { text, blocks } = articles.get(library, { articleId }).revision
  const fields = { ...story.fields, title: 'Ship in', byline: 'Anna Berg' }
  articles.correct(library, { articleId, fields, lines: story.lines, text, blocks }, placeByWords)

  const updated = { value: '2026-03-02', zone: null, words: 'Updated 2 March' }
  take(library, ['One.', 'Two.'], { title: 'Ship is in', byline: 'Ana Berg', outlet: 'Post', updated })
  expect(articles.get(library, { articleId })).toMatchObject({
    title: 'Ship is in',
    byline: 'Anna Berg',
    section: 'Local',
    outlet: 'Post',
    updated,
  })
  take(library, ['One.', 'Two.', 'Three.'], { title: 'Ship left', byline: 'B. Other' })
  expect(articles.get(library, { articleId })).toMatchObject({
    title: 'Ship left',
    byline: 'Anna Berg',
    updated,
  })
})

test('facts follow the next capture after one was taken back, too', () => {
  const library = newLibrary()
  const { articleId } = take(library, ['One.'], { title: 'Ship in' })
  take(library, ['One.', 'Two.'], { title: 'Ship is in' })
  changes.undo(library)
  expect(articles.get(library, { articleId }).title).toBe('Ship in')
  take(library, ['One.', 'Three.'], { title: 'Ship left' })
  expect(articles.get(library, { articleId })).toMatchObject({ title: 'Ship left', revision: { number: 3 } })
  changes.undo(library)
  expect(articles.get(library, { articleId })).toMatchObject({ title: 'Ship in', formerTitles: [] })
})

test('what a person sets right over another capture is the last word, and stays theirs', () => {
  const library = newLibrary()
  const { articleId } = take(library, ['One.'], { title: 'Ship in', section: 'Local' })
  const reading = readingOf(['One.', 'Two.'], { url, title: 'Ship is in | Post', section: 'Ports' })
  const fields = { ...reading.fields, title: 'Ship is in' }
  const byHand = { ...reading, fields, understood: reading.fields, isByHand: true }
  articles.importReading(library, byHand, placeByWords)
  expect(articles.get(library, { articleId })).toMatchObject({ title: 'Ship is in', section: 'Ports' })
  take(library, ['One.', 'Two.', 'Three.'], { title: 'Ship left | Post' })
  expect(articles.get(library, { articleId }).title).toBe('Ship is in')
})

test('a deleted article comes back with its new text, and goes again with undo', () => {
  const library = newLibrary()
  const { articleId } = take(library, ['The ship came in.'])
  articles.remove(library, { articleId })
  take(library, ['The ship came in again.'])
  expect(articles.get(library, { articleId })).toMatchObject({ deletedAt: null, revision: { number: 2 } })
  changes.undo(library)
  const { deletedAt, revision } = articles.get(library, { articleId })
  expect(deletedAt).not.toBeNull()
  expect(revision.number).toBe(1)
})

test('all of a job are one step of undo, new revisions too', () => {
  const library = newLibrary()
  take(library, ['The ship came in.'])
  const actId = newActId()
  articles.importReading(library, { ...readingOf(['Other.']), actId }, placeByWords)
  articles.importReading(library, { ...readingOf(['It left.'], { url }), actId }, placeByWords)
  expect(changes.state(library).undo).toBe('import 2 articles')
  changes.undo(library)
  expect(articles.counts(library).all).toBe(1)
})

test('an outlet’s front page is another article every day', () => {
  const library = newLibrary()
  const front = { url: 'https://example.org/' }
  expect(take(library, ['Monday.'], front).outcome).toBe('imported')
  expect(take(library, ['Tuesday.'], front).outcome).toBe('imported')
})
