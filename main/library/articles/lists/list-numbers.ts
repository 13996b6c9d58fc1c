import type { Listed } from '../../../../preload/contract/article-list'
import { type Library, one } from '../../database/database'
import { sql } from '../../database/sql'
import { sourceNumber } from '../sources'

// Lists know sources and collections by numbers that are no other's: those of sources are above 0.
const nobodys = -1

export function isCollectionNumber(sourceN: number): boolean {
  return sourceN < nobodys
}

/** The number by which the derived lists know a collection, as the migration makes it of the row's. */
export function listNumber(n: number): number {
  return nobodys - n
}

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
  return row === undefined ? nobodys : listNumber(row.n)
}
