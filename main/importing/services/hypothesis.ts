// Hypothesis keeps annotations as the W3C's Web Annotation Data Model has them: a target with selectors, of
// which TextQuoteSelector (the words, and 32 characters before and behind) finds them again in a text that
// was read anew.

import type { Collected, CollectedHighlight, CollectedNote } from '../../../preload/contract/collected'
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
  const replies = repliesTo(rows)
  const known = new Set(rows.map(({ id }) => wordsOf(id)))
  const isReply = (row: Fields) => {
    const root = wordsOf(listOf(row['references'])[0])
    return root !== null && known.has(root)
  }
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

/** A reply belongs to the note that it answers: it follows it, with who wrote it. */
function repliesTo(rows: readonly Fields[]): Map<string, Fields[]> {
  const replies = new Map<string, Fields[]>()
  for (const row of rows) {
    const root = wordsOf(listOf(row['references'])[0])
    if (root !== null) replies.set(root, [...(replies.get(root) ?? []), row])
  }
  return replies
}

function withReplies(row: Fields, replies: ReadonlyMap<string, readonly Fields[]>): Fields {
  const answers = (replies.get(wordsOf(row['id']) ?? '') ?? []).flatMap((reply) => {
    const words = wordsOf(reply['text'])
    const who = wordsOf(reply['user'])?.replace(/^acct:([^@]*)@.*$/, '$1') ?? 'somebody'
    return words === null ? [] : [`**${who} replied:** ${words}`]
  })
  return answers.length === 0
    ? row
    : { ...row, text: [wordsOf(row['text']), ...answers].filter((one) => one !== null).join('\n\n') }
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
  const users = new Set(rows.map(({ user }) => wordsOf(user)).filter((one) => one !== null))
  return collectedOf('Hypothesis', {
    title: titles.find((title) => title !== null) ?? null,
    url: isWebAddress(uri) ? uri : null,
    tags: tagsOf(marks.flatMap((mark) => ('tags' in mark ? mark.tags : []))),
    highlights: marks.flatMap((mark) => ('highlight' in mark ? [mark.highlight] : [])),
    notes: marks.flatMap((mark) => ('note' in mark ? [mark.note] : [])),
    facts: factsOf({
      ...(isWebAddress(uri) ? {} : { uri }),
      'annotated by': [...users].join(', '),
    }),
  })
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
  return note === null && tags.length === 0
    ? null
    : { note: { body: note ?? tags.map((tag) => `#${tag}`).join(' '), madeAt }, tags }
}
