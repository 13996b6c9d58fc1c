import type { ArticleId, FeedId } from '../../../preload/contract/common'
import { all, type Library, one } from '../database/database'
import { anyOf, sql } from '../database/sql'

/** Those of them that the library knows and does not follow any more; none that it has never known. */
export function unfollowed(library: Library, feedIds: readonly FeedId[]): FeedId[] {
  return all<{ id: FeedId }>(
    library,
    sql`SELECT id FROM feed WHERE id IN (${anyOf(feedIds)}) AND deleted_at IS NOT NULL`,
  ).map(({ id }) => id)
}

/** The feed that brought an article, and is followed; null where none is. */
export function feedOf(library: Library, articleId: ArticleId): FeedId | null {
  const row = one<{ id: FeedId }>(
    library,
    sql`SELECT f.id FROM feed_entry e JOIN feed f ON f.id = e.feed_id
      WHERE e.article_id = ${articleId} AND f.deleted_at IS NULL LIMIT 1`,
  )
  return row?.id ?? null
}
