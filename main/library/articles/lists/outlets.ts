import type { ArticleView } from '../../../../preload/contract/article'
import { all, type Library } from '../../database/database'
import { sql } from '../../database/sql'
import { views } from './views'

/** The articles of one outlet in a list by outlet; those without an outlet stand at its end, whatever its direction. */
export type OutletPart = { source_n: number; name: string | null; articles: number; first: number }

/** Where each outlet begins in a view by outlet: from the counts that the library keeps, so nothing need be sorted. */
export function outletParts(library: Library, view: ArticleView, isReversed: boolean): OutletPart[] {
  const counted = all<Omit<OutletPart, 'first'>>(
    library,
    sql`SELECT c.source_n, s.name, sum(c.articles) AS articles
      FROM article_count c LEFT JOIN source s ON s.n = c.source_n
      WHERE ${views[view].where} AND c.articles > 0
      GROUP BY c.source_n ORDER BY s.folded`,
  )
  const named = counted.filter(({ name }) => name !== null)
  if (isReversed) named.reverse()
  const parts: OutletPart[] = []
  let first = 0
  for (const part of [...named, ...counted.filter(({ name }) => name === null)]) {
    parts.push({ ...part, first })
    first += part.articles
  }
  return parts
}
