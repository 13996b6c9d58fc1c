// How a list is set under its headings: which rows stand under which, and which of these are closed. Rows under a closed heading are
// in the list as before, with the same indexes; they are only not shown, and the heading stands where the first of them would.

import type { Fold, KeptList } from '../../preload/contract/settings'
import { rowCount } from '../queries/sparse-rows'
import type { ArticleRows } from './list-question'

/** A stretch of the list: what stands under one heading, or under none. `articles` are those that main counts. */
export type Part = {
  readonly key: string
  readonly first: number
  readonly rows: number
  readonly articles: number
  readonly isHeaded: boolean
  readonly isClosed: boolean
}

type Setting = Pick<KeptList, 'group'> & { fold: Fold }
type Rows = Pick<ArticleRows, 'groups' | 'kept' | 'total'>

export const nothingClosed: Fold = { isAll: false, but: [] }

/** All parts of a list, from its top to its end. */
export function partsOf(list: Rows, setting: Setting): Part[] {
  const { parts, add, extend, end } = growing(setting)
  let kept = 0
  // Rows that are kept between two groups belong to the one that they stood in; where that is gone they are one.
  const between = (next: string | null): number => {
    let ofNext = 0
    for (let one = list.kept[kept]; one?.at === end() + ofNext; one = list.kept[(kept += 1)]) {
      if (one.under === next) ofNext += 1
      else if (one.under === undefined || parts.at(-1)?.key === one.under) extend(1)
      else add(one.under, 1, 0)
    }
    return ofNext
  }
  const count = rowCount(list)
  for (const { key, articles } of list.groups) {
    let rows = articles + between(key)
    while ((list.kept[kept]?.at ?? Infinity) < end() + rows) {
      kept += 1
      rows += 1
    }
    // What is known of the groups may be older than what is known of the list.
    add(key, Math.min(rows, count - end()), articles)
  }
  between(null)
  if (end() < count) extend(count - end())
  return parts
}

/** Parts that are put together one after the other. */
function growing({ group, fold }: Setting) {
  const but = new Set(fold.but)
  const parts: Part[] = []
  const end = () => {
    const last = parts.at(-1)
    return last === undefined ? 0 : last.first + last.rows
  }
  const add = (key: string, rows: number, articles: number) => {
    if (rows <= 0) return
    const isHeaded = group !== 'none' && (group !== 'story' || key !== '')
    const isClosed = isHeaded && fold.isAll !== but.has(key)
    parts.push({ key, first: end(), rows, articles, isHeaded, isClosed })
  }
  const extend = (rows: number) => {
    const last = parts.pop()
    add(last?.key ?? '', (last?.rows ?? 0) + rows, last?.articles ?? 0)
  }
  return { parts, add, extend, end }
}

/** The part that an index is in. */
export function partAt(parts: readonly Part[], index: number): Part | undefined {
  let low = 0
  let high = parts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((parts[middle]?.first ?? Infinity) <= index) low = middle
    else high = middle - 1
  }
  return parts[low]
}

/** Where an index is seen: rows under a closed heading are seen in that. */
export function seenAt(parts: readonly Part[], index: number): number {
  const part = partAt(parts, index)
  return part?.isClosed === true ? part.first : index
}

/** The index so many rows on, or back, of those that are seen; closed headings are among them, unless only articles count. */
export function stepFrom(
  parts: readonly Part[],
  { index, by, isArticle = false }: { index: number; by: number; isArticle?: boolean },
): number {
  const end = parts.at(-1)
  const last = end === undefined ? 0 : end.first + end.rows - 1
  const way = by < 0 ? -1 : 1
  let at = Number.isFinite(by) ? seenAt(parts, index) : way < 0 ? 0 : seenAt(parts, last)
  let found = at
  for (let left = Number.isFinite(by) ? Math.abs(by) : 0; left > 0;) {
    const part = partAt(parts, at)
    const to = way > 0 && part?.isClosed === true ? part.first + part.rows : at + way
    if (to < 0 || to > last) break
    at = seenAt(parts, to)
    if (isArticle && partAt(parts, at)?.isClosed === true) continue
    found = at
    left -= 1
  }
  return Number.isFinite(by) ? found : at
}

/** The rows that are seen around some others, so many on either side. */
export function widened(parts: readonly Part[], rows: readonly number[], around: number): number[] {
  const wide = [...rows]
  for (const [from, by] of [
    [rows[0], -1],
    [rows.at(-1), 1],
  ] as const) {
    let at = from
    for (let left = around; at !== undefined && left > 0; left -= 1) {
      const to: number = stepFrom(parts, { index: at, by })
      if (to === at) break
      wide.push(to)
      at = to
    }
  }
  return wide.filter((index) => partAt(parts, index)?.isClosed !== true)
}

/** The fold with one heading closed or opened. */
export function toggledFold({ isAll, but }: Fold, key: string): Fold {
  return { isAll, but: but.includes(key) ? but.filter((one) => one !== key) : [...but.slice(-499), key] }
}
