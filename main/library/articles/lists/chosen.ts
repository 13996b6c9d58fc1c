import type { ChosenArticles, Listed } from '../../../../preload/contract/article-list'
import type { ArticleId } from '../../../../preload/contract/common'
import { all, type Library, one, type Row } from '../../database/database'
import { conflict } from '../../database/errors'
import { allOf, anyOf, oneOf, type Sql, sql } from '../../database/sql'
import { isCollectionNumber } from '../../database/list-number'
import { numberOf } from './number-of'
import { placeOf, position, total } from './article-list'
import { outletParts } from './outlets'
import { isListed } from './views'
import { everything, isBeyond, isShortOf, placeIn, publishedFirst, type Walk, walkOf } from './walks'

// Rows of the list that are looked at in one go: 2 ms.
const atOnce = 4_000

type Span = NonNullable<ChosenArticles['span']>

/**
 * The articles that were chosen, some at a time; what is done with some takes none of the others out of the choice. Each is
 * asked for when it is needed, and `needs` says which of them are wanted.
 */
export function* chosenArticles(
  library: Library,
  { list, span, without, also }: ChosenArticles,
  needs: Sql,
): Generator<ArticleId[], void> {
  const left = new Set<string>(without)
  if (span !== null) {
    const sourceN = numberOf(library, list)
    const inList = isListed(list.view, sourceN)
    const isChosen = allOf([inList, inSpan(library, list, span)])
    const rows = rowsIn(list, sourceN)
    // What is done with one copy of a report may move the others: they are looked for before any is changed.
    const known = list.order?.by === 'story' ? new Set<number>() : null
    for (const [from, to] of stretches(known === null ? 0 : span.newest)) {
      for (const { n } of all<{ n: number }>(library, numbersSql(rows, { from, to }, isChosen))) known?.add(n)
      yield []
    }
    for (const [from, to] of stretches(span.newest)) {
      const some = all<{ n: number; id: ArticleId }>(
        library,
        numbersSql(rows, { from, to }, known === null ? allOf([isChosen, needs]) : needs),
      )
      yield some.flatMap(({ n, id }) => (left.has(id) || known?.has(n) === false ? [] : [id]))
    }
  }
  yield all<{ id: ArticleId }>(
    library,
    sql`SELECT a.id FROM json_each(${JSON.stringify(also)}) k CROSS JOIN article a ON a.id = k.value
      CROSS JOIN article_listing l ON l.article_n = a.n WHERE ${needs}`,
  ).map(({ id }) => id)
}

/** From one number of an article, which is not among them, to another. */
function* stretches(newest: number): Generator<[from: number, to: number], void> {
  for (let from = 0; from < newest; from += atOnce) yield [from, Math.min(from + atOnce, newest)]
}

/** Each row as `l`; with its place, where what was chosen is a span of places. */
function rowsIn({ order }: Listed, sourceN: number | null): Sql {
  return order?.by === 'place' && sourceN !== null && isCollectionNumber(sourceN)
    ? sql`(SELECT l.*, b.place FROM article_listing l CROSS JOIN feed_listing b
        ON b.article_n = l.article_n AND b.source_n = ${sourceN}) l`
    : sql`article_listing l`
}

function numbersSql(rows: Sql, { from, to }: { from: number; to: number }, condition: Sql): Sql {
  return sql`SELECT a.n, a.id FROM ${rows} CROSS JOIN article a ON a.n = l.article_n
    WHERE l.article_n > ${from} AND l.article_n <= ${to} AND ${condition}`
}

function inSpan(library: Library, listed: Listed, { from, to }: Span): Sql {
  const sourceN = numberOf(library, listed)
  const first = from === null ? null : rowOf(library, from, sourceN)
  const last = to === null ? null : rowOf(library, to, sourceN)
  const { view, order = publishedFirst } = listed
  if (order.by === 'outlet') return inOutlets(library, listed, first, last)
  // Whether of one source or of all, an order has the same columns; only a collection has places.
  const scope = order.by === 'place' ? { ...everything, sourceN } : everything
  return between(walkOf(view, scope, { ...order, by: order.by }), first, last)
}

type Listing = Row & { article_n: number; source_n: number }

function rowOf(library: Library, articleId: ArticleId, sourceN: number | null): Listing {
  const row = one<Listing>(
    library,
    sql`SELECT l.*, ${placeOf(sourceN)} AS place FROM article a CROSS JOIN article_listing l ON l.article_n = a.n
      WHERE a.id = ${articleId}`,
  )
  if (row === undefined)
    throw conflict('The list has changed since these articles were chosen; choose them again.')
  return row
}

function between(walk: Walk, first: Row | null, last: Row | null): Sql {
  const conditions: Sql[] = []
  if (first !== null) conditions.push(sql`NOT ${isShortOf(walk, placeIn(walk, first))}`)
  if (last !== null) conditions.push(sql`NOT ${isBeyond(walk, placeIn(walk, last))}`)
  return allOf(conditions)
}

/** Of the first and the last outlet a part, and all outlets between them. */
function inOutlets(
  library: Library,
  { view, order = publishedFirst, ...of }: Listed,
  first: Listing | null,
  last: Listing | null,
): Sql {
  const walk = walkOf(view, everything, publishedFirst)
  if (first !== null && first.source_n === last?.source_n)
    return sql`l.source_n = ${first.source_n} AND ${between(walk, first, last)}`
  const asked = { view, sourceN: numberOf(library, of), isReversed: order.isReversed }
  const outlets = outletParts(library, asked).map(({ outlet_n: n }) => n)
  const begin = first === null ? 0 : outlets.indexOf(first.source_n) + 1
  const end = last === null ? outlets.length : outlets.indexOf(last.source_n)
  const whole = outlets.slice(begin, Math.max(begin, end))
  const parts = [sql`l.source_n IN (${anyOf(whole)})`]
  if (first !== null) parts.push(sql`(l.source_n = ${first.source_n} AND ${between(walk, first, null)})`)
  if (last !== null) parts.push(sql`(l.source_n = ${last.source_n} AND ${between(walk, null, last)})`)
  return oneOf(parts)
}

/** How many articles were chosen, as the list is now. */
export function howMany(library: Library, { list: listed, span, without, also }: ChosenArticles): number {
  return (span === null ? 0 : spanned(library, listed, span)) - without.length + also.length
}

function spanned(library: Library, listed: Listed, { from, to }: Span): number {
  const ends = [from, to].filter((end) => end !== null)
  const [first, last] = ends.map((end) => position(library, { ...listed, articleIds: [end] }).position)
  return typeof first === 'number' && typeof last === 'number'
    ? Math.abs(last - first) + 1
    : total(library, listed.view, listed)
}
