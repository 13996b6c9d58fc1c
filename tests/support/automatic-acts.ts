import { storeEntry } from '../../main/intake/store-entry'
import * as articles from '../../main/library/articles/articles'
import { findCopies } from '../../main/library/articles/copies'
import type { Library } from '../../main/library/database/database'
import * as entities from '../../main/library/entities/entities'
import * as feeds from '../../main/library/feeds/feeds'
import { followMove } from '../../main/library/feeds/moves'
import { replaceText } from '../../main/library/articles/replace-text'
import { placePassage } from '../../main/passages/place'
import type { ArticleId, FeedId } from '../../preload/contract/common'
import { readingOf } from './library'
import { idsIn, liveArticles, pick, type Random } from './random'

/** What the engine finds in a story of ours is stored. */
export function readAnna(library: Library, articleId: ArticleId, random: Random): void {
  const { revision } = articles.get(library, { articleId })
  const start = Math.max(0, revision.text.indexOf('Anna'))
  const mentions = [{ start, end: start + 10, confidence: 1, why: 'test' }]
  const found = { key: 'anna', kind: 'person' as const, name: `Anna Weiss ${random(3)}`, mentions }
  const pieces = [{ start: 0, end: 5 }]
  const said = { start: 0, end: 5, pieces, kind: 'direct' as const, confidence: 1, why: '' }
  const quotes = [{ ...said, cue: null, speaker: null, addressee: null }]
  const analysis = { engine: `test ${random(2)}`, language: null, entities: [found] }
  entities.storeFindings(library, revision.id, analysis, { quotes, dates: [], roles: [] })
}

function open(library: Library, random: Random): void {
  const articleId = pick(random, liveArticles(library))
  if (articleId !== undefined) articles.mark(library, { articleId, read: true, byOpening: true })
}

function scroll(library: Library, random: Random): void {
  const articleId = pick(random, liveArticles(library))
  if (articleId !== undefined) articles.keepPosition(library, { articleId, offset: random(20) })
}

function find(library: Library, random: Random): void {
  const articleId = pick(random, liveArticles(library))
  if (articleId !== undefined) readAnna(library, articleId, random)
}

/** An entry that is new, or one that its site has changed. */
function refresh(library: Library, random: Random): void {
  const feedId = pick(random, idsIn<FeedId>(library, 'feed'))
  if (feedId === undefined) return
  const paragraphs = [`Entry ${random(1_000_000)} on Anna Weiss.`, 'A second paragraph.']
  const reading = readingOf(paragraphs, { title: `Entry ${random(100)}` })
  const [key, isSummary] = [`entry ${random(12)}`, random(2) === 0]
  const entry = { feedId, key, keys: new Set([key]), isSummary, reading }
  storeEntry(library, { ...entry, categories: ['Ports', 'News / World'] })
  feeds.noteHeard(library, feedId)
  if (random(3) === 0) followMove(library, { feedId, url: `https://example.org/feed/${random(6)}` })
}

function fetchPage(library: Library, random: Random): void {
  const articleId = pick(random, liveArticles(library))
  if (articleId === undefined) return
  const reading = readingOf([`Page ${random(1_000_000)} on Anna Weiss.`, 'A second paragraph.'])
  replaceText(library, { articleId, reading, label: 'fetch the page', skipUndo: true }, placePassage)
}

/** Every story is told to be a copy of those looked at before: stories of ours are far too short to be like each other. */
function compare(library: Library, random: Random): void {
  const articleId = pick(random, liveArticles(library))
  if (articleId === undefined) return
  const { revision } = articles.get(library, { articleId })
  const likeness = { printOf: () => [1], minSharedHashes: 1, areCopies: () => true }
  findCopies(library, revision.id, revision.text, likeness)
}

/** What the program does by itself, while a person is at work. */
export const automaticActs = [open, open, scroll, find, refresh, refresh, fetchPage, compare] as const
