import type { ArticleView } from '../../../../preload/contract/article'
import type { ListOrder } from '../../../../preload/contract/article-list'
import { keyOf } from '../../database/cursor'
import type { Row } from '../../database/database'
import { allOf, joined, list, type Sql, sql, type Value } from '../../database/sql'
import { views } from './views'

/** A way along one index. By outlet a list is walked one outlet after the other, each along its own. */
export type Walk = {
  index: Sql
  where: Sql
  /** What the rows stand in order of; the last one is the article's number, so that no two stand alike. */
  columns: readonly Column[]
  isDescending: boolean
}

type Column = 'dated' | 'captured' | 'title_key' | 'article_n'
type WalkedBy = Exclude<ListOrder['by'], 'outlet'>

const columnsOf: Record<WalkedBy, readonly Column[]> = {
  published: ['dated', 'captured', 'article_n'],
  captured: ['captured', 'article_n'],
  title: ['title_key', 'article_n'],
}

const indexEnds: Record<WalkedBy, Sql> = { published: sql``, captured: sql`_captured`, title: sql`_title` }

const newestFirst: Record<WalkedBy, boolean> = { published: true, captured: true, title: false }

const inSql: Record<Column, Sql> = {
  dated: sql`l.dated`,
  captured: sql`l.captured`,
  title_key: sql`l.title_key`,
  article_n: sql`l.article_n`,
}

export const publishedFirst = { by: 'published', isReversed: false } as const

/** `sourceN` is the number by which the lists know a source; null for all of them. */
export function walkOf(view: ArticleView, sourceN: number | null, order: ListOrder & { by: WalkedBy }): Walk {
  const { where, name } = views[view]
  const { by, isReversed } = order
  // Among the articles of one outlet the parts of "all" have indexes of their own only by publication.
  const ofSource = by === 'published' ? sql`listing_source_${name}` : sql`listing_source`
  return {
    index: sql`${sourceN === null ? sql`listing_${name}` : ofSource}${indexEnds[by]}`,
    where: sourceN === null ? where : sql`${where} AND l.source_n = ${sourceN}`,
    columns: columnsOf[by],
    isDescending: newestFirst[by] !== isReversed,
  }
}

/** Along the index, from a place or at a position; the columns and no other table, or each row passed over is looked up. */
export function walkSql(
  walk: Walk,
  { after, at, limit }: { after: string | null; at: number; limit: number },
): Sql {
  const { index, where, columns, isDescending } = walk
  const direction = isDescending ? sql` DESC` : sql``
  const conditions = after === null ? [where] : [where, isBeyond(walk, placeOf(walk, after))]
  return sql`
    SELECT ${columnsSql(columns)} FROM article_listing l INDEXED BY ${index}
    WHERE ${allOf(conditions)}
    ORDER BY ${joined(
      columns.map((column) => sql`${inSql[column]}${direction}`),
      sql`, `,
    )}
    LIMIT ${limit} OFFSET ${after === null ? at : 0}`
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
    columns.map((column) => (column === 'dated' || column === 'title_key' ? 'text' : 'number')),
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
  return columns.map((column) => row[column] ?? 0)
}
