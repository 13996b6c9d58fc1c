import type { ArticleSummary } from '../../preload/contract/article'
import { monthHeading } from './row-date'

export type ListEntry =
  | { kind: 'heading'; key: string; label: string }
  | { kind: 'article'; key: string; article: ArticleSummary; position: number }

/** The rows with a heading wherever the month of publication changes. */
export function listEntries(rows: readonly ArticleSummary[]): ListEntry[] {
  const entries: ListEntry[] = []
  let last: string | null = null
  rows.forEach((article, index) => {
    const label = monthHeading(article)
    if (label !== last) entries.push({ kind: 'heading', key: `heading-${article.id}`, label })
    entries.push({ kind: 'article', key: article.id, article, position: index + 1 })
    last = label
  })
  return entries
}
