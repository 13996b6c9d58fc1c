import type { ArticleFields, ArticleSummary } from '../../../preload/contract/article'
import type { ArticleId, StatedDate } from '../../../preload/contract/common'
import { type Library, one, type Row } from '../database/database'
import type { Held, MaybeHeld } from '../database/columns'
import type { article, article_state } from '../database/personal-tables'
import { sql } from '../database/sql'
import { shownTags, shownTagsColumns, type ShownTagsRow } from '../database/tags/shown-tags'
import { keptNoText } from '../../../preload/contract/words'
import { conflict, notFound } from '../database/errors'

/** What a list shows of an article: `published_words` are the words that the date was read from. */
export type SummaryRow = Held<
  typeof article,
  | 'id'
  | 'source_id'
  | 'title'
  | 'byline'
  | 'published_value'
  | 'published_zone'
  | 'published_words'
  | 'excerpt'
  | 'captured_at'
  | 'deleted_at'
> &
  MaybeHeld<typeof article_state, 'read_at' | 'starred_at' | 'archived_at'> &
  ShownTagsRow & {
    outlet: string | null
    highlight_count: number
    note_count: number
    /** Why it should be looked at, as a JSON list; null where it need not be, or was. */
    doubts: string | null
  }

/**
 * The columns of a SummaryRow, of article a, its state t and its source s. Only a revision that is in the index of those
 * that are doubted has what was understood of it parsed.
 */
export const summaryColumns = sql`
  a.id, a.source_id, s.name AS outlet, a.title, a.byline,
  a.published_value, a.published_zone, a.published_words, a.excerpt, a.captured_at,
  t.read_at, t.starred_at, t.archived_at, a.deleted_at,
  (SELECT count(*) FROM highlight h WHERE h.article_id = a.id AND h.deleted_at IS NULL) AS highlight_count,
  (SELECT count(*) FROM note o WHERE o.article_id = a.id AND o.deleted_at IS NULL)
    + (SELECT count(*) FROM highlight h JOIN note o ON o.highlight_id = h.id AND o.deleted_at IS NULL
       WHERE h.article_id = a.id AND h.deleted_at IS NULL) AS note_count,
  ${shownTagsColumns},
  (SELECT d.understood ->> '$.doubts' FROM revision d INDEXED BY revision_doubted
   WHERE d.id = a.revision_id AND json_array_length(d.understood, '$.doubts') > 0
     AND d.id IS NOT t.checked_revision_id) AS doubts`

export const articleTables = sql`
  article a
  JOIN article_state t ON t.article_id = a.id
  LEFT JOIN source s ON s.id = a.source_id`

export function summaryOf(row: SummaryRow): ArticleSummary {
  return {
    id: row.id,
    sourceId: row.source_id,
    title: row.title,
    byline: row.byline,
    published: stated(row.published_value, row.published_zone, row.published_words),
    outlet: row.outlet,
    excerpt: row.excerpt,
    capturedAt: row.captured_at,
    readAt: row.read_at,
    starredAt: row.starred_at,
    archivedAt: row.archived_at,
    deletedAt: row.deleted_at,
    highlightCount: row.highlight_count,
    noteCount: row.note_count,
    ...shownTags(row),
    doubts: row.doubts === null ? [] : (JSON.parse(row.doubts) as string[]),
  }
}

function stated(value: string | null, zone: string | null, words: string | null): StatedDate | null {
  return value === null ? null : { value, zone, words: words ?? '' }
}

/** The columns of an article's facts that no list shows. */
type FactRow = Held<
  typeof article,
  | 'captured_by'
  | 'agency'
  | 'dateline_place'
  | 'updated_value'
  | 'updated_zone'
  | 'updated_words'
  | 'section'
  | 'url'
  | 'language'
>

const factColumns = sql`
  a.captured_by, a.agency, a.dateline_place, a.updated_value, a.updated_zone, a.updated_words, a.section, a.url, a.language`

export function factsOf(row: FactRow) {
  return {
    capturedBy: row.captured_by,
    agency: row.agency,
    datelinePlace: row.dateline_place,
    updated: stated(row.updated_value, row.updated_zone, row.updated_words),
    section: row.section,
    url: row.url,
    language: row.language,
  }
}

/** The columns that a person's fields fill; the outlet is a source of its own. */
export function fieldColumns(fields: ArticleFields): Row {
  return {
    title: fields.title,
    byline: fields.byline,
    agency: fields.agency,
    dateline_place: fields.datelinePlace,
    published_value: fields.published?.value ?? null,
    published_zone: fields.published?.zone ?? null,
    published_words: fields.published?.words ?? null,
    updated_value: fields.updated?.value ?? null,
    updated_zone: fields.updated?.zone ?? null,
    updated_words: fields.updated?.words ?? null,
    section: fields.section,
    url: fields.url,
    language: fields.language,
  }
}

/** Throws `not-found` where there is no such article; a deleted one is read as well. */
export function readSummary(library: Library, articleId: ArticleId): ArticleSummary {
  const row = one<SummaryRow>(
    library,
    sql`SELECT ${summaryColumns} FROM ${articleTables} WHERE a.id = ${articleId}`,
  )
  if (row === undefined) throw notFound('article')
  return summaryOf(row)
}

/** The columns of an article that its page shows besides those of lists. */
type ArticleRow = SummaryRow &
  FactRow &
  Held<typeof article, 'version' | 'word_count' | 'revision_id'> & {
    original_name: string | null
    original_bytes: number
    reading_offset: number | null
    is_summary: 0 | 1
    kept_by: string | null
    is_checked: 0 | 1
  }

/** Throws `not-found` where there is no such article; a deleted one is read as well. */
export function readArticle(library: Library, articleId: ArticleId): ArticleRow {
  const row = one<ArticleRow>(
    library,
    sql`SELECT ${summaryColumns}, ${factColumns}, a.version, a.word_count, a.revision_id,
       o.name AS original_name, o.size AS original_bytes, p.reading_offset,
       t.checked_revision_id IS r.id AND coalesce(json_array_length(r.understood, '$.doubts'), 0) > 0 AS is_checked,
       a.url IS NOT NULL AND EXISTS (SELECT 1 FROM feed_entry e
         WHERE e.article_id = a.id AND e.summary_sha256 = r.original_sha256) AS is_summary,
       iif(a.url IS NULL, NULL, (SELECT k.service FROM service_record k
         JOIN revision_text x ON x.revision_id = a.revision_id
         WHERE k.article_id = a.id AND k.deleted_at IS NULL
           AND instr(x.lines, k.service || ${`${keptNoText('')}"`}) > 0 LIMIT 1)) AS kept_by
     FROM ${articleTables}
     JOIN revision r ON r.id = a.revision_id
     JOIN original o ON o.sha256 = r.original_sha256
     LEFT JOIN reading_position p ON p.article_id = a.id
     WHERE a.id = ${articleId}`,
  )
  if (row === undefined) throw notFound('article')
  return row
}

type LiveArticle = Held<typeof article, 'title' | 'revision_id'>

/**
 * The article's few columns that a change needs. Throws `not-found` where there is none, `conflict` where it
 * is deleted.
 */
export function liveArticle(library: Library, articleId: ArticleId): LiveArticle {
  const row = one<LiveArticle & Held<typeof article, 'deleted_at'>>(
    library,
    'SELECT title, revision_id, deleted_at FROM article WHERE id = ?',
    articleId,
  )
  if (row === undefined) throw notFound('article')
  if (row.deleted_at !== null) throw conflict('This article is deleted; restore it first.')
  return row
}
