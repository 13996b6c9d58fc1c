import type { ArticleCounts, ArticleView } from '../../../../preload/contract/article'
import type { ArticlePage, Listed } from '../../../../preload/contract/article-list'
import type { ArticleId } from '../../../../preload/contract/common'
import { keyOf, pageOf } from '../../database/cursor'
import { all, type Library, one, type Row } from '../../database/database'
import { type Sql, sql } from '../../database/sql'
import { articleTables, summaryColumns, summaryOf, type SummaryRow } from '../article-rows'
import { numberOf } from './number-of'
import { outletParts } from './outlets'
import { isListed, views } from './views'
import {
  countSql,
  everything,
  isShortOf,
  placeIn,
  publishedFirst,
  type Scope,
  type Walk,
  walkOf,
  walkSql,
} from './walks'

type ListInput = Listed & { after: string | null; at?: number | undefined; limit: number }

type Place = Row & { article_n: number }
type Listing = Place & { source_n: number }

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
  return { articles, next, total: total(library, input.view, input), newest }
}

function placesOf(library: Library, input: ListInput): { places: Place[]; next: string | null } {
  const { view, order = publishedFirst, after, at = 0, limit } = input
  const { by, isReversed } = order
  if (by === 'outlet') return byOutlet(library, input)
  const walk = walkOf(view, { ...everything, sourceN: numberOf(library, input) }, { by, isReversed })
  const rows = all<Place>(library, walkSql(walk, { after, at, limit: limit + 1 }))
  const { shown, next } = pageOf(rows, limit, (row) => placeIn(walk, row))
  return { places: shown, next }
}

/**
 * One outlet after the other, and the newest first in each, whichever way round they stand. A page goes on at a position,
 * because no index has all outlets in their order.
 */
function byOutlet(library: Library, input: ListInput): { places: Place[]; next: string | null } {
  const { view, order = publishedFirst, after, limit } = input
  const sourceN = numberOf(library, input)
  const from = after === null ? (input.at ?? 0) : keyOf(after, ['number'])[0]
  const places: Place[] = []
  const parts = outletParts(library, { view, sourceN, isReversed: order.isReversed })
  for (const { outlet_n: outletN, articles, first } of parts) {
    const missing = limit + 1 - places.length
    if (first + articles <= from || missing === 0) continue
    const walk = walkOf(view, { sourceN, outletN }, publishedFirst)
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
  const sourceN = numberOf(library, listed)
  const inList = isListed(listed.view, sourceN)
  const rows = articleIds.map((articleId) => rowWhere(library, { inList, sourceN, articleId }))
  const first = rows.find((row) => row !== undefined)
  return {
    isListed: rows.map((row) => row !== undefined),
    position: first === undefined ? null : positionOf(library, listed, first),
  }
}

function rowWhere(
  library: Library,
  { inList, sourceN, articleId }: { inList: Sql; sourceN: number | null; articleId: ArticleId },
): Listing | undefined {
  return one<Listing>(
    library,
    sql`SELECT l.*, ${placeOf(sourceN)} AS place FROM article a CROSS JOIN article_listing l ON l.article_n = a.n
      WHERE a.id = ${articleId} AND ${inList}`,
  )
}

/** SQL of where in a collection a row of `article_listing` as `l` stands. */
export function placeOf(sourceN: number | null): Sql {
  return sql`(SELECT b.place FROM feed_listing b WHERE b.article_n = l.article_n AND b.source_n = ${sourceN})`
}

function positionOf(library: Library, listed: Listed, row: Listing) {
  const { view, order = publishedFirst } = listed
  const sourceN = numberOf(library, listed)
  const { by, isReversed } = order
  const beforeIn = (scope: Scope, along: Parameters<typeof walkOf>[2]) =>
    before(library, walkOf(view, scope, along), row)
  if (by !== 'outlet') return beforeIn({ ...everything, sourceN }, { by, isReversed })
  const outletN = row.source_n
  const part = outletParts(library, { view, sourceN, isReversed }).find((one) => one.outlet_n === outletN)
  return (part?.first ?? 0) + beforeIn({ sourceN, outletN }, publishedFirst)
}

/** SQL of how many rows come before one on a walk. */
export function beforeSql(walk: Walk, row: Row): Sql {
  return countSql(walk, isShortOf(walk, placeIn(walk, row)))
}

function before(library: Library, walk: Walk, row: Row): number {
  return one<{ rows: number }>(library, beforeSql(walk, row))?.rows ?? 0
}

/**
 * From counts that the library keeps with every change: counting a million rows would take as long as the
 * list itself.
 */
export function total(
  library: Library,
  view: ArticleView,
  of: Pick<Listed, 'sourceId' | 'collectionId'> = { sourceId: null },
): number {
  const { where } = views[view]
  const sourceN = numberOf(library, of)
  if (sourceN === null) return counted(library, sql`article_count WHERE ${where}`)
  const ofSource = sql`${where} AND source_n = ${sourceN}`
  return (
    counted(library, sql`article_count WHERE ${ofSource}`) +
    counted(library, sql`feed_count WHERE ${ofSource}`)
  )
}

function counted(library: Library, counts: Sql): number {
  return (
    one<{ articles: number }>(library, sql`SELECT total(articles) AS articles FROM ${counts}`)?.articles ?? 0
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
