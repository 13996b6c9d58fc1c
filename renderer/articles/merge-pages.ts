import type { ArticleSummary } from '../../preload/contract/article'
import type { ArticleId } from '../../preload/contract/common'

/**
 * The list as fetched again, with rows that no longer belong to the view but stay for now, each where it was.
 * A person who reads the unread must not see an article go from under the pointer because it is now read.
 */
export function keepInPlace(
  before: readonly ArticleSummary[],
  fetched: readonly ArticleSummary[],
  kept: ReadonlySet<ArticleId>,
): ArticleSummary[] {
  const present = new Set(fetched.map((article) => article.id))
  const followers = new Map<ArticleId | null, ArticleSummary[]>()
  let anchor: ArticleId | null = null
  for (const article of before) {
    if (present.has(article.id)) anchor = article.id
    else if (kept.has(article.id)) followers.set(anchor, [...(followers.get(anchor) ?? []), article])
  }
  return [
    ...(followers.get(null) ?? []),
    ...fetched.flatMap((article) => [article, ...(followers.get(article.id) ?? [])]),
  ]
}

/** Who is selected once `gone` has left the list: the next one, or the one before at the end. */
export function neighbour(rows: readonly ArticleSummary[], gone: ArticleId): ArticleId | null {
  const at = rows.findIndex((article) => article.id === gone)
  return (rows[at + 1] ?? rows[at - 1])?.id ?? null
}
