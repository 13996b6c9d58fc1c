import type { LedgerCounts, LedgerFilter, QuoteState } from '../../preload/contract/quote'
import { type Library, one } from './database'
import { entriesOf, residueOf } from './ledger'

// Counting more takes longer than anybody waits for a number; beyond it only "more" is said.
const most = 10_000

const countOf = (library: Library, filter: LedgerFilter): number => {
  const residue = residueOf(library, filter)
  let count = 0
  for (const { index, sql, values } of entriesOf(library, filter)) {
    count +=
      one<{ count: number }>(
        library,
        `SELECT count(*) AS count FROM (
           SELECT 1 FROM quote_listing l INDEXED BY ${index} WHERE ${sql} ${residue.sql} LIMIT ?)`,
        ...values,
        ...residue.values,
        most + 1,
      )?.count ?? 0
  }
  return Math.min(count, most + 1)
}

/** How many quotations of each state the rest of a filter leaves. */
export const ledgerCounts = (library: Library, { filter }: { filter: LedgerFilter }): LedgerCounts => {
  const count = (state: QuoteState) => countOf(library, { ...filter, state })
  return {
    suggested: count('suggested'),
    confirmed: count('confirmed'),
    corrected: count('corrected'),
    rejected: count('rejected'),
    most,
  }
}
