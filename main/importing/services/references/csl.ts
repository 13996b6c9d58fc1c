import type { Collected } from '../../../../preload/contract/collected'
import { type Collection, factsOf, savedOf, wordsOf } from '../collect'
import { type Fields, fieldsIn, isFields, listOf } from '../json'
import { noteWords } from './note-words'
import { nameOf, referred } from './reference'

// The types of csl-data.json, and Zotero's own names for some of them.
const types = new Set(
  `article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset
   document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation
   manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical
   personal_communication post post-weblog regulation report review review-book software song speech standard thesis
   treaty webpage`.split(/\s+/),
)
const onlyReferences = ['issued', 'citation-key', 'container-title', 'DOI', 'accessed', 'author', 'abstract']

/**
 * A list of items, or an object that holds one; some of the first says its type and something that only
 * references have.
 */
export function isCsl(json: unknown): boolean {
  return rowsOf(json)
    .slice(0, 20)
    .some((row) => {
      const { type } = row
      if (typeof type !== 'string') return false
      const hasTitle = 'title' in row && ('id' in row || 'citation-key' in row || 'issued' in row)
      return types.has(type)
        ? hasTitle || onlyReferences.some((name) => name in row)
        : hasTitle && 'issued' in row
    })
}

function rowsOf(json: unknown): Fields[] {
  return fieldsIn(isFields(json) ? json['items'] : json)
}

/**
 * CSL-JSON, as Zotero and other reference managers write it; the Citation Style Language describes it in its
 * own schema, csl-data.json. Every item becomes an article, so that nothing is ever left.
 */
export function readCsl(json: unknown): Collection {
  return {
    service: 'CSL-JSON',
    collected: rowsOf(json).map(articleOf),
    left: [],
  }
}

// Fields with a place of their own.
const taken = new Set(
  'title URL container-title section language abstract note annote keyword categories issued author accessed'.split(
    ' ',
  ),
)

function articleOf(fields: Fields): Collected {
  const issued = dateOf(fields['issued'])
  const rest = Object.entries(fields).filter(([name]) => !taken.has(name))
  return referred({
    service: 'CSL-JSON',
    title: plain(fields['title']) ?? plain(fields['title-short']) ?? plain(fields['shortTitle']),
    authors: namesOf(fields['author']),
    outlet: plain(fields['container-title']) ?? plain(fields['container-title-short']),
    section: plain(fields['section']),
    published: issued,
    addresses: [wordsOf(fields['URL'])],
    doi: wordsOf(fields['DOI']),
    language: wordsOf(fields['language']),
    excerpt: wordsOf(fields['abstract']),
    notes: ['note', 'annote'].map((name) => noteOf(fields[name])),
    tags: [...keywordsIn(fields['keyword']), ...listOf(fields['categories'])],
    savedAt: savedOf(dateOf(fields['accessed'])),
    facts: factsOf(Object.fromEntries(rest.map(([name, value]) => [name, factOf(value)]))),
  })
}

function keywordsIn(value: unknown): unknown[] {
  return Array.isArray(value) ? listOf(value) : (wordsOf(value) ?? '').split(/[,;]/)
}

/** Words without the marks for italics that titles may have; the first of several. */
function plain(value: unknown): string | null {
  const words = wordsOf(Array.isArray(value) ? value.find((one) => wordsOf(one) !== null) : value)
  return wordsOf(words?.replace(/<\/?(?:i|b|em|strong|sub|sup|span)(?:\s[^<>]{0,100})?>/gi, '') ?? null)
}

function noteOf(value: unknown): string | null {
  const words = wordsOf(value)
  return words !== null && /^<(?:p|div|h\d|ul|blockquote)\b/i.test(words) ? noteWords(words) : words
}

/** What has no place of its own in words: names as they are read, dates as they are written. */
function factOf(value: unknown): string | null {
  const names = namesOf(value)
  if (names.length > 0) return names.join(', ')
  if (isFields(value))
    return dateOf(value) ?? (Object.keys(value).length === 0 ? null : JSON.stringify(value))
  if (!Array.isArray(value)) return wordsOf(value)
  const words = value.map((one) => wordsOf(one) ?? (isFields(one) ? JSON.stringify(one) : null))
  return wordsOf(words.filter((one) => one !== null).join(', '))
}

function namesOf(value: unknown): string[] {
  return listOf(value)
    .map((name) => (isFields(name) ? nameIn(name) : ''))
    .filter((name) => name !== '')
}

/**
 * `literal` is a name without parts, such as an organisation's; else the parts stand in the order in which they
 * are read.
 */
function nameIn(name: Fields): string {
  const of = (part: string) => wordsOf(name[part])
  const particles = [of('dropping-particle'), of('non-dropping-particle')].filter((part) => part !== null)
  return (
    of('literal') ??
    wordsOf(
      nameOf({
        given: of('given'),
        particle: particles.join(' '),
        family: of('family'),
        suffix: of('suffix'),
      }),
    ) ??
    of('name') ??
    ''
  )
}

/**
 * "date-parts" is [[2016, 3, 25]], and of a range only the first is the day; else the words that were not
 * understood. A year of less than four figures is written with noughts, and one before Christ as it stands.
 */
function dateOf(value: unknown): string | null {
  if (!isFields(value)) return wordsOf(value)
  const [first] = listOf(value['date-parts'])
  const parts = listOf(first)
    .map(wordsOf)
    .filter((part) => part !== null)
  if (parts.length === 0) return wordsOf(value['raw']) ?? wordsOf(value['literal'])
  return parts.map((part, at) => part.padStart(at === 0 ? 4 : 2, '0')).join('-')
}
