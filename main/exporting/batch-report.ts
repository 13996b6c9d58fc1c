import type { BatchRow } from '../../preload/contract/search/batch'
import type { SearchHit } from '../../preload/contract/search/hits'
import { csvOf } from './csv'

/** How many of its hits a query's row names. */
export const idsShown = 5

/** What each query of a list finds, one a row. */
export function batchCsv(rows: readonly BatchRow[]): string {
  return csvOf([
    ['name', 'query', 'read as', 'found', 'more', 'newest', 'oldest', 'first', 'remarks'],
    ...rows.map(({ name, text, reading, count, isMore, newest, oldest, hits, notes }) => [
      name,
      text,
      reading,
      String(count),
      isMore ? 'yes' : 'no',
      newest ?? '',
      oldest ?? '',
      hits.slice(0, idsShown).map(idOf).join(' '),
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
        hit.articleId === null ? '' : `dateline://article/${hit.articleId}`,
        hit.published ?? '',
        hit.outlet ?? '',
        hit.title.text,
        hit.snippet.text,
        hit.speaker ?? '',
      ]),
    ),
  ])
}

/** A quotation has the id of its article, and a name that no person made an entity of has none. */
function idOf({ noteId, highlight, articleId, entityId }: SearchHit): string {
  return noteId ?? highlight?.id ?? articleId ?? entityId ?? ''
}
