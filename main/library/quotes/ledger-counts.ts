import { setImmediate } from 'node:timers/promises'
import type { LedgerCounts, LedgerFilter, QuoteState } from '../../../preload/contract/quote'
import { all, type Library, one } from '../database/database'
import { sql, whole } from '../database/sql'
import { commonWords, conditionsOf, entriesOf, entriesOfDecided } from './ledger-filter'

// Counting more takes longer than anybody waits for a number; beyond it the window writes "10,000+".
const maxCounted = 10_000

/**
 * How many quotations of each state the rest of a filter leaves; above `maxCounted` it is that and one more. The filter's own state is
 * not looked at: the window shows these numbers beside the choice of states. Main answers others between two statements.
 */
export async function ledgerCounts(
  library: Library,
  { filter }: { filter: LedgerFilter },
): Promise<LedgerCounts> {
  const suggested = await suggestedOf(library, filter)
  await setImmediate()
  const { confirmed, corrected, rejected } = await decided(library, filter)
  return { suggested, confirmed, corrected, rejected, maxCounted }
}

// Their rows take 5 ms.
const hitsAtOnce = 4_000

/** Along the words of the filter where they are common and it asks for nothing else: the first hits are then most often enough. */
async function suggestedOf(library: Library, filter: LedgerFilter): Promise<number> {
  const match = commonWords(library, filter)
  if (match === null) return countOf(library, { ...filter, state: 'suggested' })
  let count = 0
  // What was found has numbers above zero; words on which a person decided have numbers below.
  for (let from: number | null = 0; from !== null && count <= maxCounted;) {
    const row: { hits: number; last: number; count: number } | undefined = one(
      library,
      sql`SELECT count(*) AS hits, max(f.rowid) AS last, count(l.n) AS count FROM (
          SELECT rowid FROM quote_text WHERE quote_text MATCH ${match} AND rowid > ${whole(from)} ORDER BY rowid LIMIT ${hitsAtOnce}) f
        LEFT JOIN quote_listing l INDEXED BY quote_listing_found
          ON l.found_n = f.rowid AND l.found_n IS NOT NULL AND l.quote_id IS NULL AND l.state = 'suggested'`,
    )
    count += row?.count ?? 0
    from = row === undefined || row.hits < hitsAtOnce ? null : row.last
    await setImmediate()
  }
  return Math.min(count, maxCounted + 1)
}

type Decided = Record<Exclude<QuoteState, 'suggested'>, number>

/** All three in one look: to find the words of a filter takes longer than to look at what a person decided on. */
async function decided(library: Library, filter: LedgerFilter, most = 3 * maxCounted): Promise<Decided> {
  const counts: Decided = { confirmed: 0, corrected: 0, rejected: 0 }
  const conditions = conditionsOf(library, { ...filter, state: 'decided' })
  let left = most
  for (const { index, where } of entriesOfDecided(library, filter)) {
    const rows = all<{ state: keyof Decided; count: number }>(
      library,
      sql`SELECT state, count(*) AS count FROM (
        SELECT l.state FROM quote_listing l INDEXED BY ${index}
        WHERE ${where} AND ${conditions} LIMIT ${left}) GROUP BY state`,
    )
    for (const { state, count } of rows) {
      counts[state] = Math.min(counts[state] + count, maxCounted + 1)
      left -= count
    }
    if (left === 0) return decidedOneByOne(library, filter)
  }
  return counts
}

/** Where there are so many that those of one state may be all that was looked at. */
async function decidedOneByOne(library: Library, filter: LedgerFilter): Promise<Decided> {
  const counts: Decided = { confirmed: 0, corrected: 0, rejected: 0 }
  for (const state of ['confirmed', 'corrected', 'rejected'] as const) {
    await setImmediate()
    counts[state] = countOf(library, { ...filter, state })
  }
  return counts
}

/**
 * One state, up to `maxCounted` and one more. A speaker's entries share no quotation: their counts add up.
 */
function countOf(library: Library, filter: LedgerFilter): number {
  const conditions = conditionsOf(library, filter)
  let count = 0
  for (const { index, where } of entriesOf(library, filter)) {
    // The limit is inside: SQLite would else walk all rows before it answers.
    const counted = one<{ count: number }>(
      library,
      sql`SELECT count(*) AS count FROM (
        SELECT 1 FROM quote_listing l INDEXED BY ${index} WHERE ${where} AND ${conditions} LIMIT ${maxCounted + 1})`,
    )
    count += counted?.count ?? 0
  }
  return Math.min(count, maxCounted + 1)
}
