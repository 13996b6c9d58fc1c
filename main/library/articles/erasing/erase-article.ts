import type { ArticleId } from '../../../../preload/contract/common'
import { all, type Library, one, run } from '../../database/database'
import { type Sql, sql } from '../../database/sql'
import { forgetRows, rememberFile } from '../../journal/erased'
import { leaveCopies } from '../copies'

type Its = {
  articleId: ArticleId
  n: number
  revisions: Sql
  analyses: Sql
  found: Sql
  highlights: Sql
  decided: Sql
}

/** A table as it stands in SQL, and which of its rows go. A row goes after those that refer to it. */
type Going = readonly [from: Sql, where: Sql]

/** What the rows of these columns are of. */
const own = (table: Sql, { articleId }: Its): Going => [table, sql`article_id = ${articleId}`]
const numbered = (table: Sql, { n }: Its): Going => [table, sql`article_n = ${n}`]

function findings({ analyses, found }: Its): Going[] {
  return [
    [sql`found_mention`, sql`found_entity_n IN (${found})`],
    [sql`found_tie`, sql`found_entity_n IN (${found})`],
    [sql`found_role`, sql`found_entity_n IN (${found})`],
    [sql`found_quote`, sql`analysis_n IN (${analyses})`],
    [sql`found_date`, sql`analysis_n IN (${analyses})`],
    [sql`found_entity`, sql`analysis_n IN (${analyses})`],
  ]
}

function lists(its: Its): Going[] {
  return [
    numbered(sql`article_name`, its),
    numbered(sql`quote_listing`, its),
    numbered(sql`review_listing`, its),
    [sql`article_text`, sql`rowid = (SELECT key FROM search_entry WHERE article_n = ${its.n})`],
    numbered(sql`search_entry`, its),
    numbered(sql`article_listing`, its),
  ]
}

function persons(its: Its): Going[] {
  const { articleId, highlights, decided } = its
  return [
    [
      sql`review_seen`,
      sql`row_id IN (${highlights} UNION ALL ${decided} UNION ALL
        SELECT id FROM note WHERE article_id = ${articleId} OR highlight_id IN (${highlights}))`,
    ],
    [sql`tagging`, sql`article_id = ${articleId} OR highlight_id IN (${highlights})`],
    [
      sql`note_image`,
      sql`note_n IN (SELECT n FROM note WHERE article_id = ${articleId} OR highlight_id IN (${highlights}))`,
    ],
    [
      sql`note_link`,
      sql`note_n IN (SELECT n FROM note WHERE article_id = ${articleId} OR highlight_id IN (${highlights}))`,
    ],
    [sql`note`, sql`article_id = ${articleId} OR highlight_id IN (${highlights})`],
    [sql`highlight_placement`, sql`highlight_id IN (${highlights})`],
    own(sql`highlight`, its),
    [sql`decision_placement`, sql`row_id IN (${decided})`],
    own(sql`mention`, its),
    own(sql`quote`, its),
    own(sql`naming`, its),
    own(sql`copy_parting`, its),
    own(sql`service_record`, its),
    own(sql`collection_article`, its),
    own(sql`feed_entry`, its),
    own(sql`feed_ruling`, its),
    own(sql`reading_position`, its),
    own(sql`article_state`, its),
  ]
}

function captured(its: Its): Going[] {
  const { revisions } = its
  return [
    [sql`analysis`, sql`revision_id IN (${revisions})`],
    [sql`revision_image`, sql`revision_id IN (${revisions})`],
    [sql`asked_image`, sql`revision_id IN (${revisions})`],
    [sql`revision_text`, sql`revision_id IN (${revisions})`],
    own(sql`revision`, its),
    [sql`article`, sql`n = ${its.n}`],
  ]
}

/** The ids of all rows of an article that the journal knows. */
function journalled(library: Library, { articleId, revisions, highlights }: Its): string[] {
  const byArticle = [
    sql`highlight`,
    sql`mention`,
    sql`quote`,
    sql`naming`,
    sql`copy_parting`,
    sql`service_record`,
    sql`collection_article`,
  ].map((table) => sql`SELECT id FROM ${table} WHERE article_id = ${articleId}`)
  const onHighlights = [sql`note`, sql`tagging`].map(
    (table) =>
      sql`SELECT id FROM ${table} WHERE article_id = ${articleId} OR highlight_id IN (${highlights})`,
  )
  const ids = [revisions, ...byArticle, ...onHighlights].flatMap((query) =>
    all<{ id: string }>(library, query),
  )
  return [articleId, ...ids.map(({ id }) => id)]
}

/**
 * Deletes all rows of an article, in the caller's transaction, and remembers the files that nothing needs any more. Entities, tags,
 * sources and collections stay, and so does what other articles have of the same files.
 */
export function eraseArticle(library: Library, act: number, articleId: ArticleId): void {
  const n = one<{ n: number }>(library, sql`SELECT n FROM article WHERE id = ${articleId}`)?.n
  if (n === undefined) return
  const its = partsOf(articleId, n)
  const ids = journalled(library, its)
  const files = filesOf(library, its)
  leaveCopies(library, n)
  // The index is told by these when the transaction ends.
  run(
    library,
    sql`INSERT OR IGNORE INTO search_due SELECT 'highlight', n FROM highlight WHERE article_id = ${articleId}`,
  )
  run(
    library,
    sql`INSERT OR IGNORE INTO search_due SELECT 'note', n FROM note
      WHERE article_id = ${articleId} OR highlight_id IN (${its.highlights})`,
  )
  for (const [from, where] of [...lists(its), ...findings(its), ...persons(its), ...captured(its)])
    run(library, sql`DELETE FROM ${from} WHERE ${where}`)
  forgetRows(library, { act, articleId, ids })
  for (const hash of files.originals) if (!isOriginalNeeded(library, hash)) dropOriginal(library, act, hash)
  for (const hash of files.images) if (!isImageNeeded(library, hash)) dropImage(library, act, hash)
}

function partsOf(articleId: ArticleId, n: number): Its {
  const revisions = sql`SELECT id FROM revision WHERE article_id = ${articleId}`
  const analyses = sql`SELECT n FROM analysis WHERE revision_id IN (${revisions})`
  return {
    articleId,
    n,
    revisions,
    analyses,
    found: sql`SELECT n FROM found_entity WHERE analysis_n IN (${analyses})`,
    highlights: sql`SELECT id FROM highlight WHERE article_id = ${articleId}`,
    decided: sql`SELECT id FROM mention WHERE article_id = ${articleId}
      UNION ALL SELECT id FROM quote WHERE article_id = ${articleId}`,
  }
}

function filesOf(library: Library, { articleId, revisions, highlights }: Its) {
  const originals = all<{ hash: string }>(
    library,
    sql`SELECT DISTINCT original_sha256 AS hash FROM revision WHERE article_id = ${articleId}`,
  )
  const images = all<{ hash: string }>(
    library,
    sql`SELECT image_sha256 AS hash FROM revision_image WHERE revision_id IN (${revisions})
      UNION SELECT k.image_sha256 FROM note o JOIN note_image k ON k.note_n = o.n JOIN image i ON i.sha256 = k.image_sha256
      WHERE o.article_id = ${articleId} OR o.highlight_id IN (${highlights})`,
  )
  return { originals: originals.map(({ hash }) => hash), images: images.map(({ hash }) => hash) }
}

/** Whether an article was read from it, or a job will still read it. */
export function isOriginalNeeded(library: Library, hash: string): boolean {
  return (
    one(
      library,
      sql`SELECT 1 WHERE EXISTS (SELECT 1 FROM revision WHERE original_sha256 = ${hash})
        OR EXISTS (SELECT 1 FROM job_item WHERE sha256 = ${hash} AND outcome = 'waiting')`,
    ) !== undefined
  )
}

/** Whether an article has it, or a note has it or had it. */
export function isImageNeeded(library: Library, hash: string): boolean {
  return (
    one(
      library,
      sql`SELECT 1 WHERE EXISTS (SELECT 1 FROM revision_image WHERE image_sha256 = ${hash})
        OR EXISTS (SELECT 1 FROM note_image WHERE image_sha256 = ${hash})`,
    ) !== undefined
  )
}

function dropOriginal(library: Library, act: number, hash: string): void {
  run(library, sql`DELETE FROM original WHERE sha256 = ${hash}`)
  rememberFile(library, act, 'original', hash)
}

function dropImage(library: Library, act: number, hash: string): void {
  run(library, sql`DELETE FROM image WHERE sha256 = ${hash}`)
  rememberFile(library, act, 'image', hash)
}
