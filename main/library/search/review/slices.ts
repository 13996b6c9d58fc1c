// Looks through the review a slice at a time. SQLite cannot be stopped in the middle of a statement, so none takes longer than a slice;
// in between main answers others.

import { setImmediate } from 'node:timers/promises'
import type { ReviewFilter } from '../../../../preload/contract/review'
import { allNumbersOf } from '../../database/queries/all-numbers'
import { type Library, one } from '../../database/database'
import { allOf, anyOf, type Sql, sql } from '../../database/sql'
import { firstAlong } from './along-index'
import { type Candidates, candidatesOf } from './candidates'
import { conditionsOf, hasWords, hitsWithin, isWithin, type Range, type Words } from './filter'
import { type Found, rowsOf, type Wanted } from './found'
import { columnsOf, compareKeys, indexOf } from './order'

/** What is looked through: the rows that are left by a filter, and by a tag under which they are to stand. */
export type Among = { readonly candidates: Candidates; readonly conditions: Sql }

// 10 to 15 ms of the plainest rows. Their numbers are four apart.
const rowsAtOnce = 20_000
const numbersAtOnce = 4 * rowsAtOnce
const candidatesAtOnce = 5_000

export async function amongOf(library: Library, filter: ReviewFilter): Promise<Among> {
  return { candidates: await candidatesOf(library, filter), conditions: conditionsOf(filter) }
}

type Slice = { readonly from: Sql; readonly where: Sql }

function slicesOf(library: Library, { candidates: { numbers, words }, conditions }: Among): Slice[] {
  if (numbers !== null) return slicesOfCandidates(numbers, words, conditions)
  const bounds = one<{ least: number | null; most: number | null }>(
    library,
    sql`SELECT (SELECT min(n) FROM review_listing) AS least, (SELECT max(n) FROM review_listing) AS most`,
  )
  const slices: Slice[] = []
  const { least, most } = bounds ?? { least: null, most: null }
  for (let from = least ?? 0; most !== null && from <= most; from += numbersAtOnce) {
    const range = { from, to: from + numbersAtOnce - 1 }
    slices.push(
      words === null
        ? { from: sql`review_listing l`, where: allOf([isWithin(range), conditions]) }
        : { from: rowsOfHits(words, range), where: conditions },
    )
  }
  return slices
}

/** Row by row of what has the words: the rows are not looked through for it. */
function rowsOfHits(words: Words, range: Range): Sql {
  return sql`(${hitsWithin(words, range)}) f CROSS JOIN review_listing l ON l.n = f.n`
}

function slicesOfCandidates(numbers: readonly number[], words: Words | null, conditions: Sql): Slice[] {
  const slices: Slice[] = []
  for (let at = 0; at < numbers.length; at += candidatesAtOnce) {
    const some = numbers.slice(at, at + candidatesAtOnce)
    const range = { from: some[0] ?? 0, to: some.at(-1) ?? 0 }
    const isFound = words === null ? sql`1` : hasWords(words, range, range)
    slices.push({
      from: sql`review_listing l`,
      where: allOf([sql`l.n IN (${anyOf(some)})`, conditions, isFound]),
    })
  }
  return slices
}

/** The first rows behind a key in an order, as many as are wanted. */
export async function firstRows(library: Library, among: Among, wanted: Wanted): Promise<Found[]> {
  const { candidates, conditions } = among
  const index = candidates.numbers === null ? indexOf(wanted.order) : null
  if (index === null) return firstOfSlices(library, among, wanted)
  // Whatever is next along the index is wanted: there is nothing to look through.
  if (candidates.words === null && conditions.text === '1')
    return rowsOf(library, { from: sql`review_listing l ${index}`, where: sql`1` }, wanted)
  const { found, after } = await firstAlong(library, index, among, wanted)
  const limit = wanted.limit - found.length
  if (limit <= 0 || after === 'end') return found
  return [...found, ...(await firstOfSlices(library, among, { ...wanted, after, limit }))]
}

async function firstOfSlices(library: Library, among: Among, wanted: Wanted): Promise<Found[]> {
  const columns = columnsOf(wanted.order)
  let first: Found[] = []
  for (const slice of slicesOf(library, among)) {
    const rows = rowsOf(library, slice, wanted)
    first = [...first, ...rows].sort((a, b) => compareKeys(columns, a.key, b.key)).slice(0, wanted.limit)
    await setImmediate()
  }
  return first
}

/** How many there are. */
export async function countRows(library: Library, among: Among): Promise<number> {
  let count = 0
  for (const { from, where } of slicesOf(library, among)) {
    count +=
      one<{ count: number }>(library, sql`SELECT count(*) AS count FROM ${from} WHERE ${where}`)?.count ?? 0
    await setImmediate()
  }
  return count
}

/** The numbers of all rows, in no order. */
export async function allNumbers(library: Library, among: Among): Promise<number[]> {
  const numbers: number[] = []
  for (const { from, where } of slicesOf(library, among)) {
    for (const n of allNumbersOf(library, sql`SELECT l.n AS n FROM ${from} WHERE ${where}`)) numbers.push(n)
    await setImmediate()
  }
  return numbers
}
