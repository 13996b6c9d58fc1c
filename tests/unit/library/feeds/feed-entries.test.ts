import { expect, test } from 'vitest'
import { cite } from '../../../../main/use-cases/cite'
import * as articles from '../../../../main/library/articles/articles'
import { redo, undo } from '../../../../main/library/journal/undo'
import { sha256 } from '../../../../main/library/database/checksum'
import { knownMarks, storeFeedEntry } from '../../../../main/library/feeds/feed-entries'
import * as feeds from '../../../../main/library/feeds/feeds'
import * as tags from '../../../../main/library/annotations/tags'
import * as highlights from '../../../../main/library/annotations/highlights'
import { replaceText } from '../../../../main/library/articles/replace-text'
import { list as revisions } from '../../../../main/library/articles/revision-list'
import { verify } from '../../../../main/library/verify/verify'
import { placePassage } from '../../../../main/passages/place'
import * as sameStory from '../../../../main/passages/same-story'
import { markdownOf } from '../../../support/article-to-export'
import { answer, newLibrary, passageOf, readingOf } from '../../../support/library'

const url = 'https://example.org/feed'
const needs = { placePassage, putTag: tags.putTag, ...sameStory }

test('an entry is an article once, and undo passes it over', () => {
  const library = newLibrary()
  const { id: feedId } = feeds.subscribe(library, { url, name: 'News' })
  const entry = {
    feedId,
    key: 'one',
    keys: new Set(['one']),
    isSummary: true,
    reading: readingOf(['A first report.']),
  }
  expect(storeFeedEntry(library, entry, needs)).not.toBeNull()
  // The site gave it another id.
  expect(storeFeedEntry(library, { ...entry, key: 'two', keys: new Set(['two']) }, needs)).toBeNull()
  const hash = sha256(entry.reading.original.bytes)
  expect(knownMarks(library, feedId)).toEqual([`${hash} one`, `${hash} two`])
  expect(undo(library)?.label).toBe('subscribe to “News”')
  expect(feeds.list(library)).toEqual([])
  expect(redo(library)?.label).toBe('subscribe to “News”')
  expect(feeds.list(library)).toHaveLength(1)
})

type Told = { title?: string; url?: string | null; day?: string; key?: string; beside?: string[] }

/** A feed, and how one of its entries is taken as it says it. */
function following() {
  const library = newLibrary()
  const { id: feedId } = feeds.subscribe(library, { url, name: 'News' })
  const take = (paragraphs: string[], told: Told = {}) => {
    const {
      title = 'Harbour reopens',
      url: address = 'https://example.org/1',
      key = 'one',
      beside = [],
    } = told
    const published = told.day === undefined ? null : { value: told.day, zone: null, words: told.day }
    const keys = new Set([key, ...beside])
    const reading = readingOf(paragraphs, { title, url: address, published })
    reading.original.bytes = Buffer.concat([reading.original.bytes, Buffer.from(told.day ?? '')])
    return storeFeedEntry(library, { feedId, key, keys, isSummary: false, reading }, needs)
  }
  const all = () =>
    articles
      .list(library, { view: 'all', sourceId: null, after: null, limit: 50 })
      .articles.map(({ id, title }) => `${title} ${articles.get(library, { articleId: id }).revision.number}`)
      .sort()
  return { library, feedId, take, all }
}

function changing() {
  const { take, ...rest } = following()
  const articleId = take(['A first report.', 'Nobody was hurt.'])
  if (articleId === null) throw new Error('The entry became no article.')
  return { ...rest, articleId, take: (...paragraphs: string[]) => take(paragraphs), takeAs: take }
}

test('what a feed files an entry under is a tag of the feed’s, and a person’s once that person puts it on', () => {
  const library = newLibrary()
  const { id: feedId } = feeds.subscribe(library, { url, name: 'News' })
  const entry = { feedId, key: 'one', keys: new Set(['one']), isSummary: false }
  const categories = ['Ports', 'Tides', 'Long '.repeat(80)]
  const take = (words: string) =>
    storeFeedEntry(library, { ...entry, categories, reading: readingOf([words]) }, needs)
  const articleId = take('A first report.')
  if (articleId === null) throw new Error('The entry became no article.')
  const told = () =>
    answer('tag.list', tags.list(library, { articleId })).map(
      ({ name, isOfFeed }) => `${name.slice(0, 9)} ${isOfFeed}`,
    )
  expect(told()).toEqual(['Long Long true', 'Ports true', 'Tides true'])
  tags.add(library, { articleId, name: 'ports' })
  expect(told()).toEqual(['Long Long true', 'Ports false', 'Tides true'])
  expect(undo(library)?.label).toMatch(/^tag /)
  expect(told()).toEqual(['Long Long true', 'Ports true', 'Tides true'])
  // What was taken off does not come back with a changed text.
  for (const { id } of tags.list(library, { articleId })) tags.remove(library, { taggingId: id })
  expect(take('A first report, longer by a few words.')).toBeNull()
  expect(articles.get(library, { articleId }).revision.number).toBe(2)
  expect(told()).toEqual([])
})

test('an entry that its site changed is another revision, and highlights are followed into it', () => {
  const { library, take, articleId } = changing()
  const { id: revisionId } = articles.get(library, { articleId }).revision
  const passage = passageOf(library, articleId, 'Nobody was hurt.')
  highlights.create(library, { articleId, revisionId, passage, color: 'red' })
  expect(take('A second report.', 'Nobody was hurt.')).toBeNull()
  const { revision, title } = articles.get(library, { articleId })
  expect(revision.number).toBe(2)
  expect(revision.text).toContain('A second report.')
  expect(title).toBe('Harbour reopens')
  expect(highlights.list(library, { articleId })[0]?.placement.state).not.toBe('gone')
  // What the person did last is what undo takes back.
  expect(undo(library)?.label).toMatch(/highlight/)
})

test('the same words again, a page in its place, or a deleted article: nothing is changed', () => {
  const same = changing()
  same.take('A first report.', 'Nobody was hurt.')
  expect(articles.get(same.library, same).revision.number).toBe(1)

  const paged = changing()
  const reading = readingOf(['The whole of the report.', 'Nobody was hurt.'])
  replaceText(paged.library, { ...paged, reading, label: 'fetch', skipUndo: false }, placePassage)
  paged.take('A second report.')
  expect(articles.get(paged.library, paged).revision.text).toContain('The whole of the report.')

  const deleted = changing()
  articles.remove(deleted.library, deleted)
  expect(deleted.take('A second report.')).toBeNull()
  expect(articles.get(deleted.library, deleted)).toMatchObject({ revision: { number: 1 } })
})

test('a changed headline is the article’s, and the former one stays with the former revision', () => {
  const { library, takeAs, articleId } = changing()
  const { id: revisionId } = articles.get(library, { articleId }).revision
  const passage = passageOf(library, articleId, 'Nobody was hurt.')
  const { id } = highlights.create(library, { articleId, revisionId, passage, color: 'red' })
  takeAs(['A first report.', 'Somebody was hurt.'], { title: 'Harbour shut again' })
  const { title, formerTitles } = answer('article.get', articles.get(library, { articleId }))
  expect([title, formerTitles]).toEqual(['Harbour shut again', ['Harbour reopens']])
  expect(revisions(library, { articleId }).map((one) => one.title)).toEqual([
    'Harbour shut again',
    'Harbour reopens',
  ])
  const cited = (of: Parameters<typeof cite>[1]) => cite(library, of, '{{words}} {{title}}').markdown
  expect(cited({ articleId, highlightId: id })).toMatch(
    /^Nobody was hurt. Harbour reopens\n\nMarked in revision 1/,
  )
  const { revision } = articles.get(library, { articleId })
  const start = revision.text.indexOf('Somebody')
  expect(cited({ articleId, revisionId: revision.id, span: { start, end: start + 8 } })).toBe(
    'Somebody Harbour shut again',
  )
  const markdown = markdownOf(library, articleId)
  expect(markdown).toContain('title: "Harbour shut again"')
  expect(markdown).toContain('Marked under the headline “Harbour reopens”.')
})

test('a headline that a person gave stays theirs, whatever the feed says later', () => {
  const { library, takeAs, articleId } = changing()
  const { fields, lines } = articles.reading(library, { articleId })
  const { text, blocks } = articles.get(library, { articleId }).revision
  const corrected = { ...fields, title: 'The harbour, at last' }
  articles.correct(library, { articleId, fields: corrected, lines, text, blocks }, placePassage)
  takeAs(['A first report.', 'Somebody was hurt.'], { title: 'Harbour shut again' })
  expect(articles.get(library, { articleId })).toMatchObject({
    title: 'The harbour, at last',
    formerTitles: [],
    revision: { number: 2 },
  })
  expect(revisions(library, { articleId }).map(({ title }) => title)).toEqual(
    Array(2).fill('The harbour, at last'),
  )
})

test('what a feed says again after it said something else is what the article says', async () => {
  const { library, take, articleId } = changing()
  take('A second report.', 'Nobody was hurt.')
  take('A first report.', 'Nobody was hurt.')
  expect(articles.get(library, { articleId }).revision).toMatchObject({ number: 3 })
  expect(revisions(library, { articleId }).map(({ by }) => by)).toEqual(Array(3).fill('capture'))
  expect((await verify(library)).problems).toEqual([])
})

test('an entry that changed in its date alone is followed all the same', () => {
  const { takeAs, library, feedId, articleId } = changing()
  takeAs(['A first report.', 'Nobody was hurt.'], { day: '2026-03-02' })
  expect(articles.get(library, { articleId }).revision.number).toBe(1)
  expect(knownMarks(library, feedId)).toHaveLength(1)
  takeAs(['A first report.', 'Somebody was hurt.'], { day: '2026-03-02', title: 'Harbour shut' })
  expect(articles.get(library, { articleId })).toMatchObject({
    title: 'Harbour shut',
    revision: { number: 2 },
  })
})

test('another headline and address under a used id is another article, each time', async () => {
  const { library, take, all } = following()
  const [first, second] = [
    { title: 'Suite 9.1', url: 'https://example.org/9.1', key: 'n/a' },
    { title: 'Suite 9.2', url: 'https://example.org/9.2', key: 'n/a' },
  ]
  expect(take(['What is new in it.'], first)).not.toBeNull()
  expect(take(['What is new in it.'], second)).not.toBeNull()
  // The same id by turns: each is known, and each is changed where it says something new.
  expect(take(['What is new in it.'], first)).toBeNull()
  expect(take(['What is new in it.'], second)).toBeNull()
  expect(take(['What is new in it, corrected.'], first)).toBeNull()
  expect(all()).toEqual(['Suite 9.1 2', 'Suite 9.2 1'])
  expect((await verify(library)).problems).toEqual([])
})

test('a briefing with one id and one address is an article a day, and its corrections stay with their day', () => {
  const { take, all } = following()
  const on = (day: string) => ({ title: 'Your briefing', url: 'https://example.org/briefing', day })
  const monday = 'The ferry to Tarn is back at sea, the bank has new owners, and snow is on its way.'
  take([monday], on('2026-03-02T06:00'))
  take([`${monday} The pass is closed.`], on('2026-03-02T09:00'))
  take(['Dockers vote on the offer, a bridge is named, and the treaty waits.'], on('2026-03-03T06:00'))
  take(['Voters go to the polls in four towns while the river rises.'], on('2026-03-04T06:00'))
  expect(all()).toEqual(['Your briefing 1', 'Your briefing 1', 'Your briefing 2'])
})

test('entries with ids of their own at one address are articles of their own', () => {
  const { take, all } = following()
  const at = 'https://example.org/cameras'
  const titles = ['New camera', 'Camera, second update', 'Camera, third update']
  const keys = titles.map((_, n) => `c${n}`)
  titles.forEach((title, n) => take(['In a few words.'], { title, url: at, key: `c${n}`, beside: keys }))
  expect(all()).toHaveLength(3)
  // The site numbers them anew: nothing comes twice.
  titles.forEach((title, n) => take(['In a few words.'], { title, url: at, key: `d${n}` }))
  expect(all()).toHaveLength(3)
  take(['In a few words.'], { title: 'Camera, fourth update', url: at, key: 'c3', beside: ['c2'] })
  expect(all()).toHaveLength(4)
})

test('the same words on another day, at another address and by another id are another article', () => {
  const { take, all } = following()
  const on = (day: number) => ({
    url: `https://example.org/b/${day}`,
    day: `2026-03-0${day}`,
    key: `b${day}`,
  })
  take(['What you need to know.'], on(2))
  take(['What you need to know.'], on(3))
  expect(take(['What you need to know.'], on(3))).toBeNull()
  expect(all()).toHaveLength(2)
})

test('what came by hand is known by its address, but for an id that goes on to another story', () => {
  const { library, take, all } = following()
  const address = { url: 'https://example.org/1' }
  articles.importReading(library, readingOf(['A first report at length.', 'Nobody was hurt.'], address))
  expect(take(['A first report.'])).toBeNull()
  expect(take(['A first report, corrected.'])).toBeNull()
  expect(all()).toEqual(['Harbour reopens 1'])
  expect(take(['Snow on the pass.'], { title: 'Winter comes', url: 'https://example.org/2' })).not.toBeNull()
  expect(all()).toHaveLength(2)
})
