import type { ArticleId, FeedId } from '../../../preload/contract/common'
import type { FoundArticle } from '../../../preload/contract/feed-rule'
import { all, type Library } from '../database/database'
import { list, sql } from '../database/sql'

/** The newest articles that a feed brought, or any feed for null. */
export function newestOf(library: Library, feedId: FeedId | null, limit: number): ArticleId[] {
  // A feed has thousands of articles and a library has hundreds of thousands: each walks along the shorter list.
  const query =
    feedId === null
      ? sql`SELECT a.id FROM article a WHERE a.deleted_at IS NULL
          AND EXISTS (SELECT 1 FROM feed_entry e WHERE e.article_id = a.id AND e.original_sha256 IS NOT NULL)
          ORDER BY a.n DESC LIMIT ${limit}`
      : sql`SELECT a.id FROM feed_entry e JOIN article a ON a.id = e.article_id
          WHERE e.feed_id = ${feedId} AND e.original_sha256 IS NOT NULL AND a.deleted_at IS NULL
          GROUP BY a.id ORDER BY a.n DESC LIMIT ${limit}`
  return all<{ id: ArticleId }>(library, query).map(({ id }) => id)
}

type CandidateRow = { id: ArticleId; title: string; byline: string | null; outlet: string | null } & {
  text: string
  categories: string
}

export type Candidate = Omit<FoundArticle, 'found'> & {
  text: string
  author: string | null
  categories: string[]
}

/** What rules look at in articles that are there. */
export function candidates(library: Library, articleIds: readonly ArticleId[]): Candidate[] {
  return all<CandidateRow>(
    library,
    sql`SELECT a.id, a.title, a.byline, s.name AS outlet, x.text,
        (SELECT json_group_array(g.name) FROM tagging k JOIN tag g ON g.id = k.tag_id
         WHERE k.article_id = a.id AND k.put_by = 'feed') AS categories
      FROM article a JOIN revision_text x ON x.revision_id = a.revision_id
      LEFT JOIN source s ON s.id = a.source_id
      WHERE a.id IN (${list(articleIds)}) ORDER BY a.n DESC`,
  ).map(({ id, title, byline, outlet, text, categories }) => ({
    articleId: id,
    title,
    outlet,
    text,
    author: byline,
    categories: JSON.parse(categories) as string[],
  }))
}
