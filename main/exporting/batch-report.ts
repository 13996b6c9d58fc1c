import { articleLink } from '../../preload/contract/own-link'
import type { BatchRow, TableRow } from '../../preload/contract/search/batch'
import { idOf } from '../../preload/contract/search/query-lists'
import { csvOf } from './csv'

/** What each query of a list finds, one a row. */
export function batchCsv(rows: readonly TableRow[]): string {
  return csvOf([
    ['name', 'query', 'read as', 'found', 'more', 'newest', 'oldest', 'first', 'remarks'],
    ...rows.map(({ name, text, reading, count, isMore, newest, oldest, first, notes }) => [
      name,
      text,
      reading,
      String(count),
      isMore ? 'yes' : 'no',
      newest ?? '',
      oldest ?? '',
      first.join(' '),
      notes.join(' '),
    ]),
  ])
}

/** Everything that the queries of a list find, one hit a row. */
export function batchHitsCsv(rows: readonly BatchRow[]): string {
  return csvOf([
    ['name', 'query', 'kind', 'id', 'article', 'published', 'outlet', 'title', 'text', 'speaker'],
    ...rows.flatMap(({ name, text, hits }) =>
      hits.map((hit) => [
        name,
        text,
        hit.kind,
        idOf(hit),
        hit.articleId === null ? '' : articleLink(hit.articleId),
        hit.published ?? '',
        hit.outlet ?? '',
        hit.title.text,
        hit.snippet.text,
        hit.speaker ?? '',
      ]),
    ),
  ])
}
