// The beginning of a page along an index, where what a filter leaves is not rare: the first hundred of a common word or a colour are
// found among the first thousand rows, and nothing is asked of all the others.

import { setImmediate } from 'node:timers/promises'
import { all, type Library, one } from '../../database/database'
import { allOf, type Sql, sql } from '../../database/sql'
import type { Candidates } from './candidates'
import { hasWords, type Range } from './filter'
import { type Found, rowsOf, type Wanted } from './found'
import { behind, type Column, columnsOf, type Key, orderSql, keySql, upTo } from './order'

// 3 to 5 ms of the processor a step. What is too rare to be found so costs as much in vain.
const rowsAtOnce = 3_000
const steps = 5
// Of a page that is filled by a third in these, the rest is found sooner so than in all rows.
const mostSteps = 3 * steps
// Of rows that were made one after the other the words are asked for together; else they are in all of the index.
const mostNumbersApart = 100_000

/** `after`: behind which row to go on looking in another way; 'end' where there is nothing more. */
type Along = { readonly found: Found[]; readonly after: Key | null | 'end' }

/** The first rows that a filter leaves, as far as they stand among the first behind a key. */
export async function firstAlong(
  library: Library,
  index: Sql,
  { candidates: { words }, conditions }: { candidates: Candidates; conditions: Sql },
  { order, after: from, limit }: Wanted,
): Promise<Along> {
  const columns = columnsOf(order)
  const found: Found[] = []
  let after = from
  const isPromising = () => 3 * found.length >= limit
  for (let step = 0; step < steps || (step < mostSteps && isPromising()); step += 1) {
    const last = keyAfter(library, index, columns, after)
    const isStep = last === null ? sql`1` : upTo(columns, last)
    const within = allOf([after === null ? sql`1` : behind(columns, after), isStep])
    const isFound = words === null ? sql`1` : hasWordsWithin(library, words, sql`${index} WHERE ${within}`)
    if (isFound === null) return { found, after }
    const where = allOf([isStep, conditions, isFound])
    const slice = { from: sql`review_listing l ${index}`, where }
    found.push(...rowsOf(library, slice, { order, after, limit: limit - found.length }))
    if (last === null || found.length >= limit) return { found, after: 'end' }
    after = last
    await setImmediate()
  }
  return { found, after }
}

/** The key of the last row of a step; null where fewer are left. */
function keyAfter(library: Library, index: Sql, columns: readonly Column[], after: Key | null): Key | null {
  const beyond = after === null ? sql`1` : behind(columns, after)
  const row = one<Record<string, string | number>>(
    library,
    sql`SELECT ${keySql(columns)} FROM review_listing l ${index} WHERE ${beyond}
      ORDER BY ${orderSql(columns)} LIMIT 1 OFFSET ${rowsAtOnce - 1}`,
  )
  return row === undefined ? null : columns.map((_, at) => row[`k${at}`] ?? '')
}

/** That row l of some rows has the words; null where their numbers are so far apart that it is not asked of them alone. */
function hasWordsWithin(library: Library, words: Parameters<typeof hasWords>[0], rows: Sql): Sql | null {
  const ranges = all<Range & { kind: number }>(
    library,
    sql`SELECT l.n % 4 AS kind, min(l.n) AS "from", max(l.n) AS "to" FROM review_listing l ${rows} GROUP BY 1`,
  )
  const [highlights = null, notes = null] = [0, 1].map((wanted) => ranges.find(({ kind }) => kind === wanted))
  if ([highlights, notes].some((range) => range !== null && range.to - range.from > mostNumbersApart))
    return null
  return hasWords(words, highlights, notes)
}
