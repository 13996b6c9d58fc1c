// Searching: what the window and the shell ask. Every answer is put together in turns, so that main never waits for it long.

import type { HitKind, HitOrder, SearchHit } from '../../../preload/contract/search/hits'
import { parseQuery } from '../../../preload/contract/search/parse-query'
import type { SearchQuery } from '../../../preload/contract/search/query'
import { colorNames } from '../database/queries/color-names'
import type { Library } from '../database/database'
import { backlogOf } from '../database/full-text/upkeep'
import { absentIn } from './absent'
import { bestFirst } from './best-first'
import { withCollections } from './collections'
import { didYouMean } from './did-you-mean'
import { soughtBy } from './excerpts'
import { hitsOf } from './hits'
import { nameHit, namesFound } from './name-hits'
import { planOf } from './plan'
import { firstOf, walk } from './walk'

/** What was typed, and by what it is read. */
export type Asked = ReadBy & { text: string; isTyping: boolean }

/** What "today" is told by. */
export type ReadBy = { zone: string }

type Input = Asked & { kind: HitKind; order: HitOrder; after: string | null; limit: number }

export type SearchPage = {
  hits: SearchHit[]
  next: string | null
  notes: string[]
  didYouMean: string | null
  waiting: number
}

/**
 * A page of what a query finds of one kind. `isCancelled` is asked between any two pieces of the work; what is answered then is
 * of no use. Throws `invalid-input` for a cursor that no page gave, and never for a query.
 */
export async function search(library: Library, input: Input, isCancelled = () => false): Promise<SearchPage> {
  const query = parsed(library, input)
  const { hits, next } = await pageOfHits(library, query, input, isCancelled)
  const isNothing = hits.length === 0 && input.after === null && !isCancelled()
  const meant = isNothing
    ? await didYouMean(library, input.text, typed(library, input).root, isCancelled)
    : null
  return {
    hits,
    next,
    notes: [...query.notes, ...(isNothing && !input.isTyping ? absentIn(library, query.root) : [])],
    didYouMean: meant,
    waiting: backlogOf(library),
  }
}

/** Colours are found by what they are called in this library, too. */
function typed(library: Library, { text, isTyping, zone }: Asked): SearchQuery {
  return parseQuery(text, { isTyping, now: new Date(), zone, colorNames: colorNames(library) })
}

/** The query as it is read, with what its collections look for. */
export function parsed(library: Library, asked: Asked): SearchQuery {
  const query = typed(library, asked)
  return { ...query, root: withCollections(library, query.root, asked) }
}

async function pageOfHits(
  library: Library,
  { root }: SearchQuery,
  { kind, order, after, limit }: Input,
  isCancelled: () => boolean,
): Promise<{ hits: SearchHit[]; next: string | null }> {
  const phrases = soughtBy(root)
  if (kind === 'name') {
    const first = Number(after ?? 0)
    const names = namesFound(library, root)
    const shown = names.slice(first, first + limit)
    const next = first + limit < names.length ? String(first + limit) : null
    return { hits: shown.map((entity) => nameHit(library, entity, phrases)), next }
  }
  const plan = planOf(library, root, kind)
  if (plan === null) return { hits: [], next: null }
  const isRanked = order === 'best' && kind === 'article' && plan.match !== null
  const { found, next } = isRanked
    ? await bestFirst(library, plan, { after, limit, isCancelled })
    : await firstOf(walk(library, kind, plan, { after, isCancelled, wanted: limit + 1 }), limit)
  if (isCancelled()) return { hits: [], next: null }
  return {
    hits: await hitsOf(library, { kind, numbers: found.map(({ n }) => n), phrases }, isCancelled),
    next,
  }
}
