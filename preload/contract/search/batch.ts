import { z } from 'zod'
import { call } from '../define'
import { hit, hitKind } from './hits'
import { maxQueryLength } from './query'
import { idsInTable, maxListedQueries, maxQueriesAtOnce } from './query-lists'

const name = z.string().max(200)
const text = z.string().max(maxQueryLength)

const listedQuery = z.object({ /** What its list calls it; '' for nothing. */ name, text })
/** A query of a list, as it was written. */
export type ListedQuery = z.infer<typeof listedQuery>

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

// What is said of a query is longer than the query itself, by a sentence for each of its words at most.
const words = z.string().max(40 * maxQueryLength)

/** What a query found, as a table that is written has it. */
const tableRow = batchRow.omit({ hits: true }).extend({
  reading: words,
  notes: z.array(words).max(maxQueryLength),
  /** The ids of the first hits. */
  first: z.array(z.string().max(100)).max(idsInTable),
})
export type TableRow = z.infer<typeof tableRow>

export const batchCalls = {
  /**
   * The queries of a CSV file: of its column "query", with the names of its column "name", or of its only column; with
   * `isLines` of a text, one a line. Throws `unreadable` or `too-large` with a sentence for what is no such list.
   */
  'search.queriesIn': call(
    z.object({ bytes: z.instanceof(Uint8Array), isLines: z.boolean() }),
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
  /** Writes what was found as a CSV to where the person chooses; null where the dialog was closed. */
  'search.exportBatch': call(
    z.object({ rows: z.array(tableRow).max(maxListedQueries) }),
    z.object({ fileName: z.string() }).nullable(),
  ),
}
