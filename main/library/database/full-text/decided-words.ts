import { type Library, one } from '../database'
import { type Sql, sql } from '../sql'

type Row = {
  text: string
  own_start: number
  own_end: number
  start_offset: number
  placed_start: number
  placed_end: number
  moves_whole: 0 | 1
}

/**
 * That quotation d, placed by p, has in the text of article a the words that it had where a person decided on it. Then all of
 * it is as far from its beginning as it was; else it is known only from where to where it goes.
 */
export const movesWhole: Sql = sql`
  (d.revision_id = a.revision_id
    OR (p.state <> 'changed' AND p.end_offset - p.start_offset = d.end_offset - d.start_offset))`

/**
 * What `quote_text` knows a row of `quote_listing` by: words on which a person decided take the place of those that were found.
 * The table is named by its alias.
 */
export function rowidOfQuote(alias: Sql): Sql {
  return sql`iif(${alias}.quote_id IS NULL, ${alias}.found_n, -${alias}.n)`
}

/** The words of a listed quotation as a person decided on them, in the current text; null where it is not listed any more. */
export function decidedWords(library: Library, listingN: number): string | null {
  const row = one<Row>(
    library,
    sql`SELECT x.text, d.own_start, d.own_end, d.start_offset, ${movesWhole} AS moves_whole,
        coalesce(p.start_offset, d.start_offset) AS placed_start, coalesce(p.end_offset, d.end_offset) AS placed_end
      FROM quote_listing q JOIN quote d ON d.id = q.quote_id JOIN article a ON a.n = q.article_n
      JOIN revision_text x ON x.revision_id = a.revision_id
      LEFT JOIN decision_placement p ON p.row_id = d.id AND p.revision_id = a.revision_id
      WHERE q.n = ${listingN}`,
  )
  if (row === undefined) return null
  if (row.moves_whole === 0) return row.text.slice(row.placed_start, row.placed_end)
  const by = row.placed_start - row.start_offset
  return row.text.slice(row.own_start + by, row.own_end + by)
}
