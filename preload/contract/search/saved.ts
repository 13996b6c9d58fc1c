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
    z.object({
      counts: z.array(savedCount),
      /** The number of the last article that was there then: `savedSearch.markSeen` can be told of it. */
      newest: z.int(),
      isCancelled: z.boolean(),
    }),
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
  /** What came up to an article is no longer new; null is all that is there. No step of undo. */
  'savedSearch.markSeen': call(named.extend({ newest: z.int().min(0).nullable() }), done),
  /** Writes their names and queries as a list that `search.queriesIn` reads. Asks where; null where the person closed the dialog. */
  'savedSearch.exportList': call(nothing, z.object({ fileName: z.string() }).nullable()),
}
