import type { ArticleId } from '../../../preload/contract/common'
import type { Reading } from '../../../preload/contract/importing'
import { waysToWrite } from './addresses'
import { fieldColumns } from './article-rows'
import { type Library, one, type Row } from '../database/database'
import { sql } from '../database/sql'
import type { Writing } from '../journal/journal'
import { type Found, storePlacements } from './placements'
import { outletSource } from './sources'
import { readRow, restoreRow, updateRow } from '../journal/write'

/** The fields as a capture gave them; a title may be missing. */
export type UnderstoodFields = Reading['fields'] & Pick<Reading, 'doubts' | 'guessed'>

export type Known = { articleId: ArticleId; title: string }

/**
 * The article that was captured from this address; where there are several, those in use first, then the one of this title,
 * then the newest.
 */
export function articleAt(
  library: Library,
  address: string | null,
  title: string | null = null,
): Known | null {
  const ways = address === null ? [] : waysToWrite(address)
  if (ways.length === 0) return null
  const known = one<Known>(
    library,
    `SELECT id AS articleId, title FROM article WHERE url IN (${ways.map(() => '?').join(', ')})
     ORDER BY deleted_at IS NOT NULL, title IS NOT ?, n DESC LIMIT 1`,
    ...ways,
    title,
  )
  return known ?? null
}

/** The article that was read from these bytes. */
export function articleOfBytes(library: Library, sha256: string): Known | null {
  const known = one<Known>(
    library,
    sql`SELECT a.id AS articleId, a.title FROM revision r JOIN article a ON a.id = r.article_id
      WHERE r.original_sha256 = ${sha256} ORDER BY r.n LIMIT 1`,
  )
  return known ?? null
}

type Recapture = {
  articleId: ArticleId
  revisionId: string
  understood: UnderstoodFields
  /** The fields as a person left them after looking at them; null where no person has looked yet. */
  byHand: UnderstoodFields | null
  /** The columns of its text, and when it was captured. */
  text: Row
  found: readonly Found[]
}

// A date is one fact in three columns.
export const groups: readonly (readonly string[])[] = [
  ['title'],
  ['byline'],
  ['agency'],
  ['dateline_place'],
  ['published_value', 'published_zone', 'published_words'],
  ['updated_value', 'updated_zone', 'updated_words'],
  ['section'],
  ['language'],
]

/** Lays a new capture's revision over an article that is known already; a deleted one comes back with it. */
export function layOver(
  writing: Writing,
  { articleId, revisionId, understood, byHand, text, found }: Recapture,
): void {
  const { library } = writing
  const current = readRow(library, 'article', articleId) ?? {}
  restoreRow(writing, 'article_state', articleId)
  updateRow(writing, 'article', articleId, {
    ...newFacts(current, understoodBefore(library, current), understood),
    ...factsByHand(understood, byHand),
    ...newSource(writing, current, understood),
    ...text,
    revision_id: revisionId,
    deleted_at: null,
  })
  storePlacements(library, revisionId, found)
}

/** Facts that no person has corrected follow the new capture; what it does not say stays known. */
function newFacts(current: Row, before: UnderstoodFields | null, now: UnderstoodFields): Row {
  const [then, next] = [before === null ? {} : columnsOf(before), columnsOf(now)]
  const taken = groups.filter((columns) => {
    const [first = ''] = columns
    if (isEmpty(next[first])) return false
    const isUntouched = columns.every((column) => (current[column] ?? null) === (then[column] ?? null))
    return isEmpty(current[first]) || (before !== null && isUntouched)
  })
  return Object.fromEntries(taken.flat().map((column) => [column, next[column] ?? null]))
}

export function columnsOf({ doubts: _doubts, guessed: _guessed, ...fields }: UnderstoodFields): Row {
  return fieldColumns({ ...fields, title: fields.title ?? '' })
}

export function isEmpty(value: Row[string] | undefined): boolean {
  return value === null || value === undefined || value === ''
}

/** As the capture was understood that the article's text is of by now: one that was taken back said other things. */
export function understoodBefore(library: Library, current: Row): UnderstoodFields | null {
  const latest = one<{ understood: string }>(
    library,
    `SELECT e.understood FROM revision r JOIN revision e ON e.article_id = r.article_id AND e.number <= r.number
     WHERE r.id = ? AND e.understood IS NOT NULL ORDER BY e.number DESC LIMIT 1`,
    String(current.revision_id),
  )
  return latest === undefined ? null : (JSON.parse(latest.understood) as UnderstoodFields)
}

/** What a person set right before saving is the last word on it. */
function factsByHand(understood: UnderstoodFields, byHand: UnderstoodFields | null): Row {
  if (byHand === null) return {}
  const [read, left] = [columnsOf(understood), columnsOf(byHand)]
  const changed = groups.filter((columns) => columns.some((column) => read[column] !== left[column]))
  return Object.fromEntries(changed.flat().map((column) => [column, left[column] ?? null]))
}

function newSource(writing: Writing, current: Row, now: UnderstoodFields): Row {
  const isKnown = current.source_id !== null
  return isKnown || now.outlet === null ? {} : { source_id: outletSource(writing, now.outlet) }
}
