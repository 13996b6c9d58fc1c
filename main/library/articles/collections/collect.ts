import type { ArticleId, CollectionId } from '../../../../preload/contract/common'
import { one } from '../../database/database'
import { newId } from '../../database/ids'
import { sql } from '../../database/sql'
import type { Writing } from '../../journal/journal'
import { insertRow, removeRow, updateRow } from '../../journal/write'
import { lastPlace } from './collection-places'

type Of = { collectionId: CollectionId; articleId: ArticleId }

/** The row by which an article is in a collection, or was. */
function memberOf({ library }: Writing, { collectionId, articleId }: Of) {
  return one<{ id: string; deleted_at: string | null }>(
    library,
    sql`SELECT id, deleted_at FROM collection_article
      WHERE article_id = ${articleId} AND collection_id = ${collectionId}`,
  )
}

/** Puts an article at the end of a collection, as a part of an act; one that is there stays where it is. */
export function putIn(writing: Writing, of: Of): void {
  const known = memberOf(writing, of)
  if (known !== undefined && known.deleted_at === null) return
  const place = endOf(writing, of.collectionId)
  if (known !== undefined) updateRow(writing, 'collection_article', known.id, { deleted_at: null, place })
  else
    insertRow(writing, 'collection_article', {
      id: newId(),
      collection_id: of.collectionId,
      article_id: of.articleId,
      place,
    })
}

function endOf({ library }: Writing, collectionId: CollectionId): number {
  return (lastPlace(library, collectionId, sql`1`) ?? 0) + 1
}

/** Takes an article out of a collection, as a part of an act; the article itself stays. */
export function takeOut(writing: Writing, of: Of): void {
  const known = memberOf(writing, of)
  if (known !== undefined && known.deleted_at === null) removeRow(writing, 'collection_article', known.id)
}
