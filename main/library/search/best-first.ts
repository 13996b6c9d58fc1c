import { all, type Library, one } from '../database/database'
import { unknownPlace } from '../database/cursor'
import { type Sql, sql } from '../database/sql'
import type { Plan } from './plan'
import type { Found } from './walk'

// To rank all 18,000 hits of a common word takes 10 ms at 100,000 articles and 150 at a million; of these, 3 and 6.
const newestRanked = 3_000
// What is in more articles than this tells nothing of any of them; and bm25 first counts them all, 80 ms for 80,000.
const manyHits = 10_000
const maxShown = 1_000

/** The articles that are best among the newest hits. The cursor is how many came before; from `many` hits on none is ranked. */
export function bestFirst(
  library: Library,
  { match, where }: Plan,
  { after, limit, many = manyHits }: { after: string | null; limit: number; many?: number },
): { found: Found[]; next: string | null } {
  const first = firstPlace(after)
  const hits = sql`SELECT rowid FROM article_text WHERE article_text MATCH ${match}`
  const { count } = one<{ count: number }>(
    library,
    sql`SELECT count(*) AS count FROM (${hits} LIMIT ${many})`,
  ) ?? {
    count: 0,
  }
  const page = sql`LIMIT ${limit + 1} OFFSET ${first}`
  const rows = all<{ key: number; n: number }>(
    library,
    count < many
      ? byRank(match, where, oldestRanked(library, hits), page)
      : byTitle(match, where, hits, page),
  )
  const isMore = rows.length > limit && first + limit < maxShown
  return {
    found: rows.slice(0, limit).map(({ key, n }) => ({ n, key: [key] })),
    next: isMore ? String(first + limit) : null,
  }
}

function firstPlace(after: string | null): number {
  if (after === null) return 0
  if (!/^\d{1,4}$/.test(after)) throw unknownPlace()
  return Number(after)
}

function oldestRanked(library: Library, hits: Sql): number {
  const oldest = one<{ rowid: number }>(
    library,
    sql`${hits} ORDER BY rowid DESC LIMIT 1 OFFSET ${newestRanked - 1}`,
  )
  return oldest?.rowid ?? 0
}

/** By FTS5's bm25. */
function byRank(match: string | null, where: Sql, oldest: number, page: Sql): Sql {
  return sql`
    SELECT f.rowid AS key, e.article_n AS n
    FROM article_text f
    CROSS JOIN search_entry e ON e.key = f.rowid
    CROSS JOIN article_listing l ON l.article_n = e.article_n
    CROSS JOIN article a ON a.n = e.article_n
    WHERE article_text MATCH ${match} AND f.rowid >= ${oldest} AND ${where}
    ORDER BY f.rank ${page}`
}

/** Those that have it in their titles, and then the others, the newest first. */
function byTitle(match: string | null, where: Sql, hits: Sql, page: Sql): Sql {
  return sql`
    WITH newest (key) AS MATERIALIZED (${hits} ORDER BY rowid DESC LIMIT ${newestRanked}),
      titled (key) AS MATERIALIZED (
        SELECT rowid FROM article_text
        WHERE article_text MATCH ${`{title} : (${match ?? ''})`} AND rowid >= (SELECT min(key) FROM newest))
    SELECT w.key, e.article_n AS n
    FROM newest w
    CROSS JOIN search_entry e ON e.key = w.key
    CROSS JOIN article_listing l ON l.article_n = e.article_n
    CROSS JOIN article a ON a.n = e.article_n
    WHERE ${where}
    ORDER BY w.key IN (SELECT key FROM titled) DESC, w.key DESC ${page}`
}
