// What a filter of the review asks of a row, as conditions on listing l. What leads to few rows is looked up before, as numbers of them.

import type { ReviewFilter } from '../../../../preload/contract/review'
import type { Library } from '../../database/database'
import { everyWord } from '../../database/full-text/match'
import { allOf, never, oneOf, type Sql, sql } from '../../database/sql'

/** The rows with numbers from one on and up to another; null for all. */
export type Range = { readonly from: number; readonly to: number }

/** All that a filter asks besides what `candidatesOf` looks up. */
export function conditionsOf(filter: ReviewFilter): Sql {
  const { kind, color, sourceId, from, until, days, state, hasNote } = filter
  const day = days === 'made' ? sql`l.made` : sql`l.dated`
  const conditions: Sql[] = []
  if (kind !== null) conditions.push(sql`l.kind = ${kind}`)
  if (color !== null) conditions.push(sql`l.color = ${color}`)
  if (sourceId !== null) conditions.push(sql`l.source_n = (SELECT n FROM source WHERE id = ${sourceId})`)
  if (from !== null) conditions.push(sql`${day} >= ${from}`)
  // "2016-03" takes in all of its days: what begins with it is not above it.
  if (until !== null) conditions.push(sql`${day} < ${`${until}\u{10FFFF}`}`)
  if (days === 'published' && (from !== null || until !== null)) conditions.push(sql`l.article_n > 0`)
  if (state !== null) conditions.push(sql`l.state = ${state}`)
  if (hasNote !== null) conditions.push(sql`l.has_note = ${hasNote ? 1 : 0}`)
  return allOf(conditions)
}

/** Whether a filter asks nothing at all. */
export function isEverything(filter: ReviewFilter): boolean {
  const { words, kind, color, tag, alsoTag, sourceId, names, speaker, from, until, state, hasNote } = filter
  const given = [kind, color, tag, alsoTag, sourceId, names, speaker, from, until, state, hasNote]
  return words.trim() === '' && given.every((one) => one === null)
}

/** What the index is asked for; null where nothing of it can be looked for. */
export function matchOf(library: Library, { words }: ReviewFilter): string | null {
  return everyWord(library, words)
}

/** That row l has the words; of the rows of a range, of which the hits alone are gathered: a common word has far more. */
export function hasWords(match: string, range: Range): Sql {
  const within = sql`rowid BETWEEN ${Math.floor(range.from / 4)} AND ${Math.floor(range.to / 4)}`
  return oneOf([
    sql`(l.kind = 'highlight' AND l.n / 4 IN (
      SELECT rowid FROM highlight_text WHERE highlight_text MATCH ${match} AND ${within}))`,
    sql`(l.kind = 'note' AND l.n / 4 IN (
      SELECT rowid FROM note_text WHERE note_text MATCH ${match} AND ${within}))`,
    sql`(l.kind = 'quote' AND l.quote_id IN (${quotesWith(match)}))`,
  ])
}

/** The numbers of all rows that have the words. */
export function rowsWith(match: string): Sql {
  return sql`SELECT 4 * rowid AS n FROM highlight_text WHERE highlight_text MATCH ${match}
    UNION ALL SELECT 4 * rowid + 1 FROM note_text WHERE note_text MATCH ${match}
    UNION ALL SELECT r.n FROM review_listing r WHERE r.quote_id IN (${quotesWith(match)})`
}

// Words on which a person decided have numbers below zero.
function quotesWith(match: string): Sql {
  return sql`SELECT q.quote_id FROM quote_text f JOIN quote_listing q ON q.n = -f.rowid
    WHERE f.quote_text MATCH ${match} AND f.rowid < 0 AND q.quote_id IS NOT NULL`
}

/** That row l is within a range; `never` for one that has no row. */
export function isWithin({ from, to }: Range): Sql {
  return from > to ? never : sql`l.n BETWEEN ${from} AND ${to}`
}
