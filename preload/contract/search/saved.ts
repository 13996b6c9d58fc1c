import { z } from 'zod'
import { done, instant, namedAct, nothing, savedSearchId } from '../common'
import { call } from '../define'
import { maxQueryLength } from './query'

const name = z.string().trim().min(1, 'must not be empty').max(200)
const query = z.string().trim().min(1, 'must not be empty').max(maxQueryLength)

const savedSearch = z.object({
  id: savedSearchId,
  name: z.string(),
  /** As it was typed. */
  query: z.string(),
  isAlert: z.boolean(),
  /** What was found newly since then counts as new; null for one that is no alert. */
  seenAt: instant.nullable(),
})
export type SavedSearch = z.infer<typeof savedSearch>

const savedCount = z.object({
  id: savedSearchId,
  /** Articles, up to a thousand; `isMore` says that there are more. */
  count: z.int(),
  isMore: z.boolean(),
  /** Articles that came into the library since it was last seen, up to a thousand; 0 for one that is no alert. */
  fresh: z.int(),
})
export type SavedCount = z.infer<typeof savedCount>

const named = z.object({ savedSearchId })

export const savedSearchCalls = {
  /** In their order. */
  'savedSearch.list': call(nothing, z.array(savedSearch)),
  /** How much each finds now: a call of its own, because it searches. */
  'savedSearch.counts': call(
    z.object({ zone: z.string().max(100) }),
    z.object({ counts: z.array(savedCount), isCancelled: z.boolean() }),
  ),
  /** The last of all. A name that another one has is refused as `conflict`. */
  'savedSearch.create': call(z.object({ name, query, isAlert: z.boolean(), ...namedAct }), savedSearch),
  'savedSearch.change': call(
    z.object({
      ...named.shape,
      name: name.optional(),
      query: query.optional(),
      isAlert: z.boolean().optional(),
      ...namedAct,
    }),
    savedSearch,
  ),
  /** Puts it before another one; null is the end. */
  'savedSearch.move': call(z.object({ ...named.shape, before: savedSearchId.nullable(), ...namedAct }), done),
  'savedSearch.remove': call(named.extend(namedAct), done),
  /** What it finds now is no longer new. No step of undo. */
  'savedSearch.markSeen': call(named, done),
}
