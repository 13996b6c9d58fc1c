import { describe, expect, it } from 'vitest'
import { byFeedparser } from '../../../../main/importing/feeds/by-feedparser'
import { byFeedsmith } from '../../../../main/importing/feeds/by-feedsmith'
import type { Feed } from '../../../../main/importing/feeds/feed'
import { readEntries } from '../../../../main/importing/feeds/read-entries'
import { simpleTakeApart } from '../../../support/take-apart'

const dc = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
function rss(date: string) {
  return `<rss version="2.0" ${dc}><channel><title>Quay</title><item><title>Ferry</title>${date}</item></channel></rss>`
}
function atom(dates: string) {
  return `<feed xmlns="http://www.w3.org/2005/Atom"><title>Quay</title><entry><title>Ferry</title><id>1</id>${dates}</entry></feed>`
}

async function datesIn(text: string, feed: Feed) {
  const needs = { url: 'https://a.example/feed', known: [], takeApart: simpleTakeApart() }
  const { entries } = await readEntries({ feed, text, encoding: 'utf-8' }, needs)
  const { published = null, updated = null } = entries[0]?.reading.fields ?? {}
  return [published, updated].map((date) => date && `${date.value} ${date.zone ?? 'no zone'}`)
}

describe('an entry is dated as precisely as its feed says, by either reader', () => {
  it.each([
    ['a day', rss('<pubDate>Fri, 14 Nov 2025</pubDate>'), '2025-11-14 no zone', null],
    ['a day in numbers', rss('<dc:date>2025-11-14</dc:date>'), '2025-11-14 no zone', null],
    ['a time without a zone', rss('<pubDate>14 Nov 2025 18:40</pubDate>'), '2025-11-14T18:40 no zone', null],
    ['a time with one', rss('<pubDate>14 Nov 2025 18:40 EST</pubDate>'), '2025-11-14T18:40 -05:00', null],
    ['midnight', rss('<dc:date>2025-11-14T00:00:00Z</dc:date>'), '2025-11-14T00:00:00 Z', null],
    [
      'two days',
      atom('<published>2025-11-14</published><updated>2025-11-15</updated>'),
      '2025-11-14 no zone',
      '2025-11-15 no zone',
    ],
  ])('%s', async (_what, feed, published, updated) => {
    expect(await datesIn(feed, byFeedsmith(feed))).toEqual([published, updated])
    expect(await datesIn(feed, await byFeedparser(feed))).toEqual([published, updated])
  })
})
