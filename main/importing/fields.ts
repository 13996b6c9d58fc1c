import { articleFields } from '../../preload/contract/article'
import { borderBefore } from '../../preload/contract/graphemes'
import { isTextRole, type Line, type Reading } from '../../preload/contract/importing'
import { languageOf } from '../../preload/contract/language'
import { parseUrl } from '../../preload/contract/parse-url'

/** What is understood of a document: its title, who wrote it, when, where. */
export type Facts = Reading['fields']

/** Nothing is known of it yet. */
export const noFacts = {
  title: null,
  byline: null,
  agency: null,
  datelinePlace: null,
  published: null,
  updated: null,
  outlet: null,
  section: null,
  url: null,
  language: null,
} as const satisfies Facts

/**
 * Facts as an article may have them. Documents are untrusted and say what they like: words longer than the contract
 * allows are cut, and what is no address of the web is left out.
 */
export function fieldsOf(found: Partial<Facts>): Facts {
  const facts = { ...noFacts, ...found }
  return {
    title: cut(facts.title, maxLengths.title),
    byline: cut(facts.byline, maxLengths.byline),
    agency: cut(facts.agency, maxLengths.agency),
    datelinePlace: cut(facts.datelinePlace, maxLengths.datelinePlace),
    published: facts.published,
    updated: facts.updated,
    outlet: cut(facts.outlet, maxLengths.outlet),
    section: cut(facts.section, maxLengths.section),
    url: articleAddress(facts.url),
    language: languageTag(facts.language),
  }
}

/** Cut between whole characters: half of one would be another in the library. */
function cut(words: string | null, maxLength: number): string | null {
  const trimmed = words?.trim() ?? ''
  return trimmed.slice(0, borderBefore(trimmed, maxLength)).trim() || null
}

/**
 * An address that an article may have, made whole against `base` where it may be relative; null for what is none, such
 * as a script, a file, or one that is longer than the contract allows.
 */
export function articleAddress(given: string | null | undefined, base?: string): string | null {
  if (given === null || given === undefined) return null
  const whole = base === undefined ? given : (parseUrl(given) ?? parseUrl(given, base))?.href
  return shape.url.catch(null).parse(whole ?? null)
}

/**
 * A language as a tag of BCP 47 in its usual spelling; null where the words are none. The underscore of "de_AT" is Open
 * Graph's. A tag longer than the 35 characters that RFC 5646 (section 4.4.1) advises to allow is cut.
 */
export function languageTag(given: string | null | undefined): string | null {
  const tag = given?.trim().replaceAll('_', '-').slice(0, maxLengths.language) ?? ''
  if (!/^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(tag)) return null
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null
  } catch {
    // A tag may look right and be none: in "en-us-us" a country is named twice.
    return null
  }
}

const { shape } = articleFields

// The contract's own limits, as its schemas know them.
function limitOf({ maxLength }: { maxLength: number | null }): number {
  return maxLength ?? Number.POSITIVE_INFINITY
}

const maxLengths = {
  title: limitOf(shape.title),
  byline: limitOf(shape.byline.unwrap()),
  agency: limitOf(shape.agency.unwrap()),
  datelinePlace: limitOf(shape.datelinePlace.unwrap()),
  outlet: limitOf(shape.outlet.unwrap()),
  section: limitOf(shape.section.unwrap()),
  language: limitOf(shape.language.unwrap()),
}

/** The first part of an article says enough. */
const enoughLines = 200

/** Whether a line is the article's own, and does not stand around it. */
export function isArticle({ role }: Line): boolean {
  return isTextRole(role) || role === 'heading' || role === 'standfirst'
}

/** The language that the article's own words tell, for originals that state none; null where it is not sure. */
export function toldLanguage(lines: readonly Line[]): string | null {
  return languageOf(
    lines
      .filter(isArticle)
      .slice(0, enoughLines)
      .map(({ text }) => text)
      .join('\n'),
  )
}
