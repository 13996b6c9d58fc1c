import type { ArticleId, RevisionId } from '../../../preload/contract/common'
import type { revision } from '../database/captured-tables'
import type { Held } from '../database/columns'
import { all, type Library } from '../database/database'
import { notFound } from '../database/errors'
import type { article } from '../database/personal-tables'

type Row = Held<typeof revision, 'id'> &
  Held<typeof article, 'title'> & { is_capture: 0 | 1; captured: string | null; is_current: 0 | 1 }

type Headline = { revisionId: RevisionId; title: string; isCurrent: boolean }

/**
 * The headline that an article has with each of its revisions, the first one first: the capture's own. One that a
 * person gave the article is its headline throughout, and so is the one of a capture that had none.
 */
export function headlinesOf(library: Library, articleId: ArticleId): Headline[] {
  const rows = all<Row>(
    library,
    `SELECT r.id, a.title, r.understood IS NOT NULL AS is_capture, r.understood ->> '$.title' AS captured,
       r.id = a.revision_id AS is_current
     FROM revision r JOIN article a ON a.id = r.article_id WHERE r.article_id = ? ORDER BY r.number`,
    articleId,
  )
  let captured: string | null = null
  const own = rows.map((row) => {
    // What a person corrected is still of the capture before.
    if (row.is_capture === 1) captured = row.captured
    return { revisionId: row.id, title: row.title, isCurrent: row.is_current === 1, captured }
  })
  const isPersons = own.some(({ isCurrent, title, captured: its }) => isCurrent && title !== its)
  return own.map(({ captured: its, ...row }) => ({
    ...row,
    title: isPersons ? row.title : (its ?? row.title),
  }))
}

/** The headline that an article has with one of its revisions. */
export function headlineOf(
  library: Library,
  { articleId, revisionId }: { articleId: ArticleId; revisionId: RevisionId },
): string {
  const found = headlinesOf(library, articleId).find((one) => one.revisionId === revisionId)
  if (found === undefined) throw notFound('text')
  return found.title
}

/** Those that it had before its current revision, the latest first. */
export function formerHeadlines(library: Library, articleId: ArticleId): string[] {
  const headlines = headlinesOf(library, articleId)
  const at = headlines.findIndex(({ isCurrent }) => isCurrent)
  const former = headlines.slice(0, Math.max(0, at)).map(({ title }) => title)
  return [...new Set(former.reverse())].filter((title) => title !== headlines[at]?.title)
}
