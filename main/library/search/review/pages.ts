// The pages of the review, and how many rows it has. A page begins behind a row and not at a number: what is marked while somebody
// reads on shifts nothing.

import type { ListedRow, ReviewFilter, ReviewOrder, ReviewPage } from '../../../../preload/contract/review'
import { cursorOf, keyOf } from '../../database/cursor'
import { all, type Library } from '../../database/database'
import { anyOf, sql } from '../../database/sql'
import { columnsOf, type Key } from './order'
import { rowsOfNumbers } from './rows'
import type { Found } from './found'
import { allNumbers, type Among, amongOf, countRows, firstRows } from './slices'
import { taggedRows, tagsOnRows } from './tagged'

export type PageInput = { filter: ReviewFilter; order: ReviewOrder; after: string | null; limit: number }

type ListedPage = Omit<ReviewPage, 'rows'> & { rows: ListedRow[] }

/** Throws `invalid-input` for a cursor that no page gave, and `not-found` for a name that the library does not have. */
export async function reviewPage(library: Library, input: PageInput): Promise<ListedPage> {
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
async function pageByTags(library: Library, among: Among, input: PageInput): Promise<ListedPage> {
  const { order, after, limit } = input
  const from =
    after === null ? null : keyOf(after, ['number', 'text', ...columnsOf(order).map(({ is }) => is)])
  const rows: { row: ListedRow; at: Key }[] = []
  for await (const { name, folded, among: ofGroup } of groupsFrom(library, among, from)) {
    const group: Key = [name === null ? 1 : 0, folded]
    const isFirst = from !== null && from[0] === group[0] && from[1] === folded
    const wanted = { order, after: isFirst ? from.slice(2) : null, limit: limit + 1 - rows.length }
    const found = await firstRows(library, await ofGroup(), wanted)
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

/** What a filter leaves, looked up once rather than with each of thousands of tags; null for everything. */
type Left = {
  readonly rows: ReadonlySet<number>
  readonly tags: readonly string[] | null
  readonly among: Among
}

// Of more, it is not asked which tags are on them: the first tags fill a page soon enough.
const fewRows = 5_000

async function leftBy(library: Library, among: Among): Promise<Left | null> {
  const { candidates, conditions } = among
  if (candidates.numbers === null && candidates.words === null && conditions.text === '1') return null
  const rows = (await allNumbers(library, among)).sort((a, b) => a - b)
  if (rows.length > fewRows) return { rows: new Set(rows), tags: null, among }
  const few = { candidates: { numbers: rows, words: null }, conditions: sql`1` }
  return { rows: new Set(rows), tags: tagsOnRows(library, rows), among: few }
}

type TagGroup = { name: string | null; folded: string; among: () => Promise<Among> }

/** The tags from the one of a key on, and then what has no tag. */
async function* groupsFrom(library: Library, among: Among, from: Key | null): AsyncGenerator<TagGroup, void> {
  const left = await leftBy(library, among)
  const isUntagged = from !== null && from[0] === 1
  const tags = isUntagged ? [] : tagsFrom(library, from === null ? '' : String(from[1]), left?.tags ?? null)
  for (const { id, name, folded } of tags)
    yield { name, folded, among: async () => ofTag(await taggedRows(library, [id]), left) }
  yield { name: null, folded: '', among: async () => Promise.resolve(untagged(left?.among ?? among)) }
}

function ofTag(rows: readonly number[], left: Left | null): Among {
  const numbers = [...new Set(rows)].filter((n) => left === null || left.rows.has(n)).sort((a, b) => a - b)
  return { candidates: { numbers, words: null }, conditions: sql`1` }
}

/** `borne`: which of them may be; null for all that something bears. */
function tagsFrom(
  library: Library,
  folded: string,
  borne: readonly string[] | null,
): { id: string; name: string; folded: string }[] {
  const isBorne =
    borne === null
      ? sql`EXISTS (SELECT 1 FROM tagging g WHERE g.tag_id = t.id AND g.deleted_at IS NULL)`
      : sql`t.id IN (${anyOf(borne)})`
  return all(
    library,
    sql`SELECT t.id, t.name, t.folded FROM tag t WHERE t.deleted_at IS NULL AND t.folded >= ${folded}
      AND ${isBorne} ORDER BY t.folded`,
  )
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
  const standing: Standing[] = []
  const wanted = { order, after: null, limit: everyRow }
  if (order.group !== 'tag')
    return (await firstRows(library, among, wanted)).map(({ n }) => ({ n, underTag: null }))
  for await (const { name, among: ofGroup } of groupsFrom(library, among, null))
    for (const { n } of await firstRows(library, await ofGroup(), wanted))
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
