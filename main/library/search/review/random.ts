import type { ReviewFilter, ListedRow } from '../../../../preload/contract/review'
import { all, type Library, run, transaction } from '../../database/database'
import { now } from '../../database/ids'
import { anyOf, sql } from '../../database/sql'
import { rowsOfNumbers } from './rows'
import { allNumbers, amongOf } from './slices'

// Of so many that chance took, the one that was not seen for longest is shown: what was just seen rarely comes again, and nothing
// has to be asked of all the others.
const taken = 40

/**
 * One of the rows that a filter leaves, by chance, rather one that was not seen for long; null where there is none. It
 * counts as seen, which is no change of a person's and in no journal.
 */
export async function reviewRandom(
  library: Library,
  { filter }: { filter: ReviewFilter },
  chance: () => number = Math.random,
): Promise<ListedRow | null> {
  const numbers = await allNumbers(library, await amongOf(library, filter))
  const some = someOf(numbers, chance)
  const rows = rowsOfNumbers(library, [...new Set(some)])
  const seen = seenAt(
    library,
    rows.map(({ ref }) => ref.id),
  )
  const seenOf = ({ ref }: ListedRow) => seen.get(ref.id) ?? ''
  const row = rows.reduce<ListedRow | null>(
    (oldest, each) => (oldest === null || seenOf(each) < seenOf(oldest) ? each : oldest),
    null,
  )
  if (row !== null && library.mode === 'write') markSeen(library, row.ref.id)
  return row
}

/** Of few, all of them, from any on. */
function someOf(numbers: readonly number[], chance: () => number): number[] {
  const any = () => Math.floor(chance() * numbers.length)
  if (numbers.length > taken) return Array.from({ length: taken }, () => numbers[any()] ?? 0)
  const from = any()
  return [...numbers.slice(from), ...numbers.slice(0, from)]
}

function seenAt(library: Library, ids: readonly string[]): Map<string, string> {
  const rows = all<{ row_id: string; seen_at: string }>(
    library,
    sql`SELECT row_id, seen_at FROM review_seen WHERE row_id IN (${anyOf(ids)})`,
  )
  return new Map(rows.map(({ row_id: id, seen_at: at }) => [id, at]))
}

function markSeen(library: Library, id: string): void {
  transaction(library, () => {
    run(library, sql`INSERT OR REPLACE INTO review_seen VALUES (${id}, ${now()})`)
  })
}
