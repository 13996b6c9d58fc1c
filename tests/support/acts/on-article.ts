import type { Library } from '../../../main/library/database/database'
import type { ArticleId } from '../../../preload/contract/common'
import { liveArticles, pick, type Random } from '../random'

/** Does something with one of the articles, where there is one. */
export function onArticle(library: Library, random: Random, work: (articleId: ArticleId) => void): void {
  const articleId = pick(random, liveArticles(library))
  if (articleId !== undefined) work(articleId)
}

/** Does something with one of these, where there is one. */
export function onOne<T>(some: readonly T[], random: Random, work: (one: T) => void): void {
  const one = pick(random, some)
  if (one !== undefined) work(one)
}
