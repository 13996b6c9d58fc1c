// What a filter of the review asks of a row, as conditions on listing l. What leads to few rows is looked up before, as numbers of them.

import type { ReviewFilter } from '../../../../preload/contract/review'
import type { Library } from '../../database/database'
import { everyWord } from '../../database/full-text/match'
import { allOf, anyOf, never, oneOf, type Sql, sql, whole } from '../../database/sql'

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

/**
 * Words with more hits than are looked up before: FTS5's query, the numbers of the quotations that have them, and the numbers in the
 * middle of all highlights and of all notes.
 */
export type Words = {
  readonly match: string
  readonly quotes: readonly number[]
  readonly middle: { readonly highlight: number; readonly note: number }
}

/** That row l has the words, where the rows of each kind are known to have numbers within a range. */
export function hasWords(words: Words, highlights: Range | null, notes: Range | null): Sql {
  const { quotes } = words
  return oneOf([
    highlights === null ? never : sql`l.n IN (${highlightsWith(words, highlights)})`,
    notes === null ? never : sql`l.n IN (${notesWith(words, notes)})`,
    quotes.length === 0 ? never : sql`l.n IN (${anyOf(quotes)})`,
  ])
}

/** The numbers of the rows of a range that have the words, of which FTS5 gathers no others: a common word has far more. */
export function hitsWithin(words: Words, range: Range): Sql {
  const some = words.quotes.filter((n) => n >= range.from && n <= range.to)
  return sql`${highlightsWith(words, range)} UNION ALL ${notesWith(words, range)}
    UNION ALL SELECT value FROM json_each(${JSON.stringify(some)})`
}

function highlightsWith({ match, middle }: Words, range: Range): Sql {
  const hits = sql`SELECT rowid FROM highlight_text WHERE highlight_text MATCH ${match}`
  return sql`SELECT 4 * rowid AS n FROM (${within(hits, range, middle.highlight)})`
}

function notesWith({ match, middle }: Words, range: Range): Sql {
  const hits = sql`SELECT rowid FROM note_text WHERE note_text MATCH ${match}`
  return sql`SELECT 4 * rowid + 1 AS n FROM (${within(hits, range, middle.note)})`
}

/** FTS5 comes to a range through all hits before it, from the end that is asked for: for the last rows of many, from the last one. */
function within(hits: Sql, { from, to }: Range, middle: number): Sql {
  const [first, last] = [Math.floor(from / 4), Math.floor(to / 4)]
  // Without a limit SQLite would take no notice of the order.
  const order = first > middle ? sql`ORDER BY rowid DESC LIMIT -1` : sql``
  return sql`${hits} AND rowid BETWEEN ${whole(first)} AND ${whole(last)} ${order}`
}

/** The numbers of all rows that have the words. */
export function rowsWith(match: string): Sql {
  return sql`SELECT 4 * rowid AS n FROM highlight_text WHERE highlight_text MATCH ${match}
    UNION ALL SELECT 4 * rowid + 1 FROM note_text WHERE note_text MATCH ${match}
    UNION ALL ${quotesWith(match)}`
}

/** Of the rows of quotations. Words on which a person decided have numbers below zero. */
export function quotesWith(match: string): Sql {
  return sql`SELECT r.n FROM review_listing r WHERE r.quote_id IN (
    SELECT q.quote_id FROM quote_text f JOIN quote_listing q ON q.n = -f.rowid
    WHERE f.quote_text MATCH ${match} AND f.rowid < 0 AND q.quote_id IS NOT NULL)`
}

/** That row l is within a range; `never` for one that has no row. */
export function isWithin({ from, to }: Range): Sql {
  return from > to ? never : sql`l.n BETWEEN ${from} AND ${to}`
}
