// Looks through the review a slice at a time. SQLite cannot be stopped in the middle of a statement, so none takes longer than a slice;
// in between main answers others.

import { setImmediate } from 'node:timers/promises'
import type { ReviewFilter, ReviewOrder } from '../../../../preload/contract/review'
import { all, type Library, one } from '../../database/database'
import { allOf, anyOf, type Sql, sql } from '../../database/sql'
import { type Candidates, candidatesOf } from './candidates'
import { conditionsOf, hasWords, isWithin } from './filter'
import {
  behind,
  type Column,
  columnsOf,
  compareKeys,
  indexOf,
  type Key,
  keySql,
  orderSql,
  tablesOf,
} from './order'

/** What is looked through: the rows that are left by a filter, and by a tag under which they are to stand. */
export type Among = { readonly candidates: Candidates; readonly conditions: Sql }

export type Found = { readonly n: number; readonly key: Key }

// 10 to 15 ms of the plainest rows. Their numbers are four apart.
const rowsAtOnce = 20_000
const numbersAtOnce = 4 * rowsAtOnce
const candidatesAtOnce = 5_000

export async function amongOf(library: Library, filter: ReviewFilter): Promise<Among> {
  return { candidates: await candidatesOf(library, filter), conditions: conditionsOf(filter) }
}

type Slice = { readonly from: Sql; readonly where: Sql }

function slicesOf(library: Library, { candidates: { numbers, match }, conditions }: Among): Slice[] {
  if (numbers !== null) return slicesOfCandidates(numbers, match, conditions)
  const bounds = one<{ least: number | null; most: number | null }>(
    library,
    sql`SELECT (SELECT min(n) FROM review_listing) AS least, (SELECT max(n) FROM review_listing) AS most`,
  )
  const slices: Slice[] = []
  const { least, most } = bounds ?? { least: null, most: null }
  for (let from = least ?? 0; most !== null && from <= most; from += numbersAtOnce) {
    const range = { from, to: from + numbersAtOnce - 1 }
    const words = match === null ? sql`1` : hasWords(match, range)
    slices.push({ from: sql`review_listing l`, where: allOf([isWithin(range), conditions, words]) })
  }
  return slices
}

function slicesOfCandidates(numbers: readonly number[], match: string | null, conditions: Sql): Slice[] {
  const slices: Slice[] = []
  for (let at = 0; at < numbers.length; at += candidatesAtOnce) {
    const some = numbers.slice(at, at + candidatesAtOnce)
    const range = { from: some[0] ?? 0, to: some.at(-1) ?? 0 }
    const words = match === null ? sql`1` : hasWords(match, range)
    const where = allOf([sql`l.n IN (${anyOf(some)})`, conditions, words])
    slices.push({ from: sql`review_listing l`, where })
  }
  return slices
}

type Wanted = { order: ReviewOrder; after: Key | null; limit: number }

/** The first rows behind a key in an order, as many as are wanted. */
export async function firstRows(library: Library, among: Among, wanted: Wanted): Promise<Found[]> {
  const columns = columnsOf(wanted.order)
  const index = indexOf(wanted.order)
  const { candidates, conditions } = among
  const isAll = candidates.numbers === null && candidates.match === null && conditions.text === '1'
  // Whatever is next along the index is wanted: there is nothing to look through.
  if (isAll && index !== null)
    return rowsOf(library, { from: sql`review_listing l ${index}`, where: sql`1` }, columns, wanted)
  let first: Found[] = []
  for (const slice of slicesOf(library, among)) {
    const rows = rowsOf(library, slice, columns, wanted)
    first = [...first, ...rows].sort((a, b) => compareKeys(columns, a.key, b.key)).slice(0, wanted.limit)
    await setImmediate()
  }
  return first
}

function rowsOf(
  library: Library,
  { from, where }: Slice,
  columns: readonly Column[],
  wanted: Wanted,
): Found[] {
  const { order, after, limit } = wanted
  const beyond = after === null ? sql`1` : behind(columns, after)
  return all<Record<string, string | number>>(
    library,
    sql`SELECT ${keySql(columns)}, l.n AS n FROM ${from} ${tablesOf(order)}
      WHERE ${where} AND ${beyond} ORDER BY ${orderSql(columns)} LIMIT ${limit}`,
  ).map((row) => ({ n: Number(row['n']), key: columns.map((_, at) => row[`k${at}`] ?? '') }))
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
    for (const { n } of all<{ n: number }>(library, sql`SELECT l.n AS n FROM ${from} WHERE ${where}`))
      numbers.push(n)
    await setImmediate()
  }
  return numbers
}
