import type { ActId, ArticleId, FeedId } from '../../../preload/contract/common'
import type { Feed } from '../../../preload/contract/feed'
import { all, type Library, one } from '../database/database'
import { newId } from '../database/ids'
import { type Sql, sql } from '../database/sql'
import { quoted } from '../database/text'
import type { LongTurns } from '../journal/turns'
import { removeRow } from '../journal/write'
import { writeEach, type Written } from '../journal/write-each'
import { get } from './feeds'

const dayMs = 24 * 60 * 60 * 1000

// Entries that are looked at in one go: 10 ms.
const atOnce = 500

/**
 * Deletes what came of a feed longer ago than the person wants it kept; answers how many articles. It is the deleting by
 * which each could be restored, in turns and in one step of undo. An article that a person did anything with stays
 * whatever its age, and so does one that another feed has brought too, or that was restored before.
 */
export async function removeOld(
  library: Library,
  { feedId, now = Date.now() }: { feedId: FeedId; now?: number },
  turns: LongTurns,
): Promise<Written> {
  const { name, keeping } = get(library, { feedId })
  if (!isKeptForATime({ keeping })) return { changed: 0, isCancelled: false }
  const before = { read: momentBefore(now, keeping.readDays), unread: momentBefore(now, keeping.unreadDays) }
  const about = { label: `delete old articles of ${quoted(name)}`, articleId: null, key: newId() as ActId }
  const { total } = one<{ total: number }>(library, countSql(feedId)) ?? { total: 0 }
  turns.begin({ id: about.key, label: about.label }, total)
  const parts = partsOf(library, feedId, before, turns)
  const told = { ...turns, step: () => undefined }
  return writeEach(library, about, parts, told, (writing, articleId) => {
    // A person may have starred it since it was looked at.
    if (one(library, oldSql(sql`e.article_id = ${articleId}`, feedId, before)) === undefined) return false
    removeRow(writing, 'article', articleId)
    return true
  })
}

/** Whether anything of a feed is ever deleted because of its age. */
export function isKeptForATime({ keeping }: Pick<Feed, 'keeping'>): boolean {
  return keeping.readDays !== null || keeping.unreadDays !== null
}

function countSql(feedId: FeedId): Sql {
  return sql`SELECT count(*) AS total FROM feed_entry WHERE feed_id = ${feedId}`
}

/** The entries one after the other: asked each time for those that are left, the last ones would be behind all that are gone. */
function* partsOf(
  library: Library,
  feedId: FeedId,
  before: Before,
  { step }: LongTurns,
): Generator<ArticleId[], void> {
  let key = ''
  for (;;) {
    const entries = all<{ key: string }>(
      library,
      sql`SELECT key FROM feed_entry WHERE feed_id = ${feedId} AND key > ${key} ORDER BY key LIMIT ${atOnce}`,
    )
    const last = entries.at(-1)
    if (last === undefined) return
    const these = sql`e.key > ${key} AND e.key <= ${last.key}`
    yield all<{ id: ArticleId }>(library, oldSql(these, feedId, before)).map(({ id }) => id)
    step(entries.length)
    key = last.key
  }
}

type Before = { read: string; unread: string }

/** Comes before every moment where the articles are kept for ever. */
function momentBefore(now: number, days: number | null): string {
  return days === null ? '' : new Date(now - days * dayMs).toISOString()
}

// What was read is counted from the reading: nobody loses on Tuesday what he read on Monday.
function oldSql(which: Sql, feedId: FeedId, before: Before): Sql {
  return sql`
    SELECT DISTINCT a.id FROM feed_entry e
    JOIN article a ON a.id = e.article_id
    JOIN article_state t ON t.article_id = a.id
    WHERE e.feed_id = ${feedId} AND ${which} AND e.original_sha256 IS NOT NULL AND a.deleted_at IS NULL
      AND iif(t.read_at IS NULL, e.first_at < ${before.unread}, max(e.first_at, t.read_at) < ${before.read})
      AND ${isUntouched}`
}

// Archived by hand is put by; archived by a rule is not. A restored article has a line that says so.
const isUntouched = sql`
  t.starred_at IS NULL
  AND (t.archived_at IS NULL OR EXISTS (SELECT 1 FROM feed_ruling g WHERE g.article_id = a.id AND g.is_muted = 1))
  AND NOT EXISTS (SELECT 1 FROM highlight x WHERE x.article_id = a.id AND x.deleted_at IS NULL)
  AND NOT EXISTS (SELECT 1 FROM note x WHERE x.article_id = a.id AND x.deleted_at IS NULL)
  AND NOT EXISTS (SELECT 1 FROM tagging x WHERE x.article_id = a.id AND x.deleted_at IS NULL AND x.put_by = 'person')
  AND NOT EXISTS (SELECT 1 FROM naming x WHERE x.article_id = a.id AND x.deleted_at IS NULL)
  AND NOT EXISTS (SELECT 1 FROM mention x WHERE x.article_id = a.id AND x.deleted_at IS NULL)
  AND NOT EXISTS (SELECT 1 FROM quote x WHERE x.article_id = a.id AND x.deleted_at IS NULL)
  AND NOT EXISTS (SELECT 1 FROM copy_parting x WHERE x.article_id = a.id AND x.deleted_at IS NULL)
  AND NOT EXISTS (SELECT 1 FROM service_record x WHERE x.article_id = a.id AND x.deleted_at IS NULL)
  AND NOT EXISTS (SELECT 1 FROM feed_entry o WHERE o.article_id = a.id AND o.feed_id <> e.feed_id)
  AND NOT EXISTS (SELECT 1 FROM change c JOIN act w ON w.n = c.act_n
    WHERE c.row_id = a.id AND c.noun = 'article' AND (w.undo_state <> 'step' OR c.action = 'restore'))`
