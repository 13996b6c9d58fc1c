// What main and the window know of lists of queries. Imports no zod, so that the window can load it without.

import type { SearchHit } from './hits'

/** How many queries a list may have. */
export const maxListedQueries = 1_000
/** How many are answered at once. */
export const maxQueriesAtOnce = 20
/** How large the file of a list may be. */
export const maxListBytes = 2_000_000
/** How many of its hits a table names in the row of a query. */
export const idsInTable = 5

/** A quotation has the id of its article, and a name that no person made an entity of has none. */
export function idOf({ noteId, highlight, articleId, entityId }: SearchHit): string {
  return noteId ?? highlight?.id ?? articleId ?? entityId ?? ''
}

/** What a table names of the hits of a query. */
export function firstIds(hits: readonly SearchHit[]): string[] {
  return hits.slice(0, idsInTable).map(idOf)
}
