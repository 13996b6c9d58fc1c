import { setImmediate } from 'node:timers/promises'
import type { ArticleId, FeedId } from '../../../preload/contract/common'
import { all, type Library } from '../database/database'
import { sql } from '../database/sql'
import { quoted } from '../database/text'
import { longAct, removeRow } from '../journal/write'
import { get } from './feeds'

const dayMs = 24 * 60 * 60 * 1000

// About 10 ms of main's time.
const atOnce = 100

/**
 * Deletes what came of a feed longer ago than the person wants it kept; answers how many articles. It is the deleting by
 * which each could be restored, in one step of undo. An article that a person did anything with stays whatever its age,
 * and so does one that another feed has brought too, or that was restored before.
 */
export async function removeOld(library: Library, feedId: FeedId, now = Date.now()): Promise<number> {
  const { name, keeping } = get(library, { feedId })
  if (keeping.readDays === null && keeping.unreadDays === null) return 0
  const before = { read: momentBefore(now, keeping.readDays), unread: momentBefore(now, keeping.unreadDays) }
  const inOneAct = longAct(library, { label: `delete old articles of ${quoted(name)}`, articleId: null })
  const removeSome = () =>
    inOneAct((writing) => {
      const some = all<{ id: ArticleId }>(library, oldSql(feedId, before))
      for (const { id } of some) removeRow(writing, 'article', id)
      return some.length
    })
  let removed = 0
  for (let some = removeSome(); some !== null && some > 0; some = removeSome()) {
    removed += some
    await setImmediate()
  }
  return removed
}

/** Comes before every moment where the articles are kept for ever. */
function momentBefore(now: number, days: number | null): string {
  return days === null ? '' : new Date(now - days * dayMs).toISOString()
}

// What was read is counted from the reading: nobody loses on Tuesday what he read on Monday.
function oldSql(feedId: FeedId, before: { read: string; unread: string }) {
  return sql`
    SELECT DISTINCT a.id FROM feed_entry e
    JOIN article a ON a.id = e.article_id
    JOIN article_state t ON t.article_id = a.id
    WHERE e.feed_id = ${feedId} AND e.original_sha256 IS NOT NULL AND a.deleted_at IS NULL
      AND iif(t.read_at IS NULL, e.first_at < ${before.unread}, max(e.first_at, t.read_at) < ${before.read})
      AND ${isUntouched}
    LIMIT ${atOnce}`
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
