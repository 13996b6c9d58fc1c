import type { Listed } from '../../../../preload/contract/article-list'
import { type Library, one } from '../../database/database'
import { type Sql, sql } from '../../database/sql'
import { numberOf } from '../sources'
import { outletParts } from './outlets'
import { countSql, publishedFirst, walkOf } from './walks'

type Asked = Listed & { group: 'day' | 'outlet'; keys: readonly string[] }

/**
 * How many articles of a list stand under each heading. A day is the beginning of `dated`, so that it may also be a month or
 * a year of which no more is known; an outlet is its name, empty for none.
 */
export function groupCounts(library: Library, { group, keys, view, sourceId }: Asked): { counts: number[] } {
  const sourceN = numberOf(library, sourceId)
  if (group === 'day') {
    const walk = walkOf(view, { sourceN, outletN: null }, publishedFirst)
    const count = (condition: Sql) => one<{ rows: number }>(library, countSql(walk, condition))?.rows ?? 0
    // A time of day follows its day after a T, and U is the letter after that.
    const onDay = (day: string) =>
      count(sql`l.dated = ${day}`) + count(sql`l.dated >= ${`${day}T`} AND l.dated < ${`${day}U`}`)
    return { counts: keys.map(onDay) }
  }
  const parts = new Map(
    outletParts(library, { view, sourceN, isReversed: false }).map((part) => [
      part.name ?? '',
      part.articles,
    ]),
  )
  return { counts: keys.map((name) => parts.get(name) ?? 0) }
}
