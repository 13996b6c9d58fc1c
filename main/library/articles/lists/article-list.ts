import type { ArticleCounts, ArticleView } from '../../../../preload/contract/article'
import type { ArticlePage, Listed, ListOrder } from '../../../../preload/contract/article-list'
import type { ArticleId, SourceId } from '../../../../preload/contract/common'
import { keyOf, pageOf } from '../../database/cursor'
import { all, type Library, one, type Row } from '../../database/database'
import { allOf, type Sql, sql } from '../../database/sql'
import { articleTables, summaryColumns, summaryOf, type SummaryRow } from '../article-rows'
import { sourceNumber } from '../sources'
import { outletParts } from './outlets'
import { views } from './views'
import { isShortOf, placeIn, publishedFirst, walkOf, walkSql } from './walks'

type ListInput = Listed & { after: string | null; at?: number | undefined; limit: number }

type UnreadInput = Pick<ListInput, 'view' | 'sourceId' | 'limit'> & { upTo: number }

type Place = Row & { article_n: number }
type Listing = Place & { source_n: number }

/** The SQL of some unread articles of a view; those captured later than `upTo` are not among them. */
export function unreadSql(library: Library, { view, sourceId, upTo, limit }: UnreadInput): Sql {
  const conditions = [views[view].where, sql`l.is_unread = 1`, sql`l.article_n <= ${upTo}`]
  if (sourceId !== null) conditions.push(sql`l.source_n = ${sourceNumber(library, sourceId)}`)
  return sql`
    SELECT a.id FROM article_listing l JOIN article a ON a.n = l.article_n
    WHERE ${allOf(conditions)} LIMIT ${limit}`
}

/**
 * A page of a list. `total` is of the list and not of what is left. Throws `invalid-input` for a cursor that no page of this
 * order gave.
 */
export function list(library: Library, input: ListInput): ArticlePage {
  const { next, places } = placesOf(library, input)
  const newest = one<{ n: number | null }>(library, 'SELECT max(n) AS n FROM article')?.n ?? 0
  const articles = summaries(
    library,
    places.map(({ article_n: n }) => n),
  )
  return { articles, next, total: total(library, input.view, input.sourceId), newest }
}

function placesOf(library: Library, input: ListInput): { places: Place[]; next: string | null } {
  const { view, sourceId, order = publishedFirst, after, at = 0, limit } = input
  if (order.by === 'outlet' && sourceId === null) return byOutlet(library, input)
  const walk = walkIn(view, numberOf(library, sourceId), order)
  const rows = all<Place>(library, walkSql(walk, { after, at, limit: limit + 1 }))
  const { shown, next } = pageOf(rows, limit, (row) => placeIn(walk, row))
  return { places: shown, next }
}

/** Within one outlet the newest come first, whichever way round the outlets stand. */
function walkIn(view: ArticleView, sourceN: number | null, { by, isReversed }: ListOrder) {
  return walkOf(view, sourceN, by === 'outlet' ? publishedFirst : { by, isReversed })
}

function numberOf(library: Library, sourceId: SourceId | null): number | null {
  return sourceId === null ? null : sourceNumber(library, sourceId)
}

/** One outlet after the other. A page goes on at a position, because no index has all outlets in their order. */
function byOutlet(library: Library, input: ListInput): { places: Place[]; next: string | null } {
  const { view, order = publishedFirst, after, limit } = input
  const from = after === null ? (input.at ?? 0) : keyOf(after, ['number'])[0]
  const places: Place[] = []
  for (const { source_n: sourceN, articles, first } of outletParts(library, view, order.isReversed)) {
    const missing = limit + 1 - places.length
    if (first + articles <= from || missing === 0) continue
    const walk = walkOf(view, sourceN, publishedFirst)
    places.push(
      ...all<Place>(library, walkSql(walk, { after: null, at: Math.max(0, from - first), limit: missing })),
    )
  }
  const { shown, next } = pageOf(places, limit, () => [from + limit])
  return { places: shown, next }
}

/** What lists show of these articles, in their order. */
function summaries(library: Library, numbers: readonly number[]) {
  const rows = all<SummaryRow & { n: number }>(
    library,
    sql`SELECT a.n, ${summaryColumns} FROM json_each(${JSON.stringify(numbers)}) k CROSS JOIN ${articleTables}
      WHERE a.n = k.value`,
  )
  const known = new Map(rows.map((row) => [row.n, row]))
  return numbers.flatMap((n) => {
    const row = known.get(n)
    return row === undefined ? [] : [summaryOf(row)]
  })
}

/**
 * Which of these articles a list has, and where the first of those stands: how many are before it. Each other place would
 * cost as much again.
 */
export function position(
  library: Library,
  { articleIds, ...listed }: Listed & { articleIds: readonly ArticleId[] },
): { isListed: boolean[]; position: number | null } {
  const rows = articleIds.map((articleId) => rowInList(library, listed, articleId))
  const first = rows.find((row) => row !== undefined)
  return {
    isListed: rows.map((row) => row !== undefined),
    position: first === undefined ? null : positionOf(library, listed, first),
  }
}

function rowInList(library: Library, { view, sourceId }: Listed, articleId: ArticleId): Listing | undefined {
  const row = listingRow(library, view, articleId)
  return row === undefined || sourceId === null || row.source_n === sourceNumber(library, sourceId)
    ? row
    : undefined
}

function positionOf(library: Library, { view, sourceId, order = publishedFirst }: Listed, row: Listing) {
  const sourceN = numberOf(library, sourceId)
  const isOneWalk = order.by !== 'outlet' || sourceN !== null
  const within = before(library, walkIn(view, isOneWalk ? sourceN : row.source_n, order), row)
  if (isOneWalk) return within
  const part = outletParts(library, view, order.isReversed).find((one) => one.source_n === row.source_n)
  return (part?.first ?? 0) + within
}

/** An article's row where it belongs to the view. */
function listingRow(library: Library, view: ArticleView, articleId: ArticleId): Listing | undefined {
  return one<Listing>(
    library,
    sql`SELECT l.* FROM article a CROSS JOIN article_listing l ON l.article_n = a.n
      WHERE a.id = ${articleId} AND ${views[view].where}`,
  )
}

/** SQL of how many rows come before one on a walk. */
export function beforeSql(walk: ReturnType<typeof walkOf>, row: Row): Sql {
  return sql`SELECT count(*) AS rows FROM article_listing l INDEXED BY ${walk.index}
    WHERE ${walk.where} AND ${isShortOf(walk, placeIn(walk, row))}`
}

function before(library: Library, walk: ReturnType<typeof walkOf>, row: Row): number {
  return one<{ rows: number }>(library, beforeSql(walk, row))?.rows ?? 0
}

/**
 * From counts that the library keeps with every change: counting a million rows would take as long as the
 * list itself.
 */
export function total(library: Library, view: ArticleView, sourceId: SourceId | null = null): number {
  const ofSource = sourceId === null ? sql`1` : sql`source_n = ${sourceNumber(library, sourceId)}`
  return (
    one<{ articles: number }>(
      library,
      sql`SELECT coalesce(sum(articles), 0) AS articles FROM article_count
        WHERE ${allOf([views[view].where, ofSource])}`,
    )?.articles ?? 0
  )
}

export function counts(library: Library): ArticleCounts {
  return {
    all: total(library, 'all'),
    unread: total(library, 'unread'),
    starred: total(library, 'starred'),
    'to-check': total(library, 'to-check'),
    archived: total(library, 'archived'),
    deleted: total(library, 'deleted'),
  }
}
