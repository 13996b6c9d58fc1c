import type { ArticleId } from '../../../preload/contract/common'
import type { Reading } from '../../../preload/contract/importing'
import type { Row } from '../database/database'
import type { Writing } from '../journal/journal'
import { readRow, updateRow } from '../journal/write'
import { fieldColumns } from '../articles/article-rows'
import { outletSource } from '../articles/sources'

/** Date, authors and the like that the article is here without. */
export function fillIn(writing: Writing, articleId: ArticleId, fields: Reading['fields']): void {
  const current = readRow(writing.library, 'article', articleId) ?? {}
  const columns = fieldColumns({ ...fields, title: fields.title ?? '' })
  const isEmpty = (column: string) => (current[column] ?? null) === null && columns[column] !== null
  // A date is one fact in three columns.
  const dated = ['published_value', 'published_zone', 'published_words']
  const missing = [
    ...['byline', 'section', 'language'].filter(isEmpty),
    ...(isEmpty('published_value') ? dated : []),
  ]
  const changes: Row = Object.fromEntries(missing.map((column) => [column, columns[column] ?? null]))
  if (current.source_id === null) changes.source_id = outletSource(writing, fields.outlet)
  updateRow(writing, 'article', articleId, changes)
}
