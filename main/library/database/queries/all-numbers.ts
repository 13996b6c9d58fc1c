import { type Library, one } from '../database'
import { type Sql, sql } from '../sql'

/** The numbers in column n of a query. As one text they come five times as fast as row by row. */
export function allNumbersOf(library: Library, query: Sql): number[] {
  const row = one<{ numbers: string }>(library, sql`SELECT json_group_array(n) AS numbers FROM (${query})`)
  return JSON.parse(row?.numbers ?? '[]') as number[]
}
