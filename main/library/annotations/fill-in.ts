import type { ArticleId } from '../../../preload/contract/common'
import type { Reading } from '../../../preload/contract/importing'
import type { Library, Row } from '../database/database'
import { fold } from '../database/fold'
import type { Writing } from '../journal/journal'
import { readRow, updateRow } from '../journal/write'
import { plainAddress } from '../articles/addresses'
import { fieldColumns } from '../articles/article-rows'
import { type UnderstoodFields, understoodBefore } from '../articles/recapture'
import { nameOfSource, outletSource } from '../articles/sources'

type ToFill = {
  articleId: ArticleId
  /** The article was read from a file of the same export, which says itself what the file is called. */
  isOfFile?: boolean
}

/** Date, authors and the like that the article is here without, and an outlet that was only guessed. */
export function fillIn(
  writing: Writing,
  { articleId, isOfFile = false }: ToFill,
  fields: Reading['fields'],
): void {
  const current = readRow(writing.library, 'article', articleId) ?? {}
  const understood = understoodBefore(writing.library, current)
  const url = fields.url === null ? null : plainAddress(fields.url)
  const columns = fieldColumns({ ...fields, title: fields.title ?? '', url })
  const isEmpty = (column: string) => (current[column] ?? null) === null && columns[column] !== null
  // A date is one fact in three columns.
  const dated = ['published_value', 'published_zone', 'published_words']
  const missing = [
    ...['byline', 'section', 'language', 'url'].filter(isEmpty),
    ...(isEmpty('published_value') ? dated : []),
    ...(isOfFile && fields.title !== null && isTitleRead(current, understood) ? ['title'] : []),
  ]
  const changes: Row = Object.fromEntries(missing.map((column) => [column, columns[column] ?? null]))
  const isOutletOpen = current.source_id === null || isOutletGuessed(writing.library, current, understood)
  if (fields.outlet !== null && isOutletOpen) changes.source_id = outletSource(writing, fields.outlet)
  updateRow(writing, 'article', articleId, changes)
}

/** Whether the headline is the one that was read in the file, or the file's name: a person gave no other. */
function isTitleRead(current: Row, understood: UnderstoodFields | null): boolean {
  return understood !== null && (understood.title === null || understood.title === current.title)
}

/** Whether the outlet is still the one that whoever read the page guessed, because the page states none. */
function isOutletGuessed(library: Library, current: Row, understood: UnderstoodFields | null): boolean {
  const { outlet = null, guessed = [] } = understood ?? {}
  const name = nameOfSource(library, current.source_id)
  return guessed.includes('outlet') && outlet !== null && name !== null && fold(name) === fold(outlet)
}
