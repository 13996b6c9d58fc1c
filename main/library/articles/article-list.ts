import type { ArticleCounts, ArticlePage, ArticleView } from '../../../preload/contract/article'
import type { SourceId } from '../../../preload/contract/common'
import { articleTables, summaryColumns, summaryOf, type SummaryRow } from './article-rows'
import type { Held } from '../database/columns'
import { keyOf, pageOf } from '../database/cursor'
import { all, type Library, one } from '../database/database'
import type { article_listing } from '../database/derived-tables'
import { allOf, type Sql, sql } from '../database/sql'
import { sourceNumber } from './sources'

/**
 * How a view is read: its condition on the listings and on their counts, which name alike what they ask, and the index
 * that is in its order, and the same for one source, and for what a feed brought of other sources. What an index is limited
 * to must stand in the SQL itself: no value that is bound would do.
 */
type View = { where: Sql; index: Sql; sourceIndex: Sql; feedIndex: Sql }

const byStatus = {
  index: sql`listing_status`,
  sourceIndex: sql`listing_source_status`,
  feedIndex: sql`feed_listing_status`,
}

const views: Record<ArticleView, View> = {
  all: { where: sql`status = 'open'`, ...byStatus },
  archived: { where: sql`status = 'archived'`, ...byStatus },
  deleted: { where: sql`status = 'deleted'`, ...byStatus },
  unread: {
    where: sql`status = 'open' AND is_unread = 1`,
    index: sql`listing_unread`,
    sourceIndex: sql`listing_source_unread`,
    feedIndex: sql`feed_listing_unread`,
  },
  starred: {
    where: sql`status = 'open' AND is_starred = 1`,
    index: sql`listing_starred`,
    sourceIndex: sql`listing_source_starred`,
    feedIndex: sql`feed_listing_starred`,
  },
  'to-check': {
    where: sql`status = 'open' AND is_to_check = 1`,
    index: sql`listing_to_check`,
    sourceIndex: sql`listing_source_to_check`,
    feedIndex: sql`feed_listing_to_check`,
  },
}

type ListInput = { view: ArticleView; sourceId: SourceId | null; after: string | null; limit: number }

type UnreadInput = Pick<ListInput, 'view' | 'sourceId' | 'limit'> & { upTo: number }

type Place = Held<typeof article_listing, 'dated' | 'captured' | 'article_n'>

const shapeOfPlace = ['text', 'number', 'number'] as const

/**
 * The page's SQL: one walk along one index, or along two of them side by side, whatever the size of the library. Named, so
 * that no statistics change it. One row more than asked for.
 */
export function pageSql(library: Library, { view, sourceId, after, limit }: ListInput): Sql {
  const { where, index, sourceIndex, feedIndex } = views[view]
  const conditions = [where, ...(after === null ? [] : [afterPlace(after)])]
  const order = sql`ORDER BY dated DESC, captured DESC, article_n DESC LIMIT ${limit + 1}`
  const placesIn = (listing: Sql, wanted: readonly Sql[]) =>
    sql`SELECT dated, captured, article_n FROM ${listing} WHERE ${allOf(wanted)}`
  if (sourceId === null)
    return pageOfPlaces(sql`${placesIn(sql`article_listing INDEXED BY ${index}`, conditions)} ${order}`)
  const ofSource = [sql`source_n = ${sourceNumber(library, sourceId)}`, ...conditions]
  return pageOfPlaces(sql`
    ${placesIn(sql`article_listing INDEXED BY ${sourceIndex}`, ofSource)}
    UNION ALL ${placesIn(sql`feed_listing INDEXED BY ${feedIndex}`, ofSource)} ${order}`)
}

function afterPlace(after: string): Sql {
  const [dated, captured, n] = keyOf(after, shapeOfPlace)
  return sql`(dated, captured, article_n) < (${dated}, ${captured}, ${n})`
}

function pageOfPlaces(places: Sql): Sql {
  return sql`
    SELECT l.dated, l.captured, l.article_n, ${summaryColumns}
    FROM (${places}) l CROSS JOIN ${articleTables}
    WHERE a.n = l.article_n
    ORDER BY l.dated DESC, l.captured DESC, l.article_n DESC`
}

/** The SQL of some unread articles of a view; those captured later than `upTo` are not among them. */
export function unreadSql(library: Library, { view, sourceId, upTo, limit }: UnreadInput): Sql {
  const wanted = [views[view].where, sql`is_unread = 1`, sql`article_n <= ${upTo}`]
  if (sourceId !== null) wanted.push(sql`source_n = ${sourceNumber(library, sourceId)}`)
  const brought =
    sourceId === null ? sql`` : sql`UNION ALL SELECT article_n FROM feed_listing WHERE ${allOf(wanted)}`
  return sql`
    SELECT a.id FROM (SELECT article_n FROM article_listing WHERE ${allOf(wanted)} ${brought} LIMIT ${limit}) l
    JOIN article a ON a.n = l.article_n`
}

/**
 * A page of a view, the newest first. `total` is of the view and not of what is left. Throws `invalid-input`
 * for a cursor that no page gave.
 */
export function list(library: Library, input: ListInput): ArticlePage {
  const rows = all<SummaryRow & Place>(library, pageSql(library, input))
  const { shown, next } = pageOf(rows, input.limit, (row) => [row.dated, row.captured, row.article_n])
  return { articles: shown.map(summaryOf), next, total: total(library, input.view, input.sourceId) }
}

/**
 * From counts that the library keeps with every change: counting a million rows would take as long as the
 * list itself.
 */
function total(library: Library, view: ArticleView, sourceId: SourceId | null = null): number {
  const { where } = views[view]
  if (sourceId === null) return counted(library, sql`article_count WHERE ${where}`)
  const ofSource = sql`${where} AND source_n = ${sourceNumber(library, sourceId)}`
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
