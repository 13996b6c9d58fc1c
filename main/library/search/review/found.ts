import type { ReviewOrder } from '../../../../preload/contract/review'
import { all, type Library } from '../../database/database'
import { type Sql, sql } from '../../database/sql'
import { behind, columnsOf, type Key, keySql, orderSql, tablesOf } from './order'

/** A row by its number, with where it stands in an order. */
export type Found = { readonly n: number; readonly key: Key }

export type Wanted = {
  readonly order: ReviewOrder
  readonly after: Key | null
  readonly limit: number
}

/** The first rows l of a slice behind a key, as many as are wanted. */
export function rowsOf(
  library: Library,
  { from, where }: { from: Sql; where: Sql },
  { order, after, limit }: Wanted,
): Found[] {
  const columns = columnsOf(order)
  const beyond = after === null ? sql`1` : behind(columns, after)
  return all<Record<string, string | number>>(
    library,
    sql`SELECT ${keySql(columns)}, l.n AS n FROM ${from} ${tablesOf(order)}
      WHERE ${where} AND ${beyond} ORDER BY ${orderSql(columns)} LIMIT ${limit}`,
  ).map((row) => ({ n: Number(row['n']), key: columns.map((_, at) => row[`k${at}`] ?? '') }))
}
