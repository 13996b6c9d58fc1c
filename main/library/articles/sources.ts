import type { Source } from '../../../preload/contract/article'
import type { SourceId } from '../../../preload/contract/common'
import { all, type Library, one, type Row } from '../database/database'
import type { Held } from '../database/columns'
import type { source } from '../database/personal-tables'
import { nobodysNumber } from '../database/list-number'
import { sql } from '../database/sql'
import { fold } from '../database/fold'
import { newId } from '../database/ids'
import type { Writing } from '../journal/journal'
import { insertRow } from '../journal/write'

type SourceRow = Held<typeof source, 'id' | 'name' | 'kind'> & { open: number; unread: number }

/**
 * The sources that have articles or are polled, by name. Counts are those of the views "all" and "unread"; what a feed
 * brought of another source is among them, and so is counted for both.
 */
export function list(library: Library): Source[] {
  return all<SourceRow>(
    library,
    `SELECT s.id, s.name, s.kind,
       total(iif(c.status = 'open', c.articles, 0)) AS open,
       total(iif(c.status = 'open' AND c.is_unread = 1, c.articles, 0)) AS unread
     FROM source s
     LEFT JOIN (
       SELECT * FROM article_count UNION ALL SELECT * FROM feed_count
     ) c ON c.source_n = s.n AND c.status <> 'deleted' AND c.articles > 0
     WHERE s.deleted_at IS NULL
     GROUP BY s.n
     HAVING count(c.source_n) > 0
       OR EXISTS (SELECT 1 FROM feed f WHERE f.source_id = s.id AND f.deleted_at IS NULL)
     ORDER BY s.folded`,
  ).map(({ id, name, kind, open, unread }) => ({ id, name, kind, articleCount: open, unreadCount: unread }))
}

/** The number by which the derived lists know a source; nobody's for one that is gone. */
export function sourceNumber(library: Library, sourceId: SourceId): number {
  return (
    one<Held<typeof source, 'n'>>(library, sql`SELECT n FROM source WHERE id = ${sourceId}`)?.n ??
    nobodysNumber
  )
}

/** Null where a row names no source. */
export function nameOfSource(library: Library, id: Row[string] | undefined): string | null {
  if (typeof id !== 'string') return null
  return (
    one<Held<typeof source, 'name'>>(library, sql`SELECT name FROM source WHERE id = ${id}`)?.name ?? null
  )
}

/** The outlet's source, made where the library has none by that name. */
export function outletSource(writing: Writing, outlet: string | null): SourceId | null {
  if (outlet === null) return null
  const known = one<Held<typeof source, 'id'>>(
    writing.library,
    `SELECT id FROM source WHERE kind = 'outlet' AND folded = ? AND deleted_at IS NULL`,
    fold(outlet),
  )
  if (known !== undefined) return known.id
  const id = newId() as SourceId
  insertRow(writing, 'source', { id, kind: 'outlet', name: outlet, folded: fold(outlet) })
  return id
}
