import { setImmediate } from 'node:timers/promises'
import type { BatchRow, ListedQuery } from '../../../preload/contract/search/batch'
import { describeQuery } from '../../../preload/contract/search/describe-query'
import type { HitKind, SearchHit } from '../../../preload/contract/search/hits'
import { parseQuery } from '../../../preload/contract/search/parse-query'
import type { SearchNode } from '../../../preload/contract/search/query'
import { type Library, one } from '../database/database'
import { anyOf, type Sql, sql } from '../database/sql'
import { type Count, maxCounted } from './counts'
import { soughtBy } from './excerpts'
import { hitsOf } from './hits'
import type { IndexedKind } from './indexes'
import { nameHit, namesFound } from './name-hits'
import { planOf } from './plan'
import { parsed } from './search'
import { walk } from './walk'

type Asked = { kind: HitKind; zone: string; hitsOfEach: number }

/** What a list of queries finds, one row each, in its order. Cancelled, it answers those that were searched to their end. */
export async function batch(
  library: Library,
  { queries, ...asked }: Asked & { queries: readonly ListedQuery[] },
  isCancelled = () => false,
): Promise<BatchRow[]> {
  const rows: BatchRow[] = []
  for (const query of queries) {
    if (isCancelled()) break
    const row = await rowOf(library, query, asked, isCancelled)
    if (isCancelled()) break
    rows.push(row)
    await setImmediate()
  }
  return rows
}

async function rowOf(
  library: Library,
  { name, text }: ListedQuery,
  { kind, zone, hitsOfEach }: Asked,
  isCancelled: () => boolean,
): Promise<BatchRow> {
  // As it was typed, so that a collection is called by its name.
  const query = parseQuery(text, { isTyping: false, now: new Date(), zone })
  const { root } = parsed(library, { text, isTyping: false, zone })
  const found =
    kind === 'name'
      ? foundNames(library, root, hitsOfEach)
      : await foundRows(library, root, kind, hitsOfEach, isCancelled)
  const reading = query.root === null ? 'Nothing' : describeQuery(query)
  return { name, text, reading, notes: [...query.notes], ...found }
}

type Found = Count & { newest: string | null; oldest: string | null; hits: SearchHit[] }

function foundNames(library: Library, root: SearchNode | null, shown: number): Found {
  const names = namesFound(library, root)
  const phrases = soughtBy(root)
  return {
    count: names.length,
    isMore: false,
    newest: null,
    oldest: null,
    hits: names.slice(0, shown).map((entity) => nameHit(library, entity, phrases)),
  }
}

async function foundRows(
  library: Library,
  root: SearchNode | null,
  kind: IndexedKind,
  shown: number,
  isCancelled: () => boolean,
): Promise<Found> {
  const numbers: number[] = []
  const plan = planOf(library, root, kind)
  if (plan !== null)
    for await (const some of walk(library, kind, plan, { after: null, isCancelled })) {
      numbers.push(...some.map(({ n }) => n))
      if (numbers.length > Math.max(maxCounted, shown)) break
    }
  const counted = numbers.slice(0, maxCounted)
  return {
    count: counted.length,
    isMore: numbers.length > maxCounted,
    ...datesOf(library, kind, counted),
    hits: await hitsOf(
      library,
      { kind, numbers: numbers.slice(0, shown), phrases: soughtBy(root) },
      isCancelled,
    ),
  }
}

const articlesOf: Record<IndexedKind, (numbers: Sql) => Sql> = {
  article: (numbers) => numbers,
  highlight: (numbers) =>
    sql`SELECT a.n FROM highlight h JOIN article a ON a.id = h.article_id WHERE h.n IN (${numbers})`,
  note: (numbers) =>
    sql`SELECT a.n FROM note o LEFT JOIN highlight h ON h.id = o.highlight_id
      JOIN article a ON a.id = coalesce(o.article_id, h.article_id) WHERE o.n IN (${numbers})`,
  quote: (numbers) => sql`SELECT article_n FROM quote_listing WHERE n IN (${numbers})`,
}

function datesOf(library: Library, kind: IndexedKind, numbers: readonly number[]) {
  const none = { newest: null, oldest: null }
  return (
    one<{ newest: string | null; oldest: string | null }>(
      library,
      sql`SELECT max(dated) AS newest, min(dated) AS oldest FROM article_listing
        WHERE article_n IN (${articlesOf[kind](anyOf(numbers))})`,
    ) ?? none
  )
}
