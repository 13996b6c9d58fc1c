import type { ListedEntity } from '../../../preload/contract/entity'
import type { PagedQuestion } from '../../queries/paged'
import { pagesOf } from '../../queries/question'
import type { NamesFilter } from './names-kind'

/** The names of the library that the filter lets through. */
export function namesFor({ text, kind, state }: NamesFilter): PagedQuestion<ListedEntity> {
  return pagesOf(
    'entity.list',
    (after, limit) => ({ text: text.trim(), kind, state, after, limit }),
    ({ entities: rows, next }) => ({ rows, next }),
  )
}
