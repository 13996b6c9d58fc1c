import type { ArticleSummary } from '../../preload/contract/article'
import type { ArticleId } from '../../preload/contract/common'
import { pageOfGroups, pageOfList, pageRows } from '../../preload/contract/first-answers'
import type { KeptList } from '../../preload/contract/settings'
import { call } from '../bridge'
import { failQuery, type Question, updateQuery } from '../queries/query'
import { queryOf } from '../queries/query-cache'
import { keyOf, nounsOf } from '../queries/question'
import {
  indexAt,
  indexOf,
  type KeptRow,
  missingPages,
  movedBy,
  positionAt,
  rowAt,
  type SparseRows,
  without,
  withPage,
} from '../queries/sparse-rows'
import type { Place } from './place'

/** What stands together in a list, and how many articles that is; the key is how main knows it. */
export type ListGroup = { readonly key: string; readonly articles: number }

/**
 * The articles of a list, as far as they are known, and all of its groups. `newest` is the number of the last article that came into
 * the library.
 */
export type ArticleRows = SparseRows<ArticleSummary> & {
  readonly newest: number
  readonly groups: readonly ListGroup[]
}

export type List = Place & Pick<KeptList, 'order' | 'group'>

/** What is on screen. At its top a list shows what comes in, elsewhere that moves nothing. */
type Shown = { rows: readonly number[]; isAtTop: boolean; kept: ReadonlySet<ArticleId> }

export const noRows: ArticleRows = { total: 0, rows: new Map(), kept: [], moved: 0, newest: 0, groups: [] }

const atTheTop: Shown = { rows: [0], isAtTop: true, kept: new Set() }

// Rows on either side of the last page that are still known: more would only be memory.
const mostKnown = 2_000
// So many places are asked for at once: one of them is that of a row which is still there.
const mostAsked = 250

const shownOf = new Map<string, Shown>()

/** A list as far as it is known. Asked anew, it comes with the rows that are on screen, wherever those stand by then. */
export function listOf(list: List): Question<ArticleRows> {
  const key = keyOf('article.list', list)
  return {
    key,
    // Which articles are one report is found out after they came.
    nouns: [...nounsOf['article.list'], ...(list.group === 'story' ? (['entity'] as const) : [])],
    ask: (before) => ask(list, before, shownOf.get(key) ?? atTheTop),
  }
}

async function ask(list: List, before: ArticleRows | null, shown: Shown): Promise<ArticleRows> {
  const stood = before ?? noRows
  const { kept, moved } = await placed(list, stood, shown)
  const from = { ...stood, kept, rows: new Map<number, ArticleSummary>(), total: Infinity }
  let rows: ArticleRows = { ...from, moved: stood.moved + moved, groups: await askGroups(list) }
  for (const at of missingPages(rows, { indexes: shown.rows.map((index) => index + moved), pageRows })) {
    if (at > 0 && at >= rows.total) break
    rows = await withAsked(rows, list, at)
  }
  return Number.isFinite(rows.total) ? rows : withAsked(rows, list, 0)
}

async function askGroups(list: List): Promise<ListGroup[]> {
  const groups: ListGroup[] = []
  let input = pageOfGroups(list, null)
  while (input !== null) {
    const { keys, articles, next } = await call('article.groups', input)
    keys.forEach((key, at) => groups.push({ key, articles: articles[at] ?? 0 }))
    input = next === null ? null : pageOfGroups(list, next)
  }
  return groups
}

/** Where the rows on screen stand now, and those that are kept although they belong to the list no more. */
async function placed(list: List, before: ArticleRows, { rows, isAtTop, kept: mayStay }: Shown) {
  const ids: ArticleId[] = []
  for (const index of isAtTop ? [] : rows) {
    const row = rowAt(before, index)
    if (row !== undefined && !mayStay.has(row.id)) ids.push(row.id)
  }
  ids.push(...[...mayStay].slice(ids.length - mostAsked))
  if (ids.length === 0) return { kept: [], moved: 0 }
  const { isListed, position } = await call('article.position', { ...list, articleIds: ids })
  const kept = ids
    .flatMap((id, at) => (isListed[at] === false && mayStay.has(id) ? keptIn(before, id) : []))
    .sort((one, other) => one.at - other.at)
  const found = ids[isListed.indexOf(true)]
  const moved =
    isAtTop || found === undefined || position === null ? 0 : movedBy(before, found, position, kept)
  return { kept: kept.map((one) => ({ ...one, at: one.at + moved })), moved }
}

function keptIn(before: ArticleRows, id: ArticleId): KeptRow<ArticleSummary>[] {
  const at = indexOf(before, id)
  const row = at === null ? undefined : rowAt(before, at)
  if (at === null || row === undefined) return []
  const former = before.kept.find((one) => one.row.id === id)
  return [{ row, at, under: former?.under ?? before.groups[groupAt(before, positionAt(before, at))]?.key }]
}

/** Which group a position is in. */
function groupAt({ groups }: ArticleRows, position: number): number {
  let end = 0
  return groups.findIndex(({ articles }) => (end += articles) > position)
}

/** The list without an article that has gone from it. */
export function withoutArticle(list: ArticleRows, id: ArticleId): ArticleRows {
  const rest = without(list, id)
  const gone = rest.total < list.total ? groupAt(list, positionAt(list, indexOf(list, id) ?? -1)) : -1
  const groups = list.groups.map((one, at) => (at === gone ? { ...one, articles: one.articles - 1 } : one))
  return { ...list, ...rest, groups }
}

async function withAsked(rows: ArticleRows, list: List, at: number): Promise<ArticleRows> {
  const page = await call('article.list', pageOfList(list, at))
  return withAnswer(rows, at, page)
}

function withAnswer(
  rows: ArticleRows,
  at: number,
  { articles, total, newest }: { articles: ArticleSummary[]; total: number; newest: number },
): ArticleRows {
  return { ...rows, ...withPage(rows, { at, rows: articles, total }, mostKnown), newest }
}

const onTheWay = new Set<string>()

/** Notes which rows stay where they stand although they belong to the list no more. */
export function keepRows(list: List, kept: ReadonlySet<ArticleId>): void {
  const { key } = listOf(list)
  shownOf.set(key, { ...(shownOf.get(key) ?? atTheTop), kept })
}

/** Notes what is on screen, and asks for what is not known of what is wanted. */
export function showRows(list: List, shown: Omit<Shown, 'kept'>, wanted: readonly number[]): void {
  const { key } = listOf(list)
  shownOf.set(key, { ...(shownOf.get(key) ?? atTheTop), ...shown })
  void askForNewest(list, key, wanted)
}

const newestWanted = new Map<string, readonly number[]>()
const asking = new Set<string>()

/** Asks for rows once those are there that were asked for before; what is wanted meanwhile is only the newest. */
async function askForNewest(list: List, key: string, wanted: readonly number[]): Promise<void> {
  newestWanted.set(key, wanted)
  if (asking.has(key)) return
  asking.add(key)
  try {
    for (let rows = newestWanted.get(key); rows !== undefined; rows = newestWanted.get(key)) {
      newestWanted.delete(key)
      await askFor(list, rows)
    }
  } finally {
    asking.delete(key)
  }
}

/** Asks for rows of a list that is known, unless they are there or on their way; answers once all have come. */
export async function askFor(list: List, indexes: readonly number[]): Promise<void> {
  const question = listOf(list)
  const query = queryOf(question)
  const { known } = query
  if (known === null) return
  await Promise.all(missingPages(known, { indexes, pageRows }).map((at) => askForPage(list, at)))
}

async function askForPage(list: List, at: number): Promise<void> {
  const question = listOf(list)
  const query = queryOf(question)
  const name = `${question.key} ${at}`
  if (onTheWay.has(name)) return
  onTheWay.add(name)
  try {
    const page = await call('article.list', pageOfList(list, at))
    updateQuery(query, (known) => withAnswer(known, at, page))
  } catch (error) {
    failQuery(query, error)
  } finally {
    onTheWay.delete(name)
  }
}

/** Where an article stands in a list that is known: its index, or null where it is not in it. */
export async function placeOf(list: List, articleId: ArticleId): Promise<number | null> {
  const { known } = queryOf(listOf(list))
  const index = known && indexOf(known, articleId)
  if (index !== null || known === null) return index
  const { position } = await call('article.position', { ...list, articleIds: [articleId] })
  return position === null ? null : indexAt(known, position)
}
