import type { ArticleSummary } from '../../../preload/contract/article'
import type { Group } from '../article-store'
import type { ArticleRows } from '../list-question'
import { indexAt, rowAt } from '../../queries/sparse-rows'
import { dayHeading, monthHeading } from '../row-date'

/** What an article stands under: `key` is how main knows it, for those of which it counts the articles. */
export type Heading = { key: string; label: string }

export function headingOf(article: ArticleSummary, group: Group): Heading | null {
  if (group === 'none') return null
  if (group === 'outlet') return { key: article.outlet ?? '', label: article.outlet ?? 'Without an outlet' }
  if (group === 'month') {
    const label = monthHeading(article)
    return { key: label, label }
  }
  // As the list is sorted: what has no date stands where it was captured.
  const key = (article.published?.value ?? article.capturedAt).slice(0, 10)
  return { key, label: dayHeading(article) }
}

/** The rows with another heading than the row before them, as far as both are known. */
export function headsOf(list: ArticleRows, group: Group): number[] {
  if (group === 'none') return []
  // Kept rows stand between those of the list: an index may belong to either.
  const indexes = new Set(list.kept.map(({ at }) => at))
  for (const position of list.rows.keys()) indexes.add(indexAt(list, position))
  return [...indexes].filter((index) => isHead(list, index, group)).sort((one, other) => one - other)
}

function isHead(list: ArticleRows, index: number, group: Group): boolean {
  const row = rowAt(list, index)
  if (row === undefined) return false
  if (index === 0) return true
  const before = rowAt(list, index - 1)
  return before !== undefined && headingOf(before, group)?.key !== headingOf(row, group)?.key
}
