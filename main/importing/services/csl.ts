import type { Collected } from '../../../preload/contract/collected'
import { type Collection, factsOf, savedOf, wordsOf } from './collect'
import { type Fields, fieldsIn, isFields, listOf, plainRest } from './json'
import { referred } from './reference'

/**
 * A list of items, or an object that holds one; each says its type and something that only references have.
 */
export function isCsl(json: unknown): boolean {
  const [first] = rowsOf(json)
  if (first === undefined || typeof first['type'] !== 'string') return false
  return 'title' in first && ('id' in first || 'citation-key' in first || 'issued' in first)
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

// Fields with a place of their own. Names and dates are objects, which plainRest leaves out anyway.
const taken = new Set([
  'id',
  'title',
  'URL',
  'DOI',
  'container-title',
  'language',
  'abstract',
  'note',
  'keyword',
])

function articleOf(fields: Fields): Collected {
  return referred({
    service: 'CSL-JSON',
    title: wordsOf(fields['title']),
    authors: fieldsIn(fields['author']).map(nameOf),
    outlet: wordsOf(fields['container-title']),
    published: dateOf(fields['issued']),
    addresses: [wordsOf(fields['URL'])],
    doi: wordsOf(fields['DOI']),
    language: wordsOf(fields['language']),
    excerpt: wordsOf(fields['abstract']),
    notes: [wordsOf(fields['note'])],
    tags: (wordsOf(fields['keyword']) ?? '').split(/[,;]/),
    savedAt: savedOf(dateOf(fields['accessed'])),
    facts: factsOf({ ...plainRest(fields, taken), DOI: fields['DOI'] }),
  })
}

/**
 * `literal` is a name without parts, such as an organisation's; else the parts stand in the order in which they
 * are read.
 */
function nameOf(name: Fields): string {
  return (
    wordsOf(name['literal']) ??
    ['given', 'non-dropping-particle', 'family', 'suffix']
      .map((part) => wordsOf(name[part]))
      .filter((part) => part !== null)
      .join(' ')
  )
}

/**
 * "date-parts" is [[2016, 3, 25]], and of a range only the first is the day; else the words that were not
 * understood.
 */
function dateOf(value: unknown): string | null {
  if (!isFields(value)) return wordsOf(value)
  const [first] = listOf(value['date-parts'])
  const parts = listOf(first)
    .map(wordsOf)
    .filter((part) => part !== null)
  if (parts.length === 0) return wordsOf(value['raw']) ?? wordsOf(value['literal'])
  return parts.map((part, at) => (at === 0 ? part : part.padStart(2, '0'))).join('-')
}
