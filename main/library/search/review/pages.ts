// The pages of the review, and how many rows it has. A page begins behind a row and not at a number: what is marked while somebody
// reads on shifts nothing.

import type { ReviewFilter, ReviewOrder, ReviewPage, ReviewRow } from '../../../../preload/contract/review'
import { cursorOf, keyOf } from '../../database/cursor'
import { all, type Library } from '../../database/database'
import { sql } from '../../database/sql'
import { columnsOf, type Key } from './order'
import { rowsOfNumbers } from './rows'
import type { Found } from './found'
import { type Among, amongOf, countRows, firstRows } from './slices'
import { taggedRows } from './tagged'

type PageInput = { filter: ReviewFilter; order: ReviewOrder; after: string | null; limit: number }

/** Throws `invalid-input` for a cursor that no page gave, and `not-found` for a name that the library does not have. */
export async function reviewPage(library: Library, input: PageInput): Promise<ReviewPage> {
  const among = await amongOf(library, input.filter)
  if (input.order.group === 'tag') return pageByTags(library, among, input)
  const { order, after, limit } = input
  const key = after === null ? null : keyFrom(after, order)
  const found = await firstRows(library, among, { order, after: key, limit: limit + 1 })
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return {
    rows: rowsOfNumbers(library, numbersOf(shown)),
    next: found.length > limit && last !== undefined ? cursorOf(last.key) : null,
  }
}

function keyFrom(after: string, order: ReviewOrder): Key {
  return keyOf(
    after,
    columnsOf(order).map(({ is }) => is),
  )
}

function numbersOf(found: readonly Found[]): number[] {
  return found.map(({ n }) => n)
}

/** One tag after the other by name, and what has none at the end: a row stands under each of its tags. */
async function pageByTags(library: Library, among: Among, input: PageInput): Promise<ReviewPage> {
  const { order, after, limit } = input
  const from =
    after === null ? null : keyOf(after, ['number', 'text', ...columnsOf(order).map(({ is }) => is)])
  const rows: { row: ReviewRow; at: Key }[] = []
  for (const { name, folded, among: ofTag } of groupsFrom(library, among, from)) {
    const group: Key = [name === null ? 1 : 0, folded]
    const isFirst = from !== null && from[0] === group[0] && from[1] === folded
    const wanted = { order, after: isFirst ? from.slice(2) : null, limit: limit + 1 - rows.length }
    const found = await firstRows(library, await ofTag(), wanted)
    const keys = new Map(found.map(({ n, key }) => [n, key]))
    for (const n of numbersOf(found)) {
      const [row] = rowsOfNumbers(library, [n])
      if (row === undefined) continue
      const key = name === null ? row.key : `${row.key} ${name}`
      rows.push({ row: { ...row, key, underTag: name }, at: [...group, ...(keys.get(n) ?? [])] })
    }
    if (rows.length > limit) break
  }
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    rows: shown.map(({ row }) => row),
    next: rows.length > limit && last !== undefined ? cursorOf(last.at) : null,
  }
}

type TagGroup = { name: string | null; folded: string; among: () => Promise<Among> }

/** The tags from the one of a key on, and then what has no tag. */
function* groupsFrom(library: Library, among: Among, from: Key | null): Generator<TagGroup> {
  const isUntagged = from !== null && from[0] === 1
  const tags = isUntagged ? [] : tagsFrom(library, from === null ? '' : String(from[1]))
  for (const { id, name, folded } of tags)
    yield { name, folded, among: async () => narrowed(among, await taggedRows(library, [id])) }
  yield { name: null, folded: '', among: async () => Promise.resolve(untagged(among)) }
}

function tagsFrom(library: Library, folded: string): { id: string; name: string; folded: string }[] {
  return all(
    library,
    sql`SELECT t.id, t.name, t.folded FROM tag t WHERE t.deleted_at IS NULL AND t.folded >= ${folded}
      AND EXISTS (SELECT 1 FROM tagging g WHERE g.tag_id = t.id AND g.deleted_at IS NULL) ORDER BY t.folded`,
  )
}

function narrowed(among: Among, numbers: readonly number[]): Among {
  const { numbers: before, words } = among.candidates
  const known = before === null ? null : new Set(before)
  const left = [...new Set(numbers)].filter((n) => known === null || known.has(n)).sort((a, b) => a - b)
  return { ...among, candidates: { numbers: left, words } }
}

function untagged(among: Among): Among {
  const own = sql`SELECT 4 * highlight_n FROM tag_listing WHERE highlight_n > 0`
  const ofArticles = sql`SELECT article_n FROM tag_listing WHERE highlight_n = 0`
  const none = sql`l.article_n NOT IN (${ofArticles}) AND l.n NOT IN (${own})`
  return { ...among, conditions: sql`${among.conditions} AND ${none}` }
}

/** Under which tag a row stands, by its number; null where rows are not grouped by tag, or it has none. */
export type Standing = { readonly n: number; readonly underTag: string | null }

/** All rows that a filter leaves, in their order. */
export async function reviewNumbers(
  library: Library,
  { filter, order }: Pick<PageInput, 'filter' | 'order'>,
): Promise<Standing[]> {
  const among = await amongOf(library, filter)
  const groups =
    order.group === 'tag'
      ? groupsFrom(library, among, null)
      : [{ name: null, among: async () => Promise.resolve(among) }]
  const standing: Standing[] = []
  for (const { name, among: ofGroup } of groups)
    for (const { n } of await firstRows(library, await ofGroup(), { order, after: null, limit: everyRow }))
      standing.push({ n, underTag: name })
  return standing
}

const everyRow = 100_000_000

/** How many rows a filter leaves; under however many tags one stands, it counts once. */
export async function reviewCount(
  library: Library,
  { filter }: { filter: ReviewFilter },
): Promise<{ found: number }> {
  return { found: await countRows(library, await amongOf(library, filter)) }
}
