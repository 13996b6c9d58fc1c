import type { ArticleCounts, ArticlePage, ArticleView } from '../../../preload/contract/article'
import type { SourceId } from '../../../preload/contract/common'
import { articleTables, summaryColumns, summaryOf, type SummaryRow } from './article-rows'
import { all, type Library, one } from '../database/database'
import type { Value } from '../database/sql'
import { failure } from '../database/errors'

/**
 * How a view is read: its condition, the index that is in its order, the same for one outlet, and where it is
 * counted.
 */
type View = { where: string; index: string; sourceIndex: string; count: string }

function byStatus(status: string): View {
  return {
    where: `l.status = '${status}'`,
    index: 'listing_status',
    sourceIndex: 'listing_source_status',
    count: `status = '${status}'`,
  }
}

const views: Record<ArticleView, View> = {
  all: byStatus('open'),
  archived: byStatus('archived'),
  deleted: byStatus('deleted'),
  unread: {
    where: `l.status = 'open' AND l.is_unread = 1`,
    index: 'listing_unread',
    sourceIndex: 'listing_source_unread',
    count: `status = 'open' AND is_unread = 1`,
  },
  starred: {
    where: `l.status = 'open' AND l.is_starred = 1`,
    index: 'listing_starred',
    sourceIndex: 'listing_source_starred',
    count: `status = 'open' AND is_starred = 1`,
  },
}

type ListInput = { view: ArticleView; sourceId: SourceId | null; after: string | null; limit: number }

type Place = { dated: string; captured: number; article_n: number }

/** The page's SQL: one walk along one index, whatever the size of the library. Named, so that no statistics change it. */
export function listSql(input: Omit<ListInput, 'limit'>): string {
  const { where, index, sourceIndex } = views[input.view]
  return `
    SELECT l.dated, l.captured, l.article_n, ${summaryColumns}
    FROM article_listing l INDEXED BY ${input.sourceId === null ? index : sourceIndex}
    CROSS JOIN ${articleTables}
    WHERE ${where}
      ${input.sourceId === null ? '' : 'AND l.source_n = ?'}
      ${input.after === null ? '' : 'AND (l.dated, l.captured, l.article_n) < (?, ?, ?)'}
      AND a.n = l.article_n
    ORDER BY l.dated DESC, l.captured DESC, l.article_n DESC
    LIMIT ?`
}

/**
 * A page of a view, the newest first. `total` is of the view and not of what is left. Throws `invalid-input`
 * for a cursor that no page gave.
 */
export function list(library: Library, input: ListInput): ArticlePage {
  const source = input.sourceId === null ? [] : [sourceNumber(library, input.sourceId)]
  const after = input.after === null ? [] : placeOf(input.after)
  // One row more than asked for tells whether there is a next page.
  const rows = all<SummaryRow & Place>(library, listSql(input), ...source, ...after, input.limit + 1)
  const page = rows.slice(0, input.limit)
  const last = page.at(-1)
  return {
    articles: page.map(summaryOf),
    next: rows.length > input.limit && last !== undefined ? cursorOf(last) : null,
    total: total(library, input.view, source),
  }
}

function sourceNumber(library: Library, sourceId: SourceId): number {
  return one<{ n: number }>(library, 'SELECT n FROM source WHERE id = ?', sourceId)?.n ?? -1
}

function placeOf(cursor: string): Value[] {
  const [dated, captured, n] = cursor.split('~')
  const numbers = [Number(captured), Number(n)]
  if (dated === undefined || n === undefined || !numbers.every(Number.isSafeInteger)) {
    throw failure(
      'invalid-input',
      'This place in the list is not one that the library gave; reload the list.',
    )
  }
  return [dated, ...numbers]
}

function cursorOf({ dated, captured, article_n }: Place): string {
  return `${dated}~${captured}~${article_n}`
}

/**
 * From counts that the library keeps with every change: counting a million rows would take as long as the
 * list itself.
 */
function total(library: Library, view: ArticleView, source: Value[]): number {
  return (
    one<{ articles: number }>(
      library,
      `SELECT coalesce(sum(articles), 0) AS articles FROM article_count
     WHERE ${views[view].count} ${source.length === 0 ? '' : 'AND source_n = ?'}`,
      ...source,
    )?.articles ?? 0
  )
}

export function counts(library: Library): ArticleCounts {
  return {
    all: total(library, 'all', []),
    unread: total(library, 'unread', []),
    starred: total(library, 'starred', []),
    archived: total(library, 'archived', []),
    deleted: total(library, 'deleted', []),
  }
}
