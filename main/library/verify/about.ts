import type { ArticleId, NoteId } from '../../../preload/contract/common'
import { type Library, one, type Row } from '../database/database'
import { sql } from '../database/sql'
import type { TableName } from '../database/tables'
import { quoted } from '../database/text'
import type { Problem } from './report'

/** What a person can open that a row belongs to, or what is left of it; null where that is nothing. */
export function aboutOf(library: Library, table: TableName, row: Row): Problem['about'] {
  const id = articleOf(library, table, row)
  if (id !== null) return aboutArticle(library, id)
  if (table !== 'note' || typeof row.id !== 'string' || typeof row.body !== 'string') return null
  const isThere = one(library, sql`SELECT 1 FROM note WHERE id = ${row.id}`) !== undefined
  return isThere ? { kind: 'note', id: row.id as NoteId, title: quoted(row.body) } : null
}

export function aboutArticle(library: Library, id: string): Problem['about'] {
  const found = one<{ title: string }>(library, sql`SELECT title FROM article WHERE id = ${id}`)
  return found === undefined ? null : { kind: 'article', id: id as ArticleId, title: found.title }
}

export function aboutRevision(library: Library, id: string): Problem['about'] {
  const found = one<{ id: string }>(library, sql`SELECT article_id AS id FROM revision WHERE id = ${id}`)
  return found === undefined ? null : aboutArticle(library, found.id)
}

function articleOf(library: Library, table: TableName, row: Row): string | null {
  if (table === 'article') return typeof row.id === 'string' ? row.id : null
  if (typeof row.article_id === 'string') return row.article_id
  if (typeof row.highlight_id !== 'string') return null
  return (
    one<{ id: string }>(library, sql`SELECT article_id AS id FROM highlight WHERE id = ${row.highlight_id}`)
      ?.id ?? null
  )
}
