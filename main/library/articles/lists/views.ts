import type { ArticleView } from '../../../../preload/contract/article'
import { type Sql, sql } from '../../database/sql'

/**
 * How a view is read: its condition on the listings and on their counts, which name alike what they ask, and how its
 * indexes are named. What an index is limited to must stand in the SQL itself: no value that is bound would do.
 */
export type View = { where: Sql; name: Sql }

const byStatus = sql`status`

export const views: Record<ArticleView, View> = {
  all: { where: sql`status = 'open'`, name: byStatus },
  archived: { where: sql`status = 'archived'`, name: byStatus },
  deleted: { where: sql`status = 'deleted'`, name: byStatus },
  unread: { where: sql`status = 'open' AND is_unread = 1`, name: sql`unread` },
  starred: { where: sql`status = 'open' AND is_starred = 1`, name: sql`starred` },
  'to-check': { where: sql`status = 'open' AND is_to_check = 1`, name: sql`to_check` },
}

/** Of a row of `article_listing` as `l`: whether a list has it, of all sources or of one with what that brought as a feed. */
export function isListed(view: ArticleView, sourceN: number | null): Sql {
  const { where } = views[view]
  if (sourceN === null) return where
  return sql`${where} AND (l.source_n = ${sourceN} OR EXISTS (
    SELECT 1 FROM feed_listing b WHERE b.article_n = l.article_n AND b.source_n = ${sourceN}))`
}
