import type { StatedDate } from '../../../preload/contract/common'
import type { PageParts } from '../../../preload/contract/page'
import { authorNames, namesOfByline } from './authors'
import { plainWords } from './entities'
import { type Structured, structuredIn } from './json-ld'
import { dateOfAddress, pageDate } from './page-date'
import { titleOf } from './page-title'

/** What is known of the article, and where each fact was said. */
export type PageFacts = {
  title: string | null
  authors: string[]
  published: StatedDate | null
  updated: StatedDate | null
  outlet: string | null
  section: string | null
  language: string | null
  canonical: string | null
  /** The text, where the structured data carries it. */
  body: string[]
}

const publishedNames = [
  'article:published_time',
  'og:article:published_time',
  'http://ogp.me/ns/article#published_time',
  'article_published_time',
  'og:published_time',
  'datepublished',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'parsely-pub-date',
  'sailthru.date',
  'prism.publicationdate',
  'publication_date',
  'article.published',
  'publisheddate',
  'pubdate',
  'publishdate',
  'publish-date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'date.created',
  'date.available',
  'dcterms.date',
  'dc.date',
  'dc:date',
  'article:post_date',
  'release_date',
  'created',
  'date',
]
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
const authorKeys = [
  'author',
  'article:author',
  'og:article:author',
  'http://ogp.me/ns/article#author',
  'parsely-author',
  'sailthru.author',
  'cxenseparse:author',
  'dc.creator',
  'dcterms.creator',
  'dc:creator',
  'byl',
  'byline',
  'citation_author',
]
const outletNames = [
  'og:site_name',
  'article:publisher_name',
  'application-name',
  'dc.publisher',
  'dcterms.publisher',
  'publisher',
]
const sectionNames = ['article:section', 'section', 'parsely-section', 'cxenseparse:recs:category']
const languageNames = ['og:locale', 'dc.language', 'content-language', 'language', 'inlanguage']

const valuesOf = ({ meta }: PageParts, names: readonly string[]): string[] =>
  names.flatMap((name) => meta.filter(([key]) => key === name).map(([, content]) => content))

const firstDate = (given: readonly (string | null)[]): StatedDate | null => {
  const dates = given.map(pageDate).filter((date) => date !== null)
  return dates[0] ?? null
}

/** Midnight is what programs make of a day that has no time: it says no more than the day does. */
const isMidnight = ({ value }: StatedDate): boolean => /T00:00(?::00)?$/.test(value)

const precision = (date: StatedDate): number =>
  isMidnight(date) ? 10 : date.value.length + (date.zone === null ? 0 : 10)

/** The first date, or where it is only a day, another statement of the same day that also gives the time. */
const mostExact = (dates: readonly StatedDate[]): StatedDate | null => {
  const [first] = dates
  if (first === undefined) return null
  const same = dates.filter(({ value }) => value.slice(0, 10) === first.value.slice(0, 10))
  return same.reduce((best, date) => (precision(date) > precision(best) ? date : best), first)
}

const publishedOf = (parts: PageParts, structured: Structured, url: string | null): StatedDate | null => {
  const stated = (kind: string) => parts.stated.filter(({ what }) => what === kind).map(({ words }) => words)
  const days = (words: string[]) =>
    words
      .map(pageDate)
      .filter((date) => date !== null)
      .filter(({ value }) => value.length >= 10)
  const [fromTimes] = stated('time')
    .map(pageDate)
    .filter((date) => date !== null)
  const dates = [structured.published, ...valuesOf(parts, publishedNames), ...stated('published')]
    .map(pageDate)
    .filter((date) => date !== null)
  const found = firstDate([parts.defuddle?.published ?? null, parts.readability?.published ?? null])
  const day = found?.value.slice(0, 10)
  // The extractors find a day in the page's words and write it in their own.
  const printed = days(stated('shown')).filter(({ value }) => value.startsWith(day ?? '-'))
  return (
    mostExact(dates) ??
    mostExact(found === null ? [] : [...printed, found]) ??
    fromTimes ??
    dateOfAddress(url) ??
    days(stated('data'))[0] ??
    days(stated('shown'))[0] ??
    null
  )
}

const authorsOf = (parts: PageParts, structured: Structured, outlet: string | null): string[] => {
  const named = namedAuthors(parts, structured)
  const people = named.filter((name) => !isOutlet(name, outlet))
  // Beside people the outlet is no author.
  const found = people.length > 0 ? people : named
  // Some programs name the outlet as the author while the page shows who it was.
  if (!found.every((name) => isOutlet(name, outlet))) return found
  const shown = shownAuthors(parts).find((names) => names.some((name) => !isOutlet(name, outlet)))
  return shown ?? found
}

const namedAuthors = (parts: PageParts, structured: Structured): string[] => {
  const fromData = authorNames(structured.authors)
  if (fromData.length > 0) return fromData
  const fromMeta = authorKeys
    .map((name) => authorNames(valuesOf(parts, [name])))
    .find((names) => names.length > 0)
  return fromMeta ?? []
}

const bare = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

export const isOutlet = (name: string, outlet: string | null): boolean =>
  (outlet !== null && bare(outlet) === bare(name)) || /^[\w-]+\.[a-z]{2,3}(?:\.[a-z]{2})?$/i.test(name)

const shownAuthors = (parts: PageParts): string[][] => {
  const lines = parts.stated.filter(({ what }) => what === 'byline').map(({ words }) => words)
  const others = [parts.readability?.byline, parts.defuddle?.byline, ...lines]
  return others.map((line) => namesOfByline(line ?? '')).filter((names) => names.length > 0)
}

const languageOf = (parts: PageParts, structured: Structured): string | null => {
  const given = [parts.language, structured.language, ...valuesOf(parts, languageNames)]
  for (const words of given) {
    const tag = words?.trim().replace(/_/g, '-').slice(0, 35) ?? ''
    if (!/^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(tag)) continue
    try {
      return Intl.getCanonicalLocales(tag)[0] ?? null
    } catch {
      continue
    }
  }
  return null
}

const wordsOr = (...given: (string | null | undefined)[]): string | null => {
  const found = given.map((words) => plainWords(words ?? '')).find((words) => words !== '')
  return found?.slice(0, 200) ?? null
}

/** Some programs give the outlet's address for its name: of that only the host is one. */
const outletOr = (...given: (string | null | undefined)[]): string | null => {
  const named = wordsOr(...given.filter((words) => !/^https?:/i.test(words?.trim() ?? '')))
  const address = given.find((words) => /^https?:/i.test(words?.trim() ?? ''))?.trim() ?? ''
  return named ?? wordsOr(/^https?:\/\/(?:www\.)?([^/\s:]+)/i.exec(address)?.[1])
}

/** The facts of a page: its structured data first, then its meta elements, then what its markup shows. */
export const factsOf = (parts: PageParts, url: string | null): PageFacts => {
  const structured = structuredIn(parts.jsonLd)
  const outlet = outletOr(
    ...valuesOf(parts, outletNames.slice(0, 1)),
    structured.outlet,
    ...valuesOf(parts, outletNames),
  )
  return {
    title: titleOf(
      parts,
      structured.titles,
      valuesOf(parts, ['og:title', 'twitter:title', 'title', 'dc.title', 'parsely-title', 'headline']),
      outlet,
    ),
    authors: authorsOf(parts, structured, outlet),
    published: publishedOf(parts, structured, url),
    updated: firstDate([structured.updated, ...valuesOf(parts, updatedNames)]),
    outlet: outlet ?? outletOr(parts.defuddle?.outlet, parts.readability?.outlet),
    section: wordsOr(structured.section, ...valuesOf(parts, sectionNames)),
    language: languageOf(parts, structured),
    body: structured.body,
    canonical: parts.canonical ?? valuesOf(parts, ['og:url'])[0] ?? null,
  }
}
