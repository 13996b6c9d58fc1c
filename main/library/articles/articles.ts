import type { Article, ArticleSummary } from '../../../preload/contract/article'
import type { ArticleId } from '../../../preload/contract/common'
import type { Reading } from '../../../preload/contract/importing'
import { factsOf, liveArticle, readArticle, readSummary, summaryOf } from './article-rows'
import { type Library, one, type Row, run, transaction } from '../database/database'
import { notFound } from '../database/errors'
import { formerHeadlines } from './headlines'
import { now } from '../database/ids'
import { isPdf } from './original-text'
import { capturedFrom, type CapturedFrom, readLines, readRevision } from './revisions'
import { quoted } from '../database/text'
import { act, readRow, removeRow, restoreRow, updateRow } from '../journal/write'

export { counts, list, position } from './lists/article-list'
export { findDuplicate, importReading } from './capture'
export { correct } from './correct'
export { original, pdf } from './original-text'

type Named = { articleId: ArticleId }

/**
 * An article with the whole text of its current revision. Deleted ones are read too. Throws `not-found` where
 * there is none.
 */
export function get(library: Library, { articleId }: Named): Article {
  const row = readArticle(library, articleId)
  const revision = readRevision(library, row.revision_id)
  return {
    ...summaryOf(row),
    ...factsOf(row),
    version: row.version,
    originalName: row.original_name,
    originalBytes: row.original_bytes,
    isPdf: isPdf(library, row.revision_id),
    wordCount: row.word_count,
    revision,
    formerTitles: formerHeadlines(library, articleId),
    isSummary: row.is_summary === 1,
    keptBy: row.kept_by,
    isChecked: row.is_checked === 1,
    // Kept while the text was longer, perhaps.
    readingOffset: Math.min(row.reading_offset ?? 0, revision.text.length),
  }
}

/**
 * `byOpening`: the program marks it as read because it is shown; that is no deed of a person's for undo to
 * take back.
 */
type Marks = {
  byOpening?: boolean | undefined
  read?: boolean | undefined
  starred?: boolean | undefined
  archived?: boolean | undefined
  checked?: boolean | undefined
}

/**
 * Read, star and archive, each with its time. What is so already keeps the time at which it became so. What is checked is
 * the revision: the next one may have doubts of its own.
 */
export function mark(library: Library, { articleId, ...marks }: Named & Marks): ArticleSummary {
  const { title, revision_id: revisionId } = liveArticle(library, articleId)
  const skipUndo = marks.byOpening === true
  act(library, { label: markLabel(marks, title), articleId, skipUndo }, (writing) => {
    const state = readRow(library, 'article_state', articleId) ?? {}
    const changes: Row = {}
    const set = (column: string, wanted: boolean | undefined): void => {
      if (wanted === undefined) return
      changes[column] = wanted ? (state[column] ?? writing.at) : null
    }
    set('read_at', marks.read)
    set('starred_at', marks.starred)
    set('archived_at', marks.archived)
    if (marks.checked !== undefined) changes['checked_revision_id'] = marks.checked ? revisionId : null
    updateRow(writing, 'article_state', articleId, changes)
  })
  return readSummary(library, articleId)
}

function markLabel({ read, starred, archived, checked }: Marks, title: string): string {
  const words = [
    read === undefined ? null : read ? 'mark as read' : 'mark as unread',
    starred === undefined ? null : starred ? 'star' : 'remove the star from',
    archived === undefined ? null : archived ? 'archive' : 'unarchive',
    checked === undefined ? null : checked ? 'mark as checked' : 'mark as not checked',
  ].filter((word) => word !== null)
  return `${words.join(' and ')} ${quoted(title)}`
}

/** The article in which this device stopped reading last; null where none was read, or it is deleted. */
export function last(library: Library): { articleId: ArticleId; title: string } | null {
  return (
    one<{ articleId: ArticleId; title: string }>(
      library,
      `SELECT a.id AS articleId, a.title FROM reading_position p JOIN article a ON a.id = p.article_id
     WHERE a.deleted_at IS NULL ORDER BY p.at DESC LIMIT 1`,
    ) ?? null
  )
}

/**
 * Where this device stopped reading: no change of the library, so not in its journal. It is called with every
 * scroll that settles, and touches one row.
 */
export function keepPosition(
  library: Library,
  { articleId, offset }: Named & { offset: number },
): Record<string, never> {
  transaction(library, () => {
    const kept = run(
      library,
      `INSERT INTO reading_position (article_id, reading_offset, at)
       SELECT id, ?, ? FROM article WHERE id = ?
       ON CONFLICT DO UPDATE SET reading_offset = excluded.reading_offset, at = excluded.at`,
      offset,
      now(),
      articleId,
    )
    if (kept === 0) throw notFound('article')
  })
  return {}
}

/** Its highlights and notes stay as they are, and show again once it is restored. */
export function remove(library: Library, { articleId }: Named): Record<string, never> {
  const { title } = liveArticle(library, articleId)
  act(library, { label: `delete ${quoted(title)}`, articleId }, (writing) => {
    removeRow(writing, 'article', articleId)
  })
  return {}
}

export function restore(library: Library, { articleId }: Named): ArticleSummary {
  const { title } = readSummary(library, articleId)
  act(library, { label: `restore ${quoted(title)}`, articleId }, (writing) => {
    restoreRow(writing, 'article', articleId)
    restoreRow(writing, 'article_state', articleId)
  })
  return readSummary(library, articleId)
}

/** How the article was read and since corrected: what the form for correcting it begins with. */
export function reading(library: Library, input: Named): Reading & { from: CapturedFrom } {
  const { revision, ...article } = get(library, input)
  const { title, byline, agency, datelinePlace, published, updated, outlet, section, url, language } = article
  return {
    fields: { title, byline, agency, datelinePlace, published, updated, outlet, section, url, language },
    lines: readLines(library, revision.id),
    from: capturedFrom(library, revision.id),
  }
}
