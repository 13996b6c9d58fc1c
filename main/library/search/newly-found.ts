// What an alert found since it was last seen: of what its search finds, what came into the library after a certain article.

import type { SearchTerm, SearchWords } from '../../../preload/contract/search/query'
import { type Library, one } from '../database/database'
import { fold } from '../database/fold'
import { never, type Sql, sql } from '../database/sql'

/** The number of the article that came last into the library; 0 where there is none. */
export function newestArticle(library: Library): number {
  return one<{ n: number | null }>(library, 'SELECT max(n) AS n FROM article')?.n ?? 0
}

/** The number of the last article that was there when an alert was last seen; null where no alert has this name. */
function seenIn(library: Library, { text }: SearchWords): number | null {
  return (
    one<{ n: number }>(
      library,
      sql`SELECT coalesce(e.article_n, 0) AS n
        FROM saved_search s LEFT JOIN saved_search_seen e ON e.search_id = s.id
        WHERE s.folded = ${fold(text)} AND s.deleted_at IS NULL AND s.is_alert = 1`,
    )?.n ?? null
  )
}

/** That the article came after the alert of this name was last seen; no article did where there is none of this name. */
export function isNewIn(library: Library, alert: SearchWords): Sql {
  const seen = seenIn(library, alert)
  return seen === null ? never : sql`a.n > ${seen}`
}

type Keys = { readonly from: number; readonly below: number }

const nothing: Keys = { from: 0, below: 0 }
const everything: Keys = { from: 0, below: Number.MAX_SAFE_INTEGER }
// Looking at the keys of more takes longer than the walk that is saved.
const maxLookedAt = 20_000

/** Between which keys all lie that are new to an alert: what comes in is mostly what was published last. */
export function keysNewIn(library: Library, alert: SearchWords): Keys {
  const seen = seenIn(library, alert)
  const newest = newestArticle(library)
  if (seen === null || seen >= newest) return nothing
  if (newest - seen > maxLookedAt) return everything
  const keys = one<{ first: number | null; last: number | null }>(
    library,
    sql`SELECT min(key) AS first, max(key) AS last FROM search_entry WHERE article_n > ${seen}`,
  )
  const { first = null, last = null } = keys ?? {}
  return first === null || last === null ? nothing : { from: first, below: last + 1 }
}

/** What finds only what is new to the alert of this name. */
export function termOfNew(text: string): SearchTerm {
  const value = { kind: 'words', text, exact: true, prefix: false } as const
  return { type: 'term', field: 'new-in', value, from: 0, to: 0 }
}
