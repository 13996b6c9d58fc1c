import type { LedgerCounts, LedgerFilter, QuoteState } from '../../../preload/contract/quote'
import { type Library, one } from '../database/database'
import { sql } from '../database/sql'
import { conditionsOf, entriesOf } from './ledger-filter'

// Counting more takes longer than anybody waits for a number; beyond it the window writes "10,000+".
const maxCounted = 10_000

/**
 * How many quotations of each state the rest of a filter leaves; above `maxCounted` it is that and one more.
 * The filter's own state is not looked at: the window shows these numbers beside the choice of states.
 */
export function ledgerCounts(library: Library, { filter }: { filter: LedgerFilter }): LedgerCounts {
  const count = (state: QuoteState) => countOf(library, { ...filter, state })
  return {
    suggested: count('suggested'),
    confirmed: count('confirmed'),
    corrected: count('corrected'),
    rejected: count('rejected'),
    maxCounted,
  }
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
