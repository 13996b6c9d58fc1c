import type { Listed } from '../../../../preload/contract/article-list'
import { type Library, one } from '../../database/database'
import { sql } from '../../database/sql'
import { sourceNumber } from '../sources'
import { outletParts } from './outlets'
import { publishedFirst, walkOf } from './walks'

type Asked = Listed & { group: 'day' | 'outlet'; keys: readonly string[] }

/**
 * How many articles of a list stand under each heading. A day is the beginning of `dated`, so that it may also be a month or
 * a year of which no more is known; an outlet is its name, empty for none.
 */
export function groupCounts(library: Library, { group, keys, ...listed }: Asked): { counts: number[] } {
  if (group === 'day') return { counts: keys.map((day) => onDay(library, listed, day)) }
  const parts = new Map(
    outletParts(library, listed.view, false).map((part) => [part.name ?? '', part.articles]),
  )
  return { counts: keys.map((name) => parts.get(name) ?? 0) }
}

function onDay(library: Library, { view, sourceId }: Listed, day: string): number {
  const walk = walkOf(view, sourceId === null ? null : sourceNumber(library, sourceId), publishedFirst)
  const count = (condition: ReturnType<typeof sql>) =>
    one<{ rows: number }>(
      library,
      sql`SELECT count(*) AS rows FROM article_listing l INDEXED BY ${walk.index}
        WHERE ${walk.where} AND ${condition}`,
    )?.rows ?? 0
  // A time of day follows its day after a T, and U is the letter after that.
  return count(sql`l.dated = ${day}`) + count(sql`l.dated >= ${`${day}T`} AND l.dated < ${`${day}U`}`)
}
