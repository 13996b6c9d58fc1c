import type { Listed } from '../../../../preload/contract/article-list'
import type { CollectionId } from '../../../../preload/contract/common'
import type { Held } from '../../database/columns'
import { type Library, one } from '../../database/database'
import { notFound } from '../../database/errors'
import type { collection } from '../../database/personal-tables'
import { sql } from '../../database/sql'
import { sourceNumber } from '../sources'

export type CollectionRow = Held<typeof collection, 'n' | 'id' | 'name' | 'place' | 'is_queue'>

/** Of a collection that is not deleted, as `c`. */
export const collectionColumns = sql`SELECT c.n, c.id, c.name, c.place, c.is_queue FROM collection c WHERE c.deleted_at IS NULL`

/** Throws `not-found` where there is none, or it was deleted. */
export function rowOf(library: Library, id: CollectionId): CollectionRow {
  const row = one<CollectionRow>(library, sql`${collectionColumns} AND c.id = ${id}`)
  if (row === undefined) throw notFound('collection')
  return row
}

export function nameOf(library: Library, id: CollectionId): string {
  return rowOf(library, id).name
}

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
  const row = one<CollectionRow>(library, sql`${collectionColumns} AND c.id = ${collectionId}`)
  return row === undefined ? nobodys : listNumber(row.n)
}
