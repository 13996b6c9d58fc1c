// In which order the rows of the review stand, as columns of SQL with their directions, and what stands behind a row in it.

import type { ReviewOrder } from '../../../../preload/contract/review'
import { highlightColors } from '../../../../preload/contract/words'
import { joined, type Sql, sql } from '../../database/sql'

export type Column = { readonly by: Sql; readonly is: 'text' | 'number'; readonly down: boolean }
export type Key = readonly (string | number)[]

const rank = sql`CASE l.color ${joined(
  highlightColors.map((color, at) => sql`WHEN ${color} THEN ${at}`),
  sql` `,
)} ELSE ${highlightColors.length} END`

const up = (by: Sql, is: Column['is']): Column => ({ by, is, down: false })
const down = (by: Sql, is: Column['is']): Column => ({ by, is, down: true })

const number = up(sql`l.n`, 'number')
const inText = [up(sql`l.place`, 'number'), number]
const published = [down(sql`l.dated`, 'text'), down(sql`l.article_n`, 'number'), ...inText]
// What is on no article stands last.
const byTitle = [
  up(sql`iif(l.article_n = 0, 1, 0)`, 'number'),
  up(sql`coalesce(t.title_key, '')`, 'text'),
  up(sql`l.article_n`, 'number'),
  ...inText,
]
const made = [down(sql`l.made`, 'text'), down(sql`l.n`, 'number')]
const color = [up(rank, 'number'), ...made]

const sorts: Record<ReviewOrder['sort'], readonly Column[]> = { made, published, article: byTitle, color }

/** The columns by which rows stand. Each tag is asked for by itself, so it is none of them. */
export function columnsOf({ sort, group }: ReviewOrder): readonly Column[] {
  switch (group) {
    case 'article':
      return sort === 'article' ? byTitle : published
    case 'month':
      return made
    case 'color':
      return [up(rank, 'number'), ...(sort === 'color' ? made : sorts[sort])]
    case 'outlet':
      return [
        up(sql`iif(s.folded IS NULL, 1, 0)`, 'number'),
        up(sql`coalesce(s.folded, '')`, 'text'),
        ...sorts[sort],
      ]
    default:
      return sorts[sort]
  }
}

/** What the columns need besides the listing. */
export function tablesOf({ sort, group }: ReviewOrder): Sql {
  const titles = sort === 'article' && group !== 'month'
  return sql`${titles ? sql`LEFT JOIN article_listing t ON t.article_n = l.article_n` : sql``}
    ${group === 'outlet' ? sql`LEFT JOIN source s ON s.n = l.source_n` : sql``}`
}

/** The index that has rows in an order already; null where there is none. */
export function indexOf(order: ReviewOrder): Sql | null {
  const columns = columnsOf(order)
  if (columns === made) return sql`INDEXED BY review_made`
  return columns === published && order.group !== 'tag' ? sql`INDEXED BY review_dated` : null
}

export function orderSql(columns: readonly Column[]): Sql {
  return joined(
    columns.map(({ by, down: isDown }) => (isDown ? sql`${by} DESC` : by)),
    sql`, `,
  )
}

/** The columns as k0, k1, … */
export function keySql(columns: readonly Column[]): Sql {
  return joined(
    columns.map(({ by }, at) => sql`${by} AS ${{ text: `k${at}`, values: [] }}`),
    sql`, `,
  )
}

/** That a row stands behind a key. */
export function behind(columns: readonly Column[], key: Key): Sql {
  const [first, ...rest] = columns
  const [value, ...values] = key
  if (first === undefined || value === undefined) return sql`0`
  const beyond = first.down ? sql`${first.by} < ${value}` : sql`${first.by} > ${value}`
  if (rest.length === 0) return beyond
  // The first part bounds a walk along an index.
  const from = first.down ? sql`${first.by} <= ${value}` : sql`${first.by} >= ${value}`
  return sql`(${from} AND (${beyond} OR ${behind(rest, values)}))`
}

/** That a row stands at a key or before it. */
export function upTo(columns: readonly Column[], key: Key): Sql {
  const [first] = columns
  const [value] = key
  if (first === undefined || value === undefined) return sql`1`
  // The first part bounds a walk along an index.
  const until = first.down ? sql`${first.by} >= ${value}` : sql`${first.by} <= ${value}`
  return sql`(${until} AND NOT ${behind(columns, key)})`
}

/** The same order, of keys: texts are compared as SQLite compares them. */
export function compareKeys(columns: readonly Column[], a: Key, b: Key): number {
  for (const [at, { down: isDown }] of columns.entries()) {
    const [one, other] = [a[at] ?? 0, b[at] ?? 0]
    if (one === other) continue
    return (one < other ? -1 : 1) * (isDown ? -1 : 1)
  }
  return 0
}
