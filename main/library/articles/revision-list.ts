import type { ArticleId, RevisionId } from '../../../preload/contract/common'
import type { RevisionSummary } from '../../../preload/contract/revision'
import type { revision } from '../database/captured-tables'
import type { Held } from '../database/columns'
import { all, type Library, one } from '../database/database'
import { notFound } from '../database/errors'
import { headlinesOf } from './headlines'
import { readText } from './revisions'

type ListRow = Held<typeof revision, 'id' | 'number' | 'created_at' | 'original_sha256' | 'text_length'> & {
  original_name: string | null
  is_understood: 0 | 1
  is_of_known_bytes: 0 | 1
  /** As the revision before it; null for the first. */
  is_of_former_bytes: 0 | 1 | null
}

/** An article's revisions, the newest first. */
export function list(library: Library, { articleId }: { articleId: ArticleId }): RevisionSummary[] {
  const headlines = new Map(headlinesOf(library, articleId).map((one) => [one.revisionId, one]))
  return all<ListRow>(
    library,
    `SELECT r.id, r.number, r.created_at, r.original_sha256, o.name AS original_name, r.text_length,
       r.understood IS NOT NULL AS is_understood,
       EXISTS (SELECT 1 FROM revision e WHERE e.article_id = r.article_id AND e.number < r.number
         AND e.original_sha256 = r.original_sha256) AS is_of_known_bytes,
       r.original_sha256 = (SELECT e.original_sha256 FROM revision e WHERE e.article_id = r.article_id
         AND e.number < r.number ORDER BY e.number DESC LIMIT 1) AS is_of_former_bytes
     FROM revision r JOIN original o ON o.sha256 = r.original_sha256
     WHERE r.article_id = ? ORDER BY r.number DESC`,
    articleId,
  ).map((row) => ({
    id: row.id,
    number: row.number,
    createdAt: row.created_at,
    title: headlines.get(row.id)?.title ?? '',
    isCurrent: headlines.get(row.id)?.isCurrent ?? false,
    by: howMade(row),
    originalSha256: row.original_sha256,
    originalName: row.original_name,
    length: row.text_length,
  }))
}

/** A feed or a page may say again what it said before it said something else: those bytes came once more. */
function howMade(row: ListRow): RevisionSummary['by'] {
  if (row.is_understood === 1) return row.is_of_former_bytes === 1 ? 'reading' : 'capture'
  return row.is_of_known_bytes === 1 ? 'correction' : 'capture'
}

/** The text of one of an article's revisions. Throws `not-found` where it is another's. */
export function textOf(
  library: Library,
  { articleId, revisionId }: { articleId: ArticleId; revisionId: RevisionId },
): string {
  const its = one<{ id: string }>(
    library,
    'SELECT id FROM revision WHERE id = ? AND article_id = ?',
    revisionId,
    articleId,
  )
  if (its === undefined) throw notFound('text')
  return readText(library, revisionId)
}
