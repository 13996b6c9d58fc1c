// Searches with a name. A smart collection is nothing but its query: what is in it is found whenever it is looked at.

import type { SavedSearchId } from '../../../preload/contract/common'
import type { SavedCount, SavedSearch } from '../../../preload/contract/search/saved'
import { all, type Library, one, run, transaction } from '../database/database'
import { failure, notFound } from '../database/errors'
import { fold } from '../database/fold'
import { newId, now } from '../database/ids'
import { queriesNaming, type SavedRow } from '../database/queries/saved-queries'
import { sql } from '../database/sql'
import { quoted } from '../database/text'
import { act, insertRow, removeRow, updateRow } from '../journal/write'
import { withCollections } from './collections'
import { countOf } from './counts'
import { newestArticle, termOfNew } from './newly-found'
import { parsed, type ReadBy } from './search'

type Named = { savedSearchId: SavedSearchId }

type SearchRow = SavedRow & { seen_at: string | null }

const columns = sql`
  SELECT s.id, s.name, s.query, s.is_alert, s.place, e.at AS seen_at
  FROM saved_search s LEFT JOIN saved_search_seen e ON e.search_id = s.id
  WHERE s.deleted_at IS NULL`

/** In the order that the person gave them. */
export function list(library: Library): SavedSearch[] {
  return rows(library).map(searchOf)
}

function rows(library: Library): SearchRow[] {
  return all<SearchRow>(library, sql`${columns} ORDER BY s.place, s.id`)
}

function searchOf({ id, name, query, is_alert, seen_at }: SearchRow): SavedSearch {
  return { id, name, query, isAlert: is_alert === 1, seenAt: is_alert === 1 ? seen_at : null }
}

function get(library: Library, id: SavedSearchId): SearchRow {
  const row = one<SearchRow>(library, sql`${columns} AND s.id = ${id}`)
  if (row === undefined) throw notFound('saved search')
  return row
}

type Draft = { name: string; query: string; isAlert: boolean }
type Changes = { [Field in keyof Draft]?: Draft[Field] | undefined }

/** Puts it last. Throws `conflict` where another one has this name: `in:` could not tell them apart. */
export function create(library: Library, { name, query, isAlert }: Draft): SavedSearch {
  return transaction(library, () => {
    checkName(library, name, null)
    const id = newId() as SavedSearchId
    const last = rows(library).at(-1)
    act(library, { label: `save the search ${quoted(name)}`, articleId: null }, (writing) => {
      insertRow(writing, 'saved_search', {
        id,
        name,
        folded: fold(name),
        query,
        place: (last?.place ?? 0) + 1,
        is_alert: isAlert ? 1 : 0,
      })
    })
    if (isAlert) markSeen(library, { savedSearchId: id, newest: null })
    return searchOf(get(library, id))
  })
}

function checkName(library: Library, name: string, own: SavedSearchId | null): void {
  const other = one(
    library,
    sql`SELECT 1 FROM saved_search WHERE folded = ${fold(name)} AND deleted_at IS NULL AND id IS NOT ${own}`,
  )
  if (other !== undefined)
    throw failure('conflict', `There is a saved search called ${quoted(name)} already; choose another name.`)
}

/** Changes what is given of it. Throws `conflict` as `create` does. */
export function change(
  library: Library,
  { savedSearchId: id, name, query, isAlert }: Named & Changes,
): SavedSearch {
  return transaction(library, () => {
    const former = get(library, id)
    if (name !== undefined) checkName(library, name, id)
    act(library, { label: `change the search ${quoted(former.name)}`, articleId: null }, (writing) => {
      updateRow(writing, 'saved_search', id, {
        ...(name === undefined ? {} : { name, folded: fold(name) }),
        ...(query === undefined ? {} : { query }),
        ...(isAlert === undefined ? {} : { is_alert: isAlert ? 1 : 0 }),
      })
      if (name === undefined) return
      for (const other of queriesNaming(library, former.name, name))
        updateRow(writing, 'saved_search', other.id, { query: other.query })
    })
    if (isAlert === true && former.is_alert === 0) markSeen(library, { savedSearchId: id, newest: null })
    return searchOf(get(library, id))
  })
}

/** Puts it before another one, or at the end. Only rows whose number changes are written. */
export function move(
  library: Library,
  { savedSearchId: id, before }: Named & { before: SavedSearchId | null },
): Record<string, never> {
  return transaction(library, () => {
    const { name } = get(library, id)
    if (before === id) return {}
    const others = rows(library).filter((row) => row.id !== id)
    const at = before === null ? others.length : others.findIndex((row) => row.id === before)
    if (at === -1) throw notFound('saved search')
    const ordered = [...others.slice(0, at), get(library, id), ...others.slice(at)]
    act(library, { label: `move the search ${quoted(name)}`, articleId: null }, (writing) => {
      ordered.forEach((row, index) => {
        if (row.place !== index + 1) updateRow(writing, 'saved_search', row.id, { place: index + 1 })
      })
    })
    return {}
  })
}

export function remove(library: Library, { savedSearchId: id }: Named): Record<string, never> {
  return transaction(library, () => {
    const { name } = get(library, id)
    act(library, { label: `delete the search ${quoted(name)}`, articleId: null }, (writing) => {
      removeRow(writing, 'saved_search', id)
    })
    return {}
  })
}

/**
 * What came up to an article is not new to this search any more; null is all that is in the library now. What was seen stays seen,
 * whatever comes in the wrong order.
 */
export function markSeen(
  library: Library,
  { savedSearchId: id, newest }: Named & { newest: number | null },
): Record<string, never> {
  return transaction(library, () => {
    get(library, id)
    const last = newestArticle(library)
    run(
      library,
      sql`INSERT INTO saved_search_seen VALUES (${id}, ${Math.min(newest ?? last, last)}, ${now()})
        ON CONFLICT DO UPDATE SET article_n = max(article_n, excluded.article_n), at = excluded.at`,
    )
    return {}
  })
}

/**
 * How many articles each finds, and how many of these came since it was last seen; cancelled between any two pieces of the work.
 * `newest` is the number of the last article that was there at the beginning.
 */
export async function savedCounts(
  library: Library,
  by: ReadBy,
  isCancelled = () => false,
): Promise<{ counts: SavedCount[]; newest: number }> {
  const newest = newestArticle(library)
  const counts: SavedCount[] = []
  for (const { id, name, query, is_alert } of rows(library)) {
    if (isCancelled()) break
    const { root } = parsed(library, { ...by, text: query, isTyping: false })
    const { count, isMore } = await countOf(library, root, 'article', { isCancelled })
    const found = is_alert === 1 ? withCollections(library, termOfNew(name), by) : null
    const fresh = await countOf(library, found, 'article', { isCancelled })
    counts.push({ id, count, isMore, fresh: fresh.count })
  }
  return { counts, newest }
}

/** As a list of queries is written, which `search --batch` reads. */
export function listed(library: Library): { name: string; text: string }[] {
  return rows(library).map(({ name, query }) => ({ name, text: query }))
}
