import type { SearchHit } from '../../../../preload/contract/search/hits'
import type { SearchNode } from '../../../../preload/contract/search/query'
import { type Library, one } from '../../database/database'
import { anyOf, type Sql, sql } from '../../database/sql'
import { type Count, maxCounted } from '../counts'
import { soughtBy } from '../excerpts'
import { hitsOf } from '../hits'
import type { IndexedKind } from '../indexes'
import { planOf } from '../plan'
import { walk } from '../walk'

/** What one query of a list finds: how much, of which days, and the first of it. */
export type Found = Count & { newest: string | null; oldest: string | null; hits: SearchHit[] }

export async function foundRows(
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
