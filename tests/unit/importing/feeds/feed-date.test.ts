import { describe, expect, it } from 'vitest'
import { byFeedparser } from '../../../../main/importing/feeds/by-feedparser'
import { byFeedsmith } from '../../../../main/importing/feeds/by-feedsmith'
import type { Feed } from '../../../../main/importing/feeds/feed'
import { dateHabits, feedDate } from '../../../../main/importing/feeds/feed-date'
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

describe('dates in forms that are wrong and usual', () => {
  it.each([
    ['a year of two figures', 'Fri, 14 Nov 25 18:40:05 GMT', '2025-11-14T18:40:05 Z'],
    ['one of the century before', '14 Nov 97 18:40 EST', '1997-11-14T18:40 -05:00'],
    ['strokes between its parts', 'Friday, 14-Nov-25 18:40:05 GMT', '2025-11-14T18:40:05 Z'],
    ['asctime', 'Fri Nov  7 08:40:05 2025', '2025-11-07T08:40:05 no zone'],
    ['the shell’s date', 'Fri Nov 07 08:40:05 CET 2025', '2025-11-07T08:40:05 +01:00'],
    ['a month', '2025-11', '2025-11 no zone'],
    ['a year', '2025', '2025 no zone'],
    ['figures without their noughts', '2025-1-4T9:05:00Z', '2025-01-04T09:05:00 Z'],
    ['hours from Greenwich', 'Fri, 14 Nov 2025 18:40:05 UTC+2', '2025-11-14T18:40:05 +02:00'],
    ['midnight on a clock of twelve hours', 'Fri, 14 Nov 2025 12:05 AM', '2025-11-14T00:05 no zone'],
    ['noon on one', 'Fri, 14 Nov 2025 12:05:00 PM', '2025-11-14T12:05:00 no zone'],
    ['hour 24, of which the day is kept', 'Fri, 14 Nov 2025 24:00:00 GMT', '2025-11-14 no zone'],
    ['the same for programs', '2025-11-14T24:00:00+01:00', '2025-11-14 no zone'],
  ])('%s', (_what, words, expected) => {
    const date = feedDate(words)
    expect(`${date?.value} ${date?.zone ?? 'no zone'}`).toBe(expected)
    expect(date?.words).toBe(words)
  })

  it.each(['1970', '2025-13', 'Fri, 31 Feb 2025 10:00:00 GMT', '14 Nov 25 61:00', 'never'])(
    '“%s” is none',
    (words) => {
      expect(feedDate(words)).toBeNull()
    },
  )

  it('day and month in figures are told apart by the feed’s other dates, or not at all', () => {
    const either = '4/3/2025 10:30'
    expect(feedDate(either, dateHabits([either]))).toBeNull()
    expect(feedDate(either, dateHabits([either, '4/25/2025 10:30']))?.value).toBe('2025-04-03T10:30')
    expect(feedDate(either, dateHabits([either, '25/4/2025 10:30']))?.value).toBe('2025-03-04T10:30')
    const american = '4/3/2025 1:30:00 PM'
    expect(feedDate(american, dateHabits([american]))?.value).toBe('2025-04-03T13:30:00')
    expect(feedDate(american, dateHabits([american, '25/4/2025 10:30']))?.value).toBe('2025-03-04T13:30:00')
  })
})
