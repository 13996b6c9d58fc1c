import type { ListedQuery } from '../../preload/contract/search/batch'
import { csvOf } from './csv'

/** Queries with their names as a CSV, which can be read again as a list of queries. */
export function queryListCsv(queries: readonly ListedQuery[]): string {
  return csvOf([['name', 'query'], ...queries.map(({ name, text }) => [name, text])])
}
