import type { BatchRow } from '../../../preload/contract/search/batch'
import { maxQueriesAtOnce } from '../../../preload/contract/search/query-lists'

/** A row with its place in the list. */
export type ListedRow = { readonly at: number; readonly row: BatchRow }

export type BatchColumn = 'query' | 'count' | 'oldest' | 'newest'
/** Null is the order of the list itself. */
export type BatchOrder = { readonly by: BatchColumn; readonly isReversed: boolean } | null

const inWords = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** What a query is called. */
export function titleOf({ name, text }: Pick<BatchRow, 'name' | 'text'>): string {
  return name === '' ? text : name
}

const comparedBy: Record<BatchColumn, (one: BatchRow, other: BatchRow) => number> = {
  query: (one, other) => inWords.compare(titleOf(one), titleOf(other)),
  count: (one, other) => one.count - other.count || Number(one.isMore) - Number(other.isMore),
  oldest: (one, other) => byDay(one.oldest, other.oldest),
  newest: (one, other) => byDay(one.newest, other.newest),
}

function byDay(one: string | null, other: string | null): number {
  const [first, second] = [one ?? '', other ?? '']
  return first < second ? -1 : first > second ? 1 : 0
}

/** The rows in an order, all of them or those that found something. What has no date comes last in either direction. */
export function shownRows(
  rows: readonly BatchRow[],
  order: BatchOrder,
  isOnlyFound: boolean,
): readonly ListedRow[] {
  const listed = rows
    .map((row, at): ListedRow => ({ at, row }))
    .filter(({ row }) => !isOnlyFound || row.count > 0)
  if (order === null) return listed
  const { by, isReversed } = order
  const compare = comparedBy[by]
  const hasNone = ({ row }: ListedRow) => (by === 'oldest' || by === 'newest') && row[by] === null
  return listed.sort(
    (one, other) =>
      Number(hasNone(one)) - Number(hasNone(other)) ||
      (isReversed ? -1 : 1) * compare(one.row, other.row) ||
      one.at - other.at,
  )
}

/** By another press on a column: first as most want it, then the other way round, then as the list itself. */
export function nextOrder(order: BatchOrder, by: BatchColumn): BatchOrder {
  const isFirstReversed = by !== 'query'
  if (order?.by !== by) return { by, isReversed: isFirstReversed }
  return order.isReversed === isFirstReversed ? { by, isReversed: !isFirstReversed } : null
}

// As often as a person sees a list grow.
const pieceMs = 250

/** How many queries are asked for next, after so many took so long. */
export function nextPiece(size: number, tookMs: number): number {
  const fitting = Math.round((size * pieceMs) / Math.max(tookMs, 1))
  return Math.max(1, Math.min(maxQueriesAtOnce, 2 * size, fitting))
}
