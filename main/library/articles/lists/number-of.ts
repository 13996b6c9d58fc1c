import type { Listed } from '../../../../preload/contract/article-list'
import { type Library, one } from '../../database/database'
import { listNumber, nobodysNumber } from '../../database/list-number'
import { sql } from '../../database/sql'
import { sourceNumber } from '../sources'

/** The number of the source or of the collection that a list is of; null where it is of all. That of one which is gone lists nothing. */
export function numberOf(
  library: Library,
  { sourceId, collectionId }: Pick<Listed, 'sourceId' | 'collectionId'>,
): number | null {
  if (collectionId === undefined) return sourceId === null ? null : sourceNumber(library, sourceId)
  const row = one<{ n: number }>(
    library,
    sql`SELECT n FROM collection WHERE id = ${collectionId} AND deleted_at IS NULL`,
  )
  return row === undefined ? nobodysNumber : listNumber(row.n)
}
