import { setImmediate } from 'node:timers/promises'
import type { BatchRow, ListedQuery } from '../../../../preload/contract/search/batch'
import { describeQuery } from '../../../../preload/contract/search/describe-query'
import type { HitKind } from '../../../../preload/contract/search/hits'
import { parseQuery } from '../../../../preload/contract/search/parse-query'
import type { SearchNode } from '../../../../preload/contract/search/query'
import { colorNames } from '../../database/queries/color-names'
import type { Library } from '../../database/database'
import { type Found, foundRows } from './batch-found'
import { soughtBy } from '../excerpts'
import { nameHit, namesFound } from '../name-hits'
import { parsed, type ReadBy } from '../search'

type Asked = ReadBy & { kind: HitKind; hitsOfEach: number }

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
  { kind, hitsOfEach, ...by }: Asked,
  isCancelled: () => boolean,
): Promise<BatchRow> {
  // As it was typed, so that a collection is called by its name.
  const query = parseQuery(text, { ...by, isTyping: false, now: new Date(), colorNames: colorNames(library) })
  const { root } = parsed(library, { ...by, text, isTyping: false })
  const found =
    kind === 'name'
      ? foundNames(library, root, hitsOfEach)
      : await foundRows(library, root, kind, hitsOfEach, isCancelled)
  const reading = query.root === null ? 'Nothing' : describeQuery(query)
  return { name, text, reading, notes: [...query.notes], ...found }
}

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
