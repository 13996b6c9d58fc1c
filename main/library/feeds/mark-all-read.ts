import { setImmediate } from 'node:timers/promises'
import type { ListToMark } from '../../../preload/contract/article'
import type { ArticleId, SourceId } from '../../../preload/contract/common'
import { unreadSql } from '../articles/lists/article-list'
import { all, type Library, one } from '../database/database'
import { notFound } from '../database/errors'
import { sql } from '../database/sql'
import { quoted } from '../database/text'
import { longAct, updateRow } from '../journal/write'

// About 10 ms of main's time: whoever types meanwhile does not notice.
const atOnce = 100

const wholeViews = {
  all: 'all articles',
  unread: 'all articles',
  'to-check': 'all articles to be checked',
  starred: 'all starred articles',
  archived: 'all archived articles',
} as const

/**
 * Marks as read what a view has unread, of one source or of all; answers how many articles that were. One step of undo,
 * written some at a time. What arrives meanwhile stays unread: the person has not seen it.
 */
export async function markAllRead(
  library: Library,
  { view, sourceId }: ListToMark,
): Promise<{ marked: number }> {
  const upTo = one<{ n: number | null }>(library, 'SELECT max(n) AS n FROM article')?.n ?? 0
  const what = sourceId === null ? wholeViews[view] : `${wholeViews[view]} of ${nameOf(library, sourceId)}`
  const inOneAct = longAct(library, { label: `mark ${what} as read`, articleId: null })
  const markSome = () =>
    inOneAct((writing) => {
      const some = all<{ id: ArticleId }>(
        library,
        unreadSql(library, { view, sourceId, upTo, limit: atOnce }),
      )
      for (const { id } of some) updateRow(writing, 'article_state', id, { read_at: writing.at })
      return some.length
    })
  let marked = 0
  for (let some = markSome(); some !== null && some > 0; some = markSome()) {
    marked += some
    await setImmediate()
  }
  return { marked }
}

function nameOf(library: Library, sourceId: SourceId): string {
  const row = one<{ name: string }>(library, sql`SELECT name FROM source WHERE id = ${sourceId}`)
  if (row === undefined) throw notFound('source')
  return quoted(row.name)
}
