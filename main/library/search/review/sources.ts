import type { RevisionId } from '../../../../preload/contract/common'
import { all, type Library } from '../../database/database'
import { anyOf, sql } from '../../database/sql'

/** Where a row's words are from: the address, and the revision in which they were marked, with what proves it. */
export type RowSource = {
  n: number
  url: string | null
  revisionId: RevisionId
  revisionNumber: number
  textSha256: string
  originalSha256: string
}

/** Of these rows of the review, by their numbers; notes are on no words. */
export function sourcesOfRows(library: Library, numbers: readonly number[]): Map<number, RowSource> {
  const within = sql`l.n IN (${anyOf(numbers)})`
  const columns = sql`l.n, a.url, r.id AS revisionId, r.number AS revisionNumber, r.text_sha256 AS textSha256,
    r.original_sha256 AS originalSha256`
  const rows = all<RowSource>(
    library,
    sql`SELECT ${columns} FROM review_listing l JOIN highlight h ON h.n = l.n / 4 JOIN revision r ON r.id = h.revision_id
        JOIN article a ON a.id = h.article_id WHERE l.kind = 'highlight' AND ${within}
      UNION ALL
      SELECT ${columns} FROM review_listing l JOIN quote q ON q.id = l.quote_id JOIN revision r ON r.id = q.revision_id
        JOIN article a ON a.id = q.article_id WHERE l.kind = 'quote' AND ${within}`,
  )
  return new Map(rows.map((row) => [row.n, row]))
}
