import { setImmediate } from 'node:timers/promises'
import { unknownPlace } from '../database/cursor'
import { all, type Library } from '../database/database'
import { countUpTo } from '../database/full-text/match'
import { anyOf, type Sql, sql, whole } from '../database/sql'
import type { Plan } from './plan'
import { rankedBy } from './ranked-words'
import { firstOf, type Found, walk } from './walk'

// To rank all 18,000 hits of a common word takes 10 ms at 100,000 articles and 150 at a million; of these, 3 and 6.
const newestRanked = 3_000
// To find as many that pass of one outlet takes a second or two: all others are looked at on the way.
const newestNarrowed = 1_000
// What is in more articles than this tells nothing of any of them; and bm25 first counts them all, 80 ms for 80,000.
const manyHits = 10_000
const maxShown = 1_000

type How = {
  after: string | null
  limit: number
  isCancelled: () => boolean
  /** From so many hits on none is ranked. */
  many?: number
  /** So many of those that are found are looked at. */
  newest?: number
  /** So many articles are looked through for the words by which they are ranked. */
  mostLookedThrough?: number | undefined
}

/** The articles that are best among the newest that a plan finds. The cursor is how many came before. */
export async function bestFirst(
  library: Library,
  plan: Plan,
  { after, limit, isCancelled, many = manyHits, newest = newestOf(plan), mostLookedThrough }: How,
): Promise<{ found: Found[]; next: string | null }> {
  const first = firstPlace(after)
  const { found } = await firstOf(walk(library, 'article', plan, { after: null, isCancelled }), newest)
  await setImmediate()
  if (isCancelled()) return { found: [], next: null }
  const keys = found.map(({ key: [key] }) => Number(key))
  const hits = sql`SELECT rowid FROM article_text WHERE article_text MATCH ${plan.match}`
  const ranked = rankedBy(library, plan.match ?? '', mostLookedThrough)
  const isRanked = ranked !== null && (ranked !== plan.match || countUpTo(library, hits, many) < many)
  const order = isRanked ? byRank(ranked, keys) : byTitle(plan.match, keys)
  const rows = all<{ key: number; n: number }>(library, sql`${order} LIMIT ${limit + 1} OFFSET ${first}`)
  const isMore = rows.length > limit && first + limit < maxShown
  return {
    found: rows.slice(0, limit).map(({ key, n }) => ({ n, key: [key] })),
    next: isMore ? String(first + limit) : null,
  }
}

function newestOf({ isNarrowed }: Plan): number {
  return isNarrowed ? newestNarrowed : newestRanked
}

function firstPlace(after: string | null): number {
  if (after === null) return 0
  if (!/^\d{1,4}$/.test(after)) throw unknownPlace()
  return Number(after)
}

/**
 * By FTS5's bm25, and what has none of these words last. The plus has the hits walked along: one look for each of the keys would take
 * longer.
 */
function byRank(match: string, keys: readonly number[]): Sql {
  return sql`
    WITH ranked (key, rank) AS MATERIALIZED (
      SELECT rowid, rank FROM article_text
      WHERE article_text MATCH ${match} AND rowid >= ${whole(keys.at(-1) ?? 0)} AND +rowid IN (${anyOf(keys)}))
    SELECT e.key, e.article_n AS n FROM search_entry e LEFT JOIN ranked r ON r.key = e.key
    WHERE e.key IN (${anyOf(keys)})
    ORDER BY r.rank IS NULL, r.rank, e.key DESC`
}

/** Those that have it in their titles, and then the others, the newest first. */
function byTitle(match: string | null, keys: readonly number[]): Sql {
  return sql`
    WITH titled (key) AS MATERIALIZED (
      SELECT rowid FROM article_text
      WHERE article_text MATCH ${`{title} : (${match ?? ''})`} AND rowid >= ${whole(keys.at(-1) ?? 0)})
    SELECT e.key, e.article_n AS n FROM search_entry e WHERE e.key IN (${anyOf(keys)})
    ORDER BY e.key IN (SELECT key FROM titled) DESC, e.key DESC`
}
