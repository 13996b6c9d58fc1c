import type { CollectionId } from '../../../../preload/contract/common'
import type { Held } from '../../database/columns'
import { type Library, one } from '../../database/database'
import { notFound } from '../../database/errors'
import type { collection } from '../../database/personal-tables'
import { sql } from '../../database/sql'

export type CollectionRow = Held<typeof collection, 'n' | 'id' | 'name' | 'place' | 'is_queue' | 'parent_id'>

/** Of a collection that is not deleted, as `c`. */
export const collectionColumns = sql`SELECT c.n, c.id, c.name, c.place, c.is_queue, c.parent_id FROM collection c WHERE c.deleted_at IS NULL`

/** Throws `not-found` where there is none, or it was deleted. */
export function rowOf(library: Library, id: CollectionId): CollectionRow {
  const row = one<CollectionRow>(library, sql`${collectionColumns} AND c.id = ${id}`)
  if (row === undefined) throw notFound('collection')
  return row
}

export function nameOf(library: Library, id: CollectionId): string {
  return rowOf(library, id).name
}
