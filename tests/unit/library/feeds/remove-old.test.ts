import { expect, test } from 'vitest'
import * as articles from '../../../../main/library/articles/articles'
import * as highlights from '../../../../main/library/annotations/highlights'
import * as notes from '../../../../main/library/annotations/notes'
import * as tags from '../../../../main/library/annotations/tags'
import type { Library } from '../../../../main/library/database/database'
import { setKeeping } from '../../../../main/library/feeds/feed-settings'
import * as feeds from '../../../../main/library/feeds/feeds'
import { removeOld } from '../../../../main/library/feeds/remove-old'
import { state, undo } from '../../../../main/library/journal/undo'
import { placePassage } from '../../../../main/passages/place'
import type { FeedId } from '../../../../preload/contract/common'
import type { FeedKeeping } from '../../../../preload/contract/feed'
import { takeEntry } from '../../../support/feed-entry'
import { newActId, newLibrary, passageOf, textOf } from '../../../support/library'
import { turns } from '../../../support/turns'

const dayMs = 24 * 60 * 60 * 1000

function inDays(days: number) {
  return Date.now() + days * dayMs
}

function follow(library: Library, keeping: FeedKeeping, name = 'Gazette') {
  const { id: feedId } = feeds.subscribe(library, { url: `https://${name}.example/feed`, name })
  setKeeping(library, { feedId, keeping })
  return feedId
}

function take(library: Library, feedId: FeedId, key: string) {
  return takeEntry(library, feedId, `News of ${key}`)
}

async function removed(library: Library, feedId: FeedId, now: number) {
  const { changed } = await removeOld(library, { feedId, now }, turns())
  return changed
}

function live(library: Library) {
  const page = articles.list(library, { view: 'all', sourceId: null, after: null, limit: 100 })
  return page.articles.map(({ title }) => title.replace('News of ', '')).sort()
}

test('everything is kept for ever until the person says otherwise', async () => {
  const library = newLibrary()
  const feedId = follow(library, { readDays: null, unreadDays: null })
  articles.mark(library, { articleId: take(library, feedId, 'flood'), read: true })
  take(library, feedId, 'strike')
  expect(await removed(library, feedId, inDays(30_000))).toBe(0)
})

test('what is read and what is unread goes at its own age, in one step that undo takes back for good', async () => {
  const library = newLibrary()
  const feedId = follow(library, { readDays: 7, unreadDays: 30 })
  articles.mark(library, { articleId: take(library, feedId, 'flood'), read: true })
  articles.mark(library, { articleId: take(library, feedId, 'ferry'), read: true })
  take(library, feedId, 'strike')
  take(library, follow(library, { readDays: null, unreadDays: null }, 'Courier'), 'treaty')
  expect(await removed(library, feedId, inDays(6))).toBe(0)
  expect(await removed(library, feedId, inDays(8))).toBe(2)
  expect(live(library)).toEqual(['strike', 'treaty'])
  expect(state(library).undo).toBe('delete old articles of “Gazette”')
  expect(await removed(library, feedId, inDays(31))).toBe(1)
  undo(library)
  undo(library)
  expect(live(library)).toEqual(['ferry', 'flood', 'strike', 'treaty'])
  expect(await removed(library, feedId, inDays(1000))).toBe(0)
})

test('what was read late is kept from its reading on', async () => {
  const library = newLibrary()
  const feedId = follow(library, { readDays: 7, unreadDays: null })
  const articleId = take(library, feedId, 'flood')
  library.db.exec(`UPDATE feed_entry SET first_at = '2020-01-01T00:00:00.000Z'`)
  articles.mark(library, { articleId, read: true })
  expect(await removed(library, feedId, inDays(6))).toBe(0)
  expect(await removed(library, feedId, inDays(8))).toBe(1)
})

test('nothing goes that a person did something with', async () => {
  const library = newLibrary()
  const feedId = follow(library, { readDays: 1, unreadDays: 1 })
  const [starred, archived, marked, noted, tagged, corrected] = [
    'star',
    'archive',
    'mark',
    'note',
    'tag',
    'fix',
  ].map((key) => take(library, feedId, key))
  take(library, feedId, 'plain')
  articles.mark(library, { articleId: starred!, starred: true })
  articles.mark(library, { articleId: archived!, archived: true })
  const { revision } = articles.get(library, { articleId: marked! })
  const passage = passageOf(library, marked!, 'nothing more')
  highlights.create(library, { articleId: marked!, revisionId: revision.id, passage, color: 'green' })
  notes.create(library, {
    target: { on: 'article', articleId: noted! },
    body: 'Ask again.',
    actId: newActId(),
  })
  tags.add(library, { articleId: tagged!, name: 'port' })
  const { fields, lines } = articles.reading(library, { articleId: corrected! })
  const named = { ...fields, title: 'News of fix', byline: 'Ada Lind' }
  articles.correct(library, { articleId: corrected!, fields: named, lines, ...textOf(lines) }, placePassage)
  expect(await removed(library, feedId, inDays(3))).toBe(1)
  expect(live(library)).toEqual(['fix', 'mark', 'note', 'star', 'tag'])
  expect(articles.get(library, { articleId: archived! }).deletedAt).toBeNull()
})

test('what another feed has brought as well is that feed’s to keep', async () => {
  const library = newLibrary()
  const feedId = follow(library, { readDays: 1, unreadDays: 1 })
  const articleId = take(library, feedId, 'flood')
  const other = follow(library, { readDays: null, unreadDays: null }, 'Courier')
  library.db
    .prepare(
      `INSERT INTO feed_entry (feed_id, key, article_id, original_sha256, first_at) VALUES (?, 'x', ?, ?, '')`,
    )
    .run(other, articleId, articles.get(library, { articleId }).revision.originalSha256)
  expect(await removed(library, feedId, inDays(3))).toBe(0)
})
