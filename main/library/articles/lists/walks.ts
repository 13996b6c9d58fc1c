import type { ArticleView } from '../../../../preload/contract/article'
import type { ListOrder } from '../../../../preload/contract/article-list'
import { keyOf } from '../../database/cursor'
import type { Row } from '../../database/database'
import { allOf, joined, list, type Sql, sql, type Value } from '../../database/sql'
import { isCollectionNumber } from '../../database/list-number'
import { views } from './views'

/**
 * Whose articles: of a source with what it brought as a feed, of a collection, of one outlet, or both, what the source or the
 * collection has of that outlet.
 */
export type Scope = { sourceN: number | null; outletN: number | null }

/** A way along one index, or along two side by side. */
export type Walk = {
  /** Each listing as `l`, with the index that is in the order of the walk. */
  listings: readonly Sql[]
  where: Sql
  /** What the rows stand in order of; the last one is the article's number, so that no two stand alike. */
  columns: readonly Column[]
  isDescending: boolean
}

type Column = 'dated' | 'captured' | 'title_key' | 'story_at' | 'story_n' | 'place' | 'article_n'
type WalkedBy = Exclude<ListOrder['by'], 'outlet'>

const columnsOf: Record<WalkedBy, readonly Column[]> = {
  published: ['dated', 'captured', 'article_n'],
  captured: ['captured', 'article_n'],
  title: ['title_key', 'article_n'],
  story: ['story_at', 'story_n', 'dated', 'article_n'],
  place: ['place', 'article_n'],
}

const indexEnds: Record<WalkedBy, Sql> = {
  published: sql``,
  captured: sql`_captured`,
  title: sql`_title`,
  story: sql`_story`,
  place: sql`_place`,
}

const newestFirst: Record<WalkedBy, boolean> = {
  published: true,
  captured: true,
  title: false,
  story: true,
  place: false,
}

const texts: ReadonlySet<Column> = new Set(['dated', 'title_key', 'story_at'])

const inSql: Record<Column, Sql> = {
  dated: sql`l.dated`,
  captured: sql`l.captured`,
  title_key: sql`l.title_key`,
  story_at: sql`l.story_at`,
  story_n: sql`l.story_n`,
  // Of a row of a collection, which does not always stand as `l`.
  place: sql`place`,
  article_n: sql`l.article_n`,
}

export const publishedFirst = { by: 'published', isReversed: false } as const

/** Outlets, sources and collections by the numbers that lists know them by. */
export function walkOf(view: ArticleView, scope: Scope, order: ListOrder & { by: WalkedBy }): Walk {
  const { where } = views[view]
  const { isReversed } = order
  // Only a collection has places.
  const by = order.by === 'place' && !isOfCollection(scope) ? 'captured' : order.by
  return {
    listings: listingsIn(view, scope, by),
    where: allOf([where, ...ofScope(scope)]),
    columns: columnsOf[by],
    isDescending: newestFirst[by] !== isReversed,
  }
}

export const everything: Scope = { sourceN: null, outletN: null }

function listingsIn(view: ArticleView, scope: Scope, by: WalkedBy): Sql[] {
  const { name } = views[view]
  const { sourceN, outletN } = scope
  if (isBrought(scope)) return [sql`feed_listing l INDEXED BY feed_listing_outlet`]
  if (by === 'place') return [sql`feed_listing l INDEXED BY collection_listing_place`]
  // Among the articles of one source the parts of "all" have indexes of their own only by publication.
  const part = by === 'published' ? sql`_${name}` : sql``
  const all = sql`article_listing l INDEXED BY listing_${name}${indexEnds[by]}`
  const own = sql`article_listing l INDEXED BY listing_source${part}${indexEnds[by]}`
  const brought = sql`feed_listing l INDEXED BY feed_listing${part}${indexEnds[by]}`
  if (outletN !== null) return [own]
  return sourceN === null ? [all] : [own, brought]
}

function isOfCollection({ sourceN }: Scope): boolean {
  return sourceN !== null && isCollectionNumber(sourceN)
}

/** Of another outlet than the feed's own. */
function isBrought({ sourceN, outletN }: Scope): boolean {
  return sourceN !== null && outletN !== null && sourceN !== outletN
}

function ofScope(scope: Scope): Sql[] {
  const { sourceN, outletN } = scope
  if (isBrought(scope)) return [sql`l.source_n = ${sourceN}`, sql`l.outlet_n = ${outletN}`]
  const n = outletN ?? sourceN
  // The index by place is limited so, which must stand in the SQL itself.
  const ofCollection = isOfCollection(scope) ? [sql`l.source_n < -1`] : []
  return n === null ? [] : [sql`l.source_n = ${n}`, ...ofCollection]
}

/** Along the walk, from a place or at a position; the columns and no other table, or each row passed over is looked up. */
export function walkSql(
  walk: Walk,
  { after, at, limit }: { after: string | null; at: number; limit: number },
): Sql {
  const { listings, where, columns, isDescending } = walk
  const direction = isDescending ? sql` DESC` : sql``
  const conditions = after === null ? [where] : [where, isBeyond(walk, placeOf(walk, after))]
  return sql`
    ${joined(
      listings.map(
        (listing) => sql`SELECT ${columnsSql(columns)} FROM ${listing} WHERE ${allOf(conditions)}`,
      ),
      sql` UNION ALL `,
    )}
    ORDER BY ${joined(
      columns.map((column) => sql`${inSql[column]}${direction}`),
      sql`, `,
    )}
    LIMIT ${limit} OFFSET ${after === null ? at : 0}`
}

/** SQL of how many rows of a walk a condition holds for. */
export function countSql({ listings, where }: Walk, condition: Sql): Sql {
  return sql`SELECT ${joined(
    listings.map((listing) => sql`(SELECT count(*) FROM ${listing} WHERE ${where} AND ${condition})`),
    sql` + `,
  )} AS rows`
}

function columnsSql(columns: readonly Column[]): Sql {
  return joined(
    columns.map((column) => inSql[column]),
    sql`, `,
  )
}

function placeOf({ columns }: Walk, cursor: string): Value[] {
  return keyOf(
    cursor,
    columns.map((column) => (texts.has(column) ? 'text' : 'number')),
  )
}

/** Of rows that come later on the walk than this place. */
export function isBeyond({ columns, isDescending }: Walk, place: readonly Value[]): Sql {
  return sql`(${columnsSql(columns)}) ${isDescending ? sql`<` : sql`>`} (${list(place)})`
}

/** Of rows that come sooner on the walk than this place. */
export function isShortOf(walk: Walk, place: readonly Value[]): Sql {
  return isBeyond({ ...walk, isDescending: !walk.isDescending }, place)
}

/** Where a row of `article_listing` stands on the walk. */
export function placeIn({ columns }: Walk, row: Row): (string | number)[] {
  return columns.map((column) => {
    const value = row[column]
    return typeof value === 'string' || typeof value === 'number' ? value : 0
  })
}
