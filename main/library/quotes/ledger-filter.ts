import type { EntityRef } from '../../../preload/contract/entity'
import type { LedgerFilter } from '../../../preload/contract/quote'
import { sourceNumber } from '../articles/sources'
import type { Library } from '../database/database'
import { rowidOfQuote } from '../database/full-text/decided-words'
import { countUpTo, everyWord } from '../database/full-text/match'
import { allOf, type Sql, sql } from '../database/sql'
import { subjectOf } from '../entities/subject'

/**
 * One way into `quote_listing`: an index, and the condition that it answers. SQLite is told the index by name: it
 * has no statistics of a library that grows, so it would choose the same one for a speaker of three and one of thousands.
 */
type Entry = { index: Sql; where: Sql }

const byName = sql`quote_listing_name`
const byEntity = sql`quote_listing_entity`
const byText = sql`quote_listing_found`
const byDecision = sql`quote_listing_decided`
const bySource = sql`quote_listing_source`
const byDay = sql`quote_listing_dated`

/**
 * The narrowest ways into the listing for a filter: a speaker's quotations are a few hundred, a source's many thousand,
 * so the order below is that of how many rows are left. What an entry leaves open, `conditionsOf` looks at row by row.
 * A quotation is reached by one of the entries only, so their rows may be put one after the other.
 */
export function entriesOf(library: Library, { speaker, state, sourceId, text }: LedgerFilter): Entry[] {
  if (speaker !== null) return entriesOfSpeaker(library, speaker)
  const match = matchOf(library, text)
  if (match !== null && isRare(library, match)) {
    // The second half says again what the index is limited to: SQLite takes a partial index for no less.
    return [
      { index: byText, where: sql`l.found_n IN (${hits(match)}) AND l.quote_id IS NULL` },
      { index: byDecision, where: sql`-l.n IN (${hits(match)}) AND l.state <> 'suggested'` },
    ]
  }
  if (state !== null && state !== 'suggested') {
    return [{ index: byDecision, where: sql`l.state = ${state} AND l.state <> 'suggested'` }]
  }
  if (sourceId !== null) {
    return [{ index: bySource, where: sql`l.source_n = ${sourceNumber(library, sourceId)}` }]
  }
  return [{ index: byDay, where: sql`1` }]
}

/** The same for quotations on which a person decided, however they did. */
export function entriesOfDecided(library: Library, filter: LedgerFilter): Entry[] {
  const entries = entriesOf(library, { ...filter, state: null })
  const isNarrow = entries.some(({ index }) => index !== byDay && index !== bySource)
  return isNarrow ? entries : [{ index: byDecision, where: sql`1` }]
}

/** What the index is asked for where a filter looks for common words and for nothing besides; else null. */
export function commonWords(
  library: Library,
  { speaker, sourceId, text, from, until }: LedgerFilter,
): string | null {
  if (speaker !== null || sourceId !== null || from !== null || until !== null) return null
  const match = matchOf(library, text)
  return match === null || isRare(library, match) ? null : match
}

/** A speaker is looked for by each of the names it goes by and by each entity it is made of, and is those together. */
function entriesOfSpeaker(library: Library, speaker: EntityRef): Entry[] {
  const { names, family } = subjectOf(library, speaker)
  return [
    ...names.map(({ n }) => ({ index: byName, where: sql`l.name_n = ${n}` })),
    ...family.map((id) => ({ index: byEntity, where: sql`l.entity_id = ${id}` })),
  ]
}

/** What was typed, for the index: every word of it, the last one as a beginning. Null where there is no word. */
function matchOf(library: Library, text: string): string | null {
  return everyWord(library, text)
}

// Fewer hits are sorted; more are met soon enough on the way along the days.
const fewHits = 2_000

function isRare(library: Library, match: string): boolean {
  return countUpTo(library, hits(match), fewHits) < fewHits
}

/** Words on which a person decided have numbers below zero: where only they are asked for, the other hits need not be gathered. */
function among(state: LedgerFilter['state'] | 'decided'): Sql {
  if (state === null) return sql``
  return state === 'suggested' ? sql`AND rowid > 0` : sql`AND rowid < 0`
}

function hits(match: string): Sql {
  return sql`SELECT rowid FROM quote_text WHERE quote_text MATCH ${match}`
}

/** All that a filter asks besides its speaker, as a condition on listing l. */
export function conditionsOf(
  library: Library,
  {
    state,
    sourceId,
    text,
    from,
    until,
  }: Omit<LedgerFilter, 'state'> & { state: LedgerFilter['state'] | 'decided' },
): Sql {
  const conditions: Sql[] = []
  if (state === 'decided') conditions.push(sql`l.state <> 'suggested'`)
  else if (state !== null) conditions.push(sql`l.state = ${state}`)
  if (sourceId !== null) conditions.push(sql`l.source_n = ${sourceNumber(library, sourceId)}`)
  const match = matchOf(library, text)
  if (match !== null) conditions.push(sql`${rowidOfQuote(sql`l`)} IN (${hits(match)} ${among(state)})`)
  if (from !== null) conditions.push(sql`l.dated >= ${from}`)
  // "2016-03" takes in all of its days: what begins with it is not above it.
  if (until !== null) conditions.push(sql`l.dated < ${`${until}\u{10FFFF}`}`)
  return allOf(conditions)
}
