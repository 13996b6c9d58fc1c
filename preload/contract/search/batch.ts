import { z } from 'zod'
import { call } from '../define'
import { hit, hitKind } from './hits'
import { maxQueryLength } from './query'

const name = z.string().max(200)
const text = z.string().max(maxQueryLength)

const listedQuery = z.object({ /** What its list calls it; '' for nothing. */ name, text })
/** A query of a list, as it was written. */
export type ListedQuery = z.infer<typeof listedQuery>

/** How many queries a list may have. */
export const maxListedQueries = 1_000
/** How many are answered at once. */
export const maxQueriesAtOnce = 20
const maxHitsOfEach = 10

const batchRow = z.object({
  ...listedQuery.shape,
  /** How it was read, in a sentence without its full stop, and what was odd in it. */
  reading: z.string(),
  notes: z.array(z.string()),
  /** Up to a thousand; `isMore` says that there are more. */
  count: z.int(),
  isMore: z.boolean(),
  /** The dates of the newest and the oldest of their articles, of those that were counted; null for names. */
  newest: z.string().nullable(),
  oldest: z.string().nullable(),
  /** The first of them. */
  hits: z.array(hit),
})
export type BatchRow = z.infer<typeof batchRow>

export const batchCalls = {
  /**
   * The queries of a CSV file: of its column "query", with the names of its column "name", or of its only column. Throws
   * `unreadable` or `too-large` with a sentence for a file that is no such list.
   */
  'search.queriesIn': call(
    z.object({ bytes: z.instanceof(Uint8Array) }),
    z.object({ queries: z.array(listedQuery) }),
  ),
  /**
   * What each query finds. Whoever asks for a list piece by piece can say how far it is, and stop; a later call of the same
   * `run` ends one that is under way.
   */
  'search.batch': call(
    z.object({
      run: z.string().max(40),
      kind: hitKind,
      zone: z.string().max(100),
      queries: z.array(listedQuery).max(maxQueriesAtOnce),
      hitsOfEach: z.int().min(0).max(maxHitsOfEach),
    }),
    z.object({ rows: z.array(batchRow), isCancelled: z.boolean() }),
  ),
}
