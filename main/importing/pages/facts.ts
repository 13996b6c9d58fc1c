// This file says what a page states about its article. Most pages state a fact in several places, and not the
// same: what is written for machines is believed first, what the extractors guess only after that. On 258
// news pages the prototype of this order had the day right on 97 %, Readability on 89 %. No fact is stated
// that the page does not state.

import type { StatedDate } from '../../../preload/contract/common'
import type { PageParts } from '../../../preload/contract/page'
import { languageTag } from '../fields'
import { lettersOf } from '../letters'
import { authorNames, namesOfByline } from './authors'
import { plainWords } from './entities'
import { type Structured, structuredIn } from './json-ld'
import { valuesOf } from './meta-values'
import { titleOf } from './page-title'
import { publishedOf, updatedOf } from './published'

/**
 * What is known of the article; null or empty where the page does not say. All of it is the page's own
 * wording, and untrusted: an address in `canonical` may be relative or none at all.
 */
export type PageFacts = {
  title: string | null
  /** What the page calls its article for others, where that is another wording. */
  otherTitles: string[]
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

// The first name that has authors is taken alone: two such lists name the same people in two ways.
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
  // Of scholarly pages, for search engines; one element for each author.
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

/** Whether an author's name is the outlet's own, or an address like "outlet.com": both are nobody's name. */
export function isOutlet(name: string, outlet: string | null): boolean {
  return (
    (outlet !== null && lettersOf(outlet) === lettersOf(name)) ||
    /^[\w-]+\.[a-z]{2,3}(?:\.[a-z]{2})?$/i.test(name)
  )
}

/**
 * The facts of a page: its structured data first, then its meta elements, then what its markup shows. `url`
 * is the address that the page came from; it may date the article, and gives no other fact.
 */
export function factsOf(parts: PageParts, url: string | null): PageFacts {
  const named = valuesOf(parts, [
    'og:title',
    'twitter:title',
    'title',
    'dc.title',
    'parsely-title',
    'headline',
  ])
  const canonical = parts.canonical ?? valuesOf(parts, ['og:url'])[0] ?? null
  const structured = structuredIn(parts.jsonLd, {
    addresses: [url, canonical].filter((address) => address !== null),
    titles: [...named, ...parts.headings, parts.title ?? ''].map(plainWords).filter((words) => words !== ''),
  })
  const outlet = outletOr(
    ...valuesOf(parts, outletNames.slice(0, 1)),
    structured.outlet,
    ...valuesOf(parts, outletNames),
  )
  const { title, others } = titleOf(parts, structured.titles, named, outlet)
  return {
    title,
    otherTitles: others,
    authors: authorsOf(parts, structured, outlet),
    published: publishedOf(parts, structured, url),
    updated: updatedOf(parts, structured),
    outlet: outlet ?? guessedOutlet(parts, url ?? canonical),
    section: wordsOr(structured.section, ...valuesOf(parts, sectionNames)),
    language: languageOf(parts, structured),
    body: structured.body,
    canonical,
  }
}

/** What an extractor names, unless that is only the host of the address: no page calls itself so. */
function guessedOutlet({ defuddle, readability }: PageParts, address: string | null): string | null {
  const host = hostOf(address)
  const isHost = (name: string) =>
    /^[\w-]+(?:\.[\w-]+)+$/.test(name) && `.${host}`.endsWith(`.${name.toLowerCase().replace(/^www\./, '')}`)
  const given = [defuddle?.outlet, readability?.outlet].map((words) => words?.trim() ?? '')
  return wordsOr(...given.filter((name) => !isHost(name) && !/^https?:/i.test(name)))
}

function hostOf(address: string | null): string {
  return /^https?:\/\/(?:www\.)?([^/\s:]+)/i.exec(address?.trim() ?? '')?.[1]?.toLowerCase() ?? ''
}

const network =
  /(?:^|\.)(?:facebook|fb|twitter|x|instagram|linkedin|youtube|google|t|vk|tiktok|threads|pinterest)\.[a-z]{2,3}$/

/**
 * The first name that is none of an address. Some programs give the outlet's address for its name: of that
 * only the host is one, and it is only taken where no name is given, and not that of a network they have a page on.
 */
function outletOr(...given: (string | null | undefined)[]): string | null {
  const named = wordsOr(...given.filter((words) => !/^https?:/i.test(words?.trim() ?? '')))
  const [own] = given
    .map((words) => hostOf(words ?? null))
    .filter((host) => host !== '' && !network.test(host))
  return named ?? wordsOr(own)
}

/**
 * The first that has words, without markup: at most 200 characters, as much as the library keeps of such a
 * field.
 */
function wordsOr(...given: (string | null | undefined)[]): string | null {
  const found = given.map((words) => plainWords(words ?? '')).find((words) => words !== '')
  return found?.slice(0, 200) ?? null
}

/**
 * Who wrote it: people before outlets, as data, then as shown. An outlet alone stays where the page names
 * nobody else.
 */
function authorsOf(parts: PageParts, structured: Structured, outlet: string | null): string[] {
  const named = namedAuthors(parts, structured)
  const people = named.filter((name) => !isOutlet(name, outlet))
  // Beside people the outlet is no author.
  const found = people.length > 0 ? people : named
  // Some programs name the outlet as the author while the page shows who it was.
  if (!found.every((name) => isOutlet(name, outlet))) return found
  const shown = shownAuthors(parts).find((names) => names.some((name) => !isOutlet(name, outlet)))
  return shown?.filter((name) => !isOutlet(name, outlet)) ?? found
}

function namedAuthors(parts: PageParts, structured: Structured): string[] {
  const fromData = authorNames(structured.authors)
  if (fromData.length > 0) return fromData
  for (const name of authorKeys) {
    const names = authorNames(valuesOf(parts, [name]))
    if (names.length > 0) return names
  }
  return []
}

function shownAuthors(parts: PageParts): string[][] {
  const lines = parts.stated.filter(({ what }) => what === 'byline').map(({ words }) => words)
  // The extractors glue what stands in boxes of their own.
  const others = [...lines, parts.readability?.byline, parts.defuddle?.byline]
  return others.map((line) => namesOfByline(line ?? '')).filter((names) => names.length > 0)
}

/** The article's language; null where no statement names one. */
function languageOf(parts: PageParts, structured: Structured): string | null {
  const given = [parts.language, structured.language, ...valuesOf(parts, languageNames)]
  for (const words of given) {
    const tag = languageTag(words)
    if (tag !== null) return tag
  }
  return null
}
