import type { HitKind } from '../../../preload/contract/search/hits'
import { hitKind } from '../../../preload/contract/search/hits'
import type { SearchNode } from '../../../preload/contract/search/query'
import type { Library } from '../database/database'
import type { IndexedKind } from './indexes'
import { namesFound } from './name-hits'
import { planOf } from './plan'
import { type Asked, parsed } from './search'
import { walk } from './walk'

export type Count = { count: number; isMore: boolean }

/** More are not counted. */
export const maxCounted = 1_000

/** How many of each kind there are; a thousand are counted. */
export async function counts(
  library: Library,
  asked: Asked,
  isCancelled = () => false,
): Promise<Record<HitKind, Count>> {
  const { root } = parsed(library, asked)
  const none = { count: 0, isMore: false }
  const counted = { article: none, highlight: none, note: none, quote: none, name: none }
  for (const kind of hitKind.options) {
    if (isCancelled()) break
    if (kind === 'name') counted[kind] = capped(namesFound(library, root).length)
    else counted[kind] = await countOf(library, root, kind, { isCancelled })
  }
  return counted
}

function capped(count: number): Count {
  return { count: Math.min(count, maxCounted), isMore: count > maxCounted }
}

/** How many of a kind a query finds; a thousand are counted. */
export async function countOf(
  library: Library,
  root: SearchNode | null,
  kind: IndexedKind,
  { isCancelled }: { isCancelled: () => boolean },
): Promise<Count> {
  const plan = planOf(library, root, kind)
  if (plan === null) return { count: 0, isMore: false }
  let count = 0
  const walked = walk(library, kind, plan, { after: null, isCancelled, wanted: maxCounted + 1 })
  for await (const some of walked) {
    count += some.length
    if (count > maxCounted) break
  }
  return capped(count)
}
