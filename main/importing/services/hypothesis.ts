// Hypothesis keeps annotations as the W3C's Web Annotation Data Model has them: a target with selectors, of
// which TextQuoteSelector (the words, and 32 characters before and behind) finds them again in a text that
// was read anew.

import type { Collected, CollectedHighlight, CollectedNote } from '../../../preload/contract/collected'
import { addTo } from '../add-to'
import {
  type Collection,
  collectedOf,
  factsOf,
  highlightOf,
  inTextOrder,
  isWebAddress,
  leftOut,
  momentOf,
  tagsOf,
  wordsOf,
} from './collect'
import { type Fields, fieldsIn, isFields, listOf } from './json'

/** The client's export, an answer of the service's search, or a bare list: each has addresses and targets. */
export function isHypothesis(json: unknown): boolean {
  const [first] = rowsOf(json)
  return first !== undefined && typeof first['uri'] === 'string' && Array.isArray(first['target'])
}

function rowsOf(json: unknown): Fields[] {
  return isFields(json) ? fieldsIn(json['annotations'] ?? json['rows']) : fieldsIn(json)
}

/** Something marked in the text, or a note on the whole page. */
type Mark = { highlight: CollectedHighlight } | { note: CollectedNote; tags: string[] }

/**
 * Hypothesis: notes on passages of web pages. Those on one page are one article, whose words are what was
 * marked. A reply becomes a part of the note that it answers; one whose note is not in the file is a note of
 * its own.
 */
export function readHypothesis(json: unknown): Collection {
  const rows = rowsOf(json)
  const known = new Set(rows.map(({ id }) => wordsOf(id)))
  const replies = repliesTo(rows, known)
  const isReply = (row: Fields) => answeredBy(row, known) !== null
  const groups = new Map<string, Fields[]>()
  const own = rows.filter((row) => !isReply(row))
  for (const row of own) {
    const uri = wordsOf(row['uri'])
    if (uri === null) continue
    const group = groups.get(uri)
    if (group === undefined) groups.set(uri, [withReplies(row, replies)])
    else group.push(withReplies(row, replies))
  }
  const without = own.filter(({ uri }) => wordsOf(uri) === null).length
  return {
    service: 'Hypothesis',
    collected: [...groups].map(([uri, group]) => articleOf(uri, group)),
    left: leftOut(without, 'note says no page that it is on', 'notes say no page that they are on'),
  }
}

/** The note at the beginning of what a reply belongs to: the first of its references that is in the file. */
function answeredBy(row: Fields, known: ReadonlySet<string | null>): string | null {
  return (
    listOf(row['references'])
      .map(wordsOf)
      .find((id) => id !== null && known.has(id)) ?? null
  )
}

/** A reply belongs to the note that it answers: it follows it, with who wrote it. */
function repliesTo(rows: readonly Fields[], known: ReadonlySet<string | null>): Map<string, Fields[]> {
  const replies = new Map<string, Fields[]>()
  for (const row of rows) {
    const root = answeredBy(row, known)
    if (root !== null) addTo(replies, root, row)
  }
  return replies
}

/** A note with its replies below it in the order in which they were written, and their tags among its own. */
function withReplies(row: Fields, replies: ReadonlyMap<string, readonly Fields[]>): Fields {
  const answers = inOrder(replies.get(wordsOf(row['id']) ?? '') ?? [])
  const words = answers.flatMap((reply) => {
    const said = wordsOf(reply['text'])
    return said === null ? [] : [`**${writerOf(reply) ?? 'somebody'} replied:** ${said}`]
  })
  if (answers.length === 0) return row
  return {
    ...row,
    text: [wordsOf(row['text']), ...words].filter((one) => one !== null).join('\n\n'),
    tags: [row, ...answers].flatMap((one) => listOf(one['tags'])),
  }
}

function inOrder(replies: readonly Fields[]): Fields[] {
  const timeOf = (reply: Fields) => momentOf(reply['created']) ?? ''
  return [...replies].sort((one, other) => timeOf(one).localeCompare(timeOf(other)))
}

/** "acct:mara@hypothes.is" is mara. */
function writerOf(row: Fields): string | null {
  return wordsOf(row['user'])?.replace(/^acct:([^@]*)@.*$/, '$1') ?? null
}

/**
 * The title is the first that any of the annotations gives. What cannot be opened as an address, such as a file
 * on somebody's disk, is kept as the fact `uri`.
 */
function articleOf(uri: string, rows: readonly Fields[]): Collected {
  const marks = inTextOrder(rows, positionIn)
    .map(markOf)
    .filter((mark) => mark !== null)
  const documents = rows.map(({ document }) => document).filter(isFields)
  const titles = documents
    .flatMap(({ title }): unknown[] => (Array.isArray(title) ? title : [title]))
    .map(wordsOf)
  const pages = new Set(
    rows.map((row) => wordsOf(selectorIn(row, 'PageSelector')?.['label'])).filter((one) => one !== null),
  )
  const users = new Set(rows.map(({ user }) => wordsOf(user)).filter((one) => one !== null))
  return collectedOf('Hypothesis', {
    title: titles.find((title) => title !== null) ?? titleOfFile(uri),
    url: [uri, ...linksOf(documents)].find(isWebAddress) ?? null,
    tags: tagsOf(marks.flatMap((mark) => ('tags' in mark ? mark.tags : []))),
    highlights: marks.flatMap((mark) => ('highlight' in mark ? [mark.highlight] : [])),
    notes: marks.flatMap((mark) => ('note' in mark ? [mark.note] : [])),
    facts: factsOf({
      ...(isWebAddress(uri) ? {} : { uri }),
      pages: [...pages].join(', '),
      'annotated by': [...users].join(', '),
    }),
  })
}

/** Where else a file is, such as a PDF that was opened from a disk. */
function linksOf(documents: readonly Fields[]): (string | null)[] {
  return documents.flatMap(({ link }) => fieldsIn(link).map(({ href }) => wordsOf(href)))
}

/**
 * A file is called by its name, or by its own number: never by what is marked first, because the same file has
 * to be found again by its title when more is marked in it.
 */
function titleOfFile(uri: string): string | null {
  const [, path] = /^file:\/\/[^?#]*\/([^/?#]+)/.exec(uri) ?? []
  const [, number] = /^urn:x-pdf:(.{1,64})/.exec(uri) ?? []
  if (number !== undefined) return `PDF ${number}`
  return path === undefined ? null : decoded(path).replace(/\.[a-z\d]{1,5}$/i, '')
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    // A name with a bare percent sign stands as it is.
    return path
  }
}

/** Notes on the whole page stand nowhere in it, and come first. */
function positionIn(row: Fields): number | null {
  if (quoteIn(row) === undefined) return -1
  const start = selectorIn(row, 'TextPositionSelector')?.['start']
  return typeof start === 'number' ? start : null
}

function quoteIn(row: Fields): Fields | undefined {
  return selectorIn(row, 'TextQuoteSelector')
}

function selectorIn(row: Fields, wanted: string): Fields | undefined {
  return fieldsIn(row['target'])
    .flatMap((target) => fieldsIn(target['selector']))
    .find(({ type }) => type === wanted)
}

/**
 * Null for an annotation that has neither words, a note nor tags. Where it has nothing but tags, they become
 * the words of the note, each with a hash, so that the annotation is not lost.
 */
function markOf(row: Fields): Mark | null {
  const quote = quoteIn(row)
  const exact = wordsOf(quote?.['exact'])
  const note = wordsOf(row['text'])
  const madeAt = momentOf(row['created'])
  const tags = tagsOf(listOf(row['tags']))
  if (exact !== null) {
    const around = (name: string) => (typeof quote?.[name] === 'string' ? quote[name] : '')
    const [prefix, suffix] = [around('prefix').slice(-1000), around('suffix').slice(0, 1000)]
    return { highlight: highlightOf(exact, { prefix, suffix, note, tags, madeAt }) }
  }
  const body = [describedIn(row), note].filter((one) => one !== null).join('\n\n')
  return body === '' && tags.length === 0
    ? null
    : { note: { body: body === '' ? tags.map((tag) => `#${tag}`).join(' ') : body, madeAt }, tags }
}

/** What is marked in a picture has no words but those that the person gave it. */
function describedIn(row: Fields): string | null {
  const [words] = fieldsIn(row['target']).flatMap(({ description }) => wordsOf(description) ?? [])
  return words === undefined ? null : words.replace(/^/gm, '> ')
}
