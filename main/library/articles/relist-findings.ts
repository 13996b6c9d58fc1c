import { type Library, run } from '../database/database'
import { oneOf, type Sql, sql } from '../database/sql'

/** Lists the article of a revision anew, where the revision is its current one. */
export function relistFindings(library: Library, revisionId: string): void {
  const listed = sql`EXISTS (SELECT 1 FROM article_name WHERE article_n = a.n)`
  const found = sql`EXISTS (SELECT 1 FROM analysis y JOIN found_entity f ON f.analysis_n = y.n WHERE y.revision_id = r.id)`
  run(library, sql`INSERT INTO names_to_list SELECT a.n ${whereEither(revisionId, [listed, found])}`)
  const quotesListed = sql`EXISTS (SELECT 1 FROM quote_listing WHERE article_n = a.n)`
  const quotesFound = sql`EXISTS (SELECT 1 FROM analysis y JOIN found_quote q ON q.analysis_n = y.n WHERE y.revision_id = r.id)`
  const decided = sql`EXISTS (SELECT 1 FROM quote WHERE article_id = a.id)`
  run(
    library,
    sql`INSERT INTO quotes_to_list SELECT a.n, 0, 1000000000
      ${whereEither(revisionId, [quotesListed, quotesFound, decided])}`,
  )
}

/**
 * Where nothing is listed and nothing is to be, the list is left alone: finding that out by the view costs a third of
 * what storing a bookmark does.
 */
function whereEither(revisionId: string, conditions: readonly Sql[]): Sql {
  return sql`FROM revision r JOIN article a ON a.id = r.article_id
    WHERE r.id = ${revisionId} AND a.revision_id = r.id AND ${oneOf(conditions)}`
}
