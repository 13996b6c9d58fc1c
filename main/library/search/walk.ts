// Walks along the rows of a kind in the order in which hits are shown, a slice at a time. SQLite cannot be stopped in the middle of a
// statement, so none takes longer than a slice; in between main answers others, and a search that nobody waits for ends.

import { setImmediate } from 'node:timers/promises'
import { cursorOf, keyOf } from '../database/cursor'
import { all, type Library } from '../database/database'
import { rowidOfQuote } from '../database/full-text/decided-words'
import { countUpTo } from '../database/full-text/match'
import { type Sql, sql, whole } from '../database/sql'
import type { IndexedKind } from './indexes'
import type { Plan } from './plan'
import { SliceSize } from './slice-size'

/** A row of the kind: its number in its table, for articles in the table of articles. */
export type Found = { readonly n: number; readonly key: readonly (string | number)[] }

type SliceRow = { k1: string | number; k2: number; k3: number; n: number; passes: 0 | 1 }

// The first slice is most often enough for a page; the later ones lose little by their beginning.
const firstSlice = 200
export const maxSlice = 4_000
// Keys alone are little.
const maxKeys = 20_000

type Walk = {
  after: string | null
  isCancelled: () => boolean
  /** How many rows are wanted, where that is known. */
  wanted?: number
}

/** All that a plan finds, slice by slice from behind a cursor on; `isCancelled` is asked after each. */
export function walk(library: Library, kind: IndexedKind, plan: Plan, how: Walk): AsyncGenerator<Found[]> {
  return kind === 'article' && plan.match !== null
    ? walkHits(library, plan, how)
    : walkRows(library, kind, plan, how)
}

async function* walkRows(
  library: Library,
  kind: IndexedKind,
  plan: Plan,
  { after, isCancelled }: Walk,
): AsyncGenerator<Found[]> {
  let from: readonly (string | number)[] | null = after === null ? null : keyOf(after, shapeOf(kind))
  const slice = new SliceSize(firstSlice, maxSlice)
  for (;;) {
    const { size } = slice
    const rows = timed(slice, () => all<SliceRow>(library, sliceSql[kind](library, plan, from, size)))
    const last = rows.at(-1)
    yield foundIn(kind, rows)
    if (last === undefined || rows.length < size || isCancelled()) return
    from = keyOfRow(kind, last)
    await setImmediate()
    if (isCancelled()) return
  }
}

/** Of articles by their words: keys are taken from the index, many at once, and then looked at slice by slice. */
async function* walkHits(
  library: Library,
  plan: Plan,
  { after, isCancelled, wanted = firstSlice }: Walk,
): AsyncGenerator<Found[]> {
  let below = after === null ? plan.keys.below : Number(keyOf(after, shapeOf('article'))[0])
  const taken = new SliceSize(plan.hasBeginning ? Math.max(firstSlice, wanted) : firstSlice, maxKeys)
  const looked = new SliceSize(Math.min(firstSlice, wanted), maxSlice)
  for (;;) {
    const { size } = taken
    const keys = timed(taken, () => all<{ k: number }>(library, hitKeys(plan, below, size))).map(({ k }) => k)
    for (let at = 0; at < keys.length;) {
      const some = keys.slice(at, at + looked.size)
      yield foundIn(
        'article',
        timed(looked, () => all<SliceRow>(library, ofKeys(plan, some))),
      )
      at += some.length
      if (isCancelled()) return
      await setImmediate()
      if (isCancelled()) return
    }
    const last = keys.at(-1)
    if (last === undefined || keys.length < size) return
    below = last
  }
}

function timed<Row>(slice: SliceSize, work: () => Row[]): Row[] {
  const began = performance.now()
  const rows = work()
  slice.took(rows.length, performance.now() - began)
  return rows
}

function foundIn(kind: IndexedKind, rows: readonly SliceRow[]): Found[] {
  return rows.filter(({ passes }) => passes === 1).map((row) => ({ n: row.n, key: keyOfRow(kind, row) }))
}

function shapeOf(kind: IndexedKind) {
  return kind === 'quote' ? (['text', 'number', 'number'] as const) : (['number'] as const)
}

function keyOfRow(kind: IndexedKind, { k1, k2, k3 }: SliceRow): (string | number)[] {
  return kind === 'quote' ? [k1, k2, k3] : [k1]
}

/** Some of what a walk finds, and the cursor behind them where there is more. */
export async function firstOf(
  steps: AsyncGenerator<Found[]>,
  limit: number,
): Promise<{ found: Found[]; next: string | null }> {
  const found: Found[] = []
  for await (const some of steps) {
    found.push(...some)
    if (found.length > limit) break
  }
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return { found: shown, next: found.length > limit && last !== undefined ? cursorOf(last.key) : null }
}

type Slice = (library: Library, plan: Plan, after: readonly (string | number)[] | null, size: number) => Sql

/** By this name the conditions of a plan know the rows that they are asked of, each with its key and number, `k` and `n`. */
export function sliceOf(rows: Sql): Sql {
  return sql`slice (k, n) AS MATERIALIZED (${rows})`
}

/** Rows of one number, the greatest first, of which those pass that a condition holds for. */
function byNumber(rows: Sql, conditions: Sql): Sql {
  return sql`WITH ${sliceOf(rows)}
    SELECT s.k AS k1, 0 AS k2, 0 AS k3, coalesce((${conditions}), 0) AS passes, s.n AS n FROM slice s ORDER BY s.k DESC`
}

function below(column: Sql, after: readonly (string | number)[] | null): Sql {
  const [key] = after ?? []
  return key === undefined ? sql`1` : sql`${column} < ${whole(Number(key))}`
}

/** Of rows that their index knows by their own numbers. */
function ofTable({ table, index, passing }: { table: Sql; index: Sql; passing: Sql }): Slice {
  return (_, { match, where }, after, size) => {
    const rows =
      match === null
        ? sql`SELECT n AS k, n FROM ${table} WHERE ${below(sql`n`, after)} ORDER BY n DESC LIMIT ${size}`
        : sql`SELECT rowid AS k, rowid AS n FROM ${index}
            WHERE ${index} MATCH ${match} AND ${below(sql`rowid`, after)} ORDER BY rowid DESC LIMIT ${size}`
    return byNumber(rows, sql`${passing} AND ${where}`)
  }
}

function articlesThatPass(rows: Sql, { where }: Plan): Sql {
  return byNumber(
    rows,
    sql`SELECT 1 FROM search_entry e
      CROSS JOIN article_listing l ON l.article_n = e.article_n CROSS JOIN article a ON a.n = e.article_n
      WHERE e.key = s.k AND ${where}`,
  )
}

/** Keys of the index with the words, the newest first. */
function hitKeys({ match, keys }: Plan, below: number, size: number): Sql {
  return sql`SELECT rowid AS k FROM article_text
    WHERE article_text MATCH ${match} AND rowid < ${whole(below)} AND rowid >= ${whole(keys.from)} ORDER BY rowid DESC LIMIT ${size}`
}

function ofKeys(plan: Plan, keys: readonly number[]): Sql {
  return articlesThatPass(
    sql`SELECT j.value AS k, e.article_n AS n FROM json_each(${JSON.stringify(keys)}) j
      CROSS JOIN search_entry e ON e.key = j.value`,
    plan,
  )
}

const sliceSql: Record<IndexedKind, Slice> = {
  article: (_, plan, after, size) =>
    articlesThatPass(articleRows(plan, Number(after?.[0] ?? plan.keys.below), size), plan),
  highlight: ofTable({
    table: sql`highlight`,
    index: sql`highlight_text`,
    passing: sql`SELECT 1 FROM highlight h
      CROSS JOIN article a ON a.id = h.article_id CROSS JOIN article_listing l ON l.article_n = a.n
      WHERE h.n = s.n AND h.deleted_at IS NULL`,
  }),
  note: ofTable({
    table: sql`note`,
    index: sql`note_text`,
    passing: sql`SELECT 1 FROM note o LEFT JOIN highlight h ON h.id = o.highlight_id
      LEFT JOIN article a ON a.id = coalesce(o.article_id, h.article_id)
      LEFT JOIN article_listing l ON l.article_n = a.n
      WHERE o.n = s.n AND o.deleted_at IS NULL`,
  }),
  quote: quoteSlice,
}

/** Articles below a key, the newest first, each with its key and number, `k` and `n`. Whether `where` holds of them is not asked. */
export function articleRows(plan: Plan, below: number, size: number): Sql {
  const { match, keys } = plan
  if (match === null)
    return sql`SELECT key AS k, article_n AS n FROM search_entry
      WHERE key < ${below} AND key >= ${keys.from} ORDER BY key DESC LIMIT ${size}`
  return sql`SELECT f.k, e.article_n AS n FROM (${hitKeys(plan, below, size)}) f
    CROSS JOIN search_entry e ON e.key = f.k`
}

// Fewer hits are sorted; more are met soon enough on the way along the days.
const fewQuotes = 2_000

function quoteSlice(
  library: Library,
  { match, where }: Plan,
  after: readonly (string | number)[] | null,
  size: number,
): Sql {
  const hits = match === null ? null : sql`SELECT rowid FROM quote_text WHERE quote_text MATCH ${match}`
  const isRare = hits !== null && countUpTo(library, hits, fewQuotes) < fewQuotes
  const [dated, articleN, start] = after ?? []
  const behind =
    dated === undefined || articleN === undefined || start === undefined
      ? sql`1`
      : sql`(q.dated, q.article_n, q.start_offset) < (${dated}, ${articleN}, ${start})`
  return sql`
    SELECT s.dated AS k1, s.article_n AS k2, s.start_offset AS k3, s.n AS n, coalesce((
      SELECT 1 FROM quote_listing q
      CROSS JOIN article_listing l ON l.article_n = q.article_n CROSS JOIN article a ON a.n = q.article_n
      WHERE q.n = s.n AND q.state <> 'rejected' AND ${where}), 0) AS passes
    FROM (
      SELECT q.dated, q.article_n, q.start_offset, q.n
      FROM quote_listing q ${isRare ? sql`` : sql`INDEXED BY quote_listing_dated`}
      WHERE ${behind} AND ${hits === null ? sql`1` : isRare ? sql`q.n IN (${listedHits(hits)})` : sql`${rowidOfQuote(sql`q`)} IN (${hits})`}
      ORDER BY q.dated DESC, q.article_n DESC, q.start_offset DESC LIMIT ${size}) s
    ORDER BY s.dated DESC, s.article_n DESC, s.start_offset DESC`
}

/** By the primary key, as few are reached quickest. */
function listedHits(hits: Sql): Sql {
  return sql`
    SELECT n FROM quote_listing INDEXED BY quote_listing_found WHERE found_n IN (${hits}) AND quote_id IS NULL
    UNION ALL SELECT -rowid FROM (${hits}) WHERE rowid < 0`
}
