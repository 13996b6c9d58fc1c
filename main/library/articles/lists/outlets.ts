import type { ArticleView } from '../../../../preload/contract/article'
import { all, type Library } from '../../database/database'
import { type Sql, sql } from '../../database/sql'
import { views } from './views'

/** The articles of one outlet in a list by outlet; those without an outlet stand at its end, whatever its direction. */
export type OutletPart = { outlet_n: number; name: string | null; articles: number; first: number }

/** Where each outlet begins in a list by outlet: from the counts that the library keeps, so nothing need be sorted. */
export function outletParts(
  library: Library,
  { view, sourceN, isReversed }: { view: ArticleView; sourceN: number | null; isReversed: boolean },
): OutletPart[] {
  const counted = all<Omit<OutletPart, 'first'>>(
    library,
    sql`SELECT c.outlet_n, s.name, sum(c.articles) AS articles
      FROM (${countsSql(view, sourceN)}) c LEFT JOIN source s ON s.n = c.outlet_n
      GROUP BY c.outlet_n ORDER BY s.folded`,
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

function countsSql(view: ArticleView, sourceN: number | null): Sql {
  const { where } = views[view]
  const own = sql`SELECT source_n AS outlet_n, articles FROM article_count WHERE ${where} AND articles > 0`
  if (sourceN === null) return own
  return sql`${own} AND source_n = ${sourceN}
    UNION ALL SELECT outlet_n, count(*) FROM feed_listing INDEXED BY feed_listing_outlet
      WHERE ${where} AND source_n = ${sourceN} GROUP BY outlet_n`
}
