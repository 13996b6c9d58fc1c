import type { ArticleId } from '../../../preload/contract/common'
import type { Reading } from '../../../preload/contract/importing'
import type { Library, Row } from '../database/database'
import { fold } from '../database/fold'
import type { Writing } from '../journal/journal'
import { readRow, updateRow } from '../journal/write'
import { fieldColumns } from '../articles/article-rows'
import { understoodBefore } from '../articles/recapture'
import { nameOfSource, outletSource } from '../articles/sources'

/** Date, authors and the like that the article is here without, and an outlet that was only guessed. */
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
  const isOutletOpen = current.source_id === null || isOutletGuessed(writing.library, current)
  if (fields.outlet !== null && isOutletOpen) changes.source_id = outletSource(writing, fields.outlet)
  updateRow(writing, 'article', articleId, changes)
}

/** Whether the outlet is still the one that whoever read the page guessed, because the page states none. */
function isOutletGuessed(library: Library, current: Row): boolean {
  const { outlet, guessed = [] } = understoodBefore(library, current) ?? { outlet: null }
  const name = nameOfSource(library, current.source_id)
  return guessed.includes('outlet') && outlet !== null && name !== null && fold(name) === fold(outlet)
}
