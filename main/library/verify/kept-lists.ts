import { type Sql, sql } from '../database/sql'

/** A list, what it shows, and what it should hold. */
type KeptList = readonly [name: string, shown: Sql, due: Sql]

const listed = sql`SELECT article_n, source_n, status, is_unread, is_starred, is_to_check, dated, captured, title_key`
const brought = sql`SELECT source_n, article_n, status, is_unread, is_starred, is_to_check, dated, captured, title_key, outlet_n, story_at, story_n`
function countedOf(listing: Sql): Sql {
  return sql`SELECT source_n, status, is_unread, is_starred, is_to_check, count(*) FROM ${listing} GROUP BY 1, 2, 3, 4, 5`
}

const quoted = sql`SELECT article_n, source_n, dated, start_offset, end_offset, found_n, quote_id, state, name_n, entity_id`
const reviewed = sql`quote_id, article_n, source_n, dated, made, color, place, state, has_note`
const linked = sql`SELECT to_id, note_n, kind`
// It holds former ones too.
const imagesOfNotes = sql`SELECT k.image_sha256, k.note_n FROM note_image_due d CROSS JOIN note_image k
  ON k.image_sha256 = d.image_sha256 AND k.note_n = d.note_n`

/** All lists that triggers keep. */
export function keptLists(): KeptList[] {
  return [
    ['article_name', sql`SELECT * FROM article_name`, sql`SELECT * FROM article_name_due`],
    ['quote_listing', sql`${quoted} FROM quote_listing`, sql`${quoted} FROM quote_listing_due`],
    ['article_listing', sql`${listed} FROM article_listing`, sql`${listed} FROM article_listing_due`],
    [
      'article_listing',
      sql`SELECT article_n, story_at, story_n FROM article_listing`,
      sql`SELECT article_n, story_at, story_n FROM story_due`,
    ],
    [
      'feed_listing',
      sql`${brought}, place FROM feed_listing`,
      sql`SELECT * FROM (
        ${brought}, 0 AS place FROM feed_listing_due UNION ALL ${brought}, place FROM collection_listing_due
      )`,
    ],
    [
      'review_listing',
      sql`SELECT kind, iif(kind = 'quote', 0, n), ${reviewed} FROM review_listing`,
      sql`SELECT kind, n, ${reviewed} FROM review_listing_due`,
    ],
    ['note_link', sql`${linked} FROM note_link`, sql`${linked} FROM note_link_due`],
    ['note_image', imagesOfNotes, sql`SELECT image_sha256, note_n FROM note_image_due`],
    ['article_count', countedOf(sql`article_listing`), sql`SELECT * FROM article_count WHERE articles > 0`],
    [
      'tag_listing',
      sql`SELECT tag_id, article_n, highlight_n, by_person FROM tag_listing`,
      sql`SELECT tag_id, article_n, highlight_n, max(by_person) FROM tag_listing_due GROUP BY 1, 2, 3`,
    ],
    [
      'tag_count',
      sql`SELECT tag_id, count(DISTINCT article_n), count(*) FILTER (WHERE highlight_n > 0), sum(by_person)
        FROM tag_listing GROUP BY 1`,
      sql`SELECT tag_id, articles, highlights, by_person FROM tag_count WHERE articles > 0`,
    ],
    ['feed_count', countedOf(sql`feed_listing`), sql`SELECT * FROM feed_count WHERE articles > 0`],
  ]
}
