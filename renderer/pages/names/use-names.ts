import { pagesOf } from '../../queries/question'
import { useRested, useRows } from '../../queries/use-answer'
import type { NamesFilter } from './names-kind'

/** The names of the library that the filter lets through. `isOld`: they are still those of the filter before. */
export function useNames(filter: NamesFilter) {
  const text = useRested(filter.text)
  const { isOld, ...answer } = useRows(namesFor({ ...filter, text }))
  return { ...answer, isOld: isOld || text !== filter.text }
}

function namesFor({ text, kind, state }: NamesFilter) {
  return pagesOf(
    'entity.list',
    (after, limit) => ({ text: text.trim(), kind, state, after, limit }),
    ({ entities: rows, next }) => ({ rows, next }),
  )
}
