import { articleLink } from '../../preload/contract/own-link'
import type { JobItem } from '../../preload/contract/job'
import { csvOf } from './csv'

/** What became of each file of a job, one a row. */
export function jobReportCsv(items: readonly JobItem[]): string {
  return csvOf([
    ['file', 'outcome', 'reason', 'article'],
    ...items.map(({ name, outcome, reason, articleId }) => [
      name,
      outcome,
      reason ?? '',
      articleId === null ? '' : articleLink(articleId),
    ]),
  ])
}
