// When the article was published, by all places of its page that say so. The extractors look through its words for
// anything like a date, and write it in their own: midnight in Greenwich for a day, a deadline of the story for its day.
// So their word counts only where the page's own confirms it.

import type { StatedDate } from '../../../preload/contract/common'
import type { PageParts } from '../../../preload/contract/page'
import { habitsOf } from '../dates/dates'
import { bylineStrength } from '../plain-text/bylines'
import { isName } from '../plain-text/names'
import type { Structured } from './json-ld'
import { valuesOf } from './meta-values'
import { dateOfAddress, type PageHabits, type PrintedDate, printedDate } from './page-date'

// Each list names meta elements in the order in which they are believed. A page with several of these is
// dated by the first, and by a later one only where that is more exact about the same day.
const publishedNames = [
  // Open Graph (ogp.me, "article"), and other spellings of it.
  'article:published_time',
  'og:article:published_time',
  'http://ogp.me/ns/article#published_time',
  'article_published_time',
  'og:published_time',
  // The itemprop of schema.org.
  'datepublished',
  // What services that count readers and send newsletters ask outlets to write: Cxense, Parse.ly, Sailthru.
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'parsely-pub-date',
  'sailthru.date',
  // PRISM, and names of outlets' own making.
  'prism.publicationdate',
  'publication_date',
  'article.published',
  'publisheddate',
  'pubdate',
  'publishdate',
  'publish-date',
  // Dublin Core: what was issued comes before what was created or is only a date.
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'date.created',
  'date.available',
  'dcterms.date',
  'dc.date',
  'dc:date',
  // These may be the day of anything, so that they come last.
  'article:post_date',
  'release_date',
  'created',
  'date',
]
// Never taken for the publication, also where a page only says when it was changed.
const updatedNames = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'last-modified',
  'date.modified',
  'lastmod',
  'date.updated',
]

/**
 * When the article was published: by the first of these that says so. First come the page's data and markup, then lines
 * that call their date so, then the extractors where the page confirms them; in each, the statement that is most exact
 * about that day counts. Then come elements with a time, the day in the address, data of the page's program, and a date
 * below the heading.
 */
export function publishedOf(parts: PageParts, structured: Structured, url: string | null): StatedDate | null {
  const read = readerOf(parts)
  const stated = (kind: string) => parts.stated.filter(({ what }) => what === kind).map(({ words }) => words)
  const dates = datesIn(
    [structured.published, ...valuesOf(parts, publishedNames), ...stated('published')],
    read,
  )
  const lines = stated('shown').flatMap((words) => printed(words, read) ?? [])
  const shown = lines.map(({ date }) => date)
  const times = stated('time').flatMap((words) => marked(words, read) ?? [])
  const data = datesIn(stated('data'), read).filter(isDay)
  const address = dateOfAddress(url)
  const said = lines.filter(({ label }) => label === 'published').map(({ date }) => date)
  const known = [...times, ...shown, ...data, ...(address === null ? [] : [address])]
  const near = stated('shown').flatMap((words) => dayBeside(words, read) ?? [])
  return (
    (dates.length > 0 ? mostExact([...dates, ...times, ...shown]) : null) ??
    mostExact(said) ??
    confirmed(parts, read, [...known, ...near]) ??
    mostExact(times) ??
    address ??
    data[0] ??
    shown[0] ??
    null
  )
}

/** When it was changed, as its data or a line of it says. */
export function updatedOf(parts: PageParts, structured: Structured): StatedDate | null {
  return datesIn([structured.updated, ...valuesOf(parts, updatedNames)], readerOf(parts))[0] ?? null
}

type ReadDate = (words: string | null | undefined) => PrintedDate | null

/** Reads dates as the page writes them. The same words stand in several places of it, and are looked at for several ends: once each. */
function readerOf(parts: PageParts): ReadDate {
  const habits = pageHabits(parts)
  const known = new Map<string, PrintedDate | null>()
  return (words) => {
    if (words === null || words === undefined) return null
    const before = known.get(words)
    if (before !== undefined) return before
    const found = printedDate(words, habits)
    known.set(words, found)
    return found
  }
}

function datesIn(given: readonly (string | null)[], read: ReadDate): StatedDate[] {
  return given.flatMap((words) => read(words)?.date ?? [])
}

/** A month or a year that is printed somewhere is too little to date an article by. */
function isDay({ value }: StatedDate): boolean {
  return value.length >= 10
}

/** The date of a line that is one and next to nothing besides, if it is not that of a change. */
function printed(line: string, read: ReadDate): PrintedDate | null {
  for (const part of new Set([...line.split(' | '), line])) {
    const found = read(part)
    if (found === null || found.label === 'updated' || !isDay(found.date)) continue
    if (found.rest === '' || found.label === 'published' || isBesideDate(found.rest)) return found
  }
  return null
}

const maxBesideDay = 40

/** The day of a short line that says other things too: too little by itself. */
function dayBeside(words: string, read: ReadDate): StatedDate | null {
  const found = read(words)
  if (found === null || found.label === 'updated' || found.rest.length > maxBesideDay) return null
  return { ...found.date, value: found.date.value.slice(0, 10), zone: null }
}

const maxBesideMarked = 15

/** The date of an element that is one by its markup: a month is enough, and "noon" may stand beside it. */
function marked(words: string, read: ReadDate): StatedDate | null {
  const found = printed(words, read)?.date
  if (found !== undefined) return found
  const whole = read(words)
  return whole === null || whole.label === 'updated' || whole.rest.length > maxBesideMarked
    ? null
    : whole.date
}

function isBesideDate(rest: string): boolean {
  return rest.split(' | ').every((part) => bylineStrength(part) === 'stated' || isName(part, 2))
}

/** What the extractors found, in the page's own words: they only say which day, unless the page's data says the same. */
function confirmed(parts: PageParts, read: ReadDate, known: readonly StatedDate[]): StatedDate | null {
  const contents = [...parts.meta.map(([, content]) => content), ...parts.stated.map(({ words }) => words)]
  for (const words of [parts.defuddle?.published, parts.readability?.published]) {
    const found = read(words)?.date
    if (found === undefined) continue
    const same = known.filter(({ value }) => value.slice(0, 10) === found.value.slice(0, 10))
    const isVerbatim = found.value.length > 10 && contents.some((content) => content.includes(found.words))
    const best = mostExact(isVerbatim ? [found, ...same] : same)
    if (best !== null) return best
  }
  return null
}

const monthFirstRegions = new Set(['US', 'PR', 'PH', 'FM', 'PW', 'MH', 'GU'])

/**
 * How a page writes its dates: by its country, by the dates that its text spells out, and by its language, because only
 * English is written both ways. Where none of them says it, 03/04/2026 is no date.
 */
function pageHabits(parts: PageParts): PageHabits {
  const tags = [parts.language, ...valuesOf(parts, ['og:locale', 'content-language'])]
  const { language, region } = localeOf(tags)
  if (region !== undefined) {
    return { monthFirst: monthFirstRegions.has(region), isBritish: region === 'GB' }
  }
  const text = (parts.readability ?? parts.defuddle)?.lines.map(({ text }) => text).join('\n') ?? ''
  if (habitsOf(text).monthFirst) return { monthFirst: true }
  return { monthFirst: language !== undefined && language !== 'en' ? false : null }
}

function localeOf(tags: readonly (string | null)[]): {
  language: string | undefined
  region: string | undefined
} {
  const read = tags.map((tag) =>
    /^([a-z]{2,3})(?:[-_](?:[a-z]{4}[-_])?([a-z]{2}))?(?:$|[-_])/i.exec(tag?.trim() ?? ''),
  )
  const region = read.find((found) => found?.[2] !== undefined)?.[2]?.toUpperCase()
  const language = read.find((found) => found !== null)?.[1]?.toLowerCase()
  return { language, region }
}

/**
 * The first date, or where it is only a day, another statement of the same day that also gives the time. Of
 * another day nothing is taken: that may be a change, or another article that the page points to.
 */
function mostExact(dates: readonly StatedDate[]): StatedDate | null {
  const [first] = dates
  if (first === undefined) return null
  const same = dates.filter(({ value }) => value.slice(0, 10) === first.value.slice(0, 10))
  return same.reduce((best, date) => (precision(date) > precision(best) ? date : best), first)
}

/**
 * How much a date says, to be compared with others of the same day: its length, and a zone counts more than
 * seconds do.
 */
function precision(date: StatedDate): number {
  return isMidnight(date) ? 10 : date.value.length + (date.zone === null ? 0 : 10)
}

/** Midnight is what programs make of a day that has no time: it says no more than the day does. */
function isMidnight({ value }: StatedDate): boolean {
  return /T00:00(?::00)?$/.test(value)
}
