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
import { isOutlet, statedOutlet, titledOutlet, wordsOr } from './outlet'
import { titleOf, withoutKicker } from './page-title'
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
  /** The page states no outlet; its title has the name. */
  isOutletGuessed: boolean
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
const sectionNames = ['article:section', 'section', 'parsely-section', 'cxenseparse:recs:category']
const languageNames = ['og:locale', 'dc.language', 'content-language', 'language', 'inlanguage']

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
    titles: [...named, ...parts.headings.flatMap((words) => [words, withoutKicker(words)]), parts.title ?? '']
      .map(plainWords)
      .filter((words) => words !== ''),
  })
  const outlet = statedOutlet(parts, structured)
  const authors = authorsOf(parts, structured, outlet)
  const { title, others } = titleOf(parts, structured.titles, named, outlet)
  const titled = outlet === null ? titledOutlet(parts, url ?? canonical, { title, authors }) : null
  return {
    title,
    otherTitles: others,
    authors,
    published: publishedOf(parts, structured, url),
    updated: updatedOf(parts, structured),
    outlet: outlet ?? titled,
    isOutletGuessed: titled !== null,
    section: wordsOr(structured.section, ...valuesOf(parts, sectionNames)),
    language: languageOf(parts, structured),
    body: structured.body,
    canonical,
  }
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

/** The first statement of names; before it the first that a byline of the page shows, where it shows none of that one. */
function namedAuthors(parts: PageParts, structured: Structured): string[] {
  const stated = [structured.authors, ...authorKeys.map((name) => valuesOf(parts, [name]))]
    .map(authorNames)
    .filter((names) => names.length > 0)
  const lines = printedBylines(parts).map(lettersOf)
  const isShown = (name: string) =>
    /\s|^[^A-Z]+$/i.test(name) && lines.some((line) => line.includes(lettersOf(name)))
  return stated.find((names) => names.some(isShown)) ?? stated[0] ?? []
}

function printedBylines(parts: PageParts): string[] {
  return parts.stated.filter(({ what }) => what === 'byline').map(({ words }) => words)
}

function shownAuthors(parts: PageParts): string[][] {
  // The extractors glue what stands in boxes of their own.
  const others = [...printedBylines(parts), parts.readability?.byline, parts.defuddle?.byline]
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
