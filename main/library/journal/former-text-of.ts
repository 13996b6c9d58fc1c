import type { ToldChange } from '../../../preload/contract/history'
import { type Library, one, type Row } from '../database/database'
import { type Sql, sql } from '../database/sql'

type Changed = { noun: string; row_id: string; before: Row | null }
type Former = NonNullable<ToldChange['formerText']>

/**
 * The text to which a change of the journal leads: the one that it stored, the one that it took the place of, or the one in which the
 * words of a highlight were marked. Null where that is the article's current text, or is no more.
 */
export function formerTextOf(library: Library, { noun, row_id: id, before }: Changed): Former | null {
  if (noun === 'revision') return found(library, sql`revision r WHERE r.id = ${id}`)
  if (noun === 'highlight') {
    const marked = sql`highlight h JOIN revision r ON r.id = h.revision_id WHERE h.id = ${id}`
    return found(library, marked, sql`h.start_offset AS start, h.end_offset AS end`)
  }
  const replaced = noun === 'article' ? before?.revision_id : undefined
  return typeof replaced === 'string' ? found(library, sql`revision r WHERE r.id = ${replaced}`) : null
}

type FoundRow = Omit<Former, 'span'> & { start: number | null; end: number | null }

const noSpan = sql`NULL AS start, NULL AS end`

function found(library: Library, revision: Sql, span = noSpan): Former | null {
  const row = one<FoundRow>(
    library,
    sql`SELECT r.article_id AS articleId, r.id AS revisionId, r.number, ${span}
      FROM ${revision} AND r.id <> (SELECT revision_id FROM article WHERE id = r.article_id)`,
  )
  if (row === undefined) return null
  const { start, end, ...text } = row
  return { ...text, span: start === null || end === null ? null : { start, end } }
}
