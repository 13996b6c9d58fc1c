import { create } from 'zustand'
import type { ReviewRow } from '../../../preload/contract/review'
import { maxReviewed } from '../../../preload/contract/words'
import { fetchMore, type PagedQuestion } from '../../queries/paged'
import { followAnswer, readAnswer } from '../../queries/query-cache'
import { pagesOf, question } from '../../queries/question'
import { useRows, useSteadyAnswer, useToldError } from '../../queries/use-answer'
import { keepListed, nothingSelected, type Selection } from '../quotes/ledger-selection'
import type { ReviewSet } from './review-kind'

type ReviewState = {
  query: ReviewSet | null
  selection: Selection
  /** The note of the chosen row is being written. */
  isWriting: boolean
}

export const useReview = create<ReviewState>(() => ({
  query: null,
  selection: nothingSelected,
  isWriting: false,
}))

const { getState, setState } = useReview

const pageSize = 100

/** The rows that a query asks for. */
export function rowsOf(query: ReviewSet | null): PagedQuestion<ReviewRow> | null {
  return (
    query &&
    pagesOf(
      'review.page',
      (after, limit) => ({ ...query, after, limit }),
      (page) => page,
      { firstRows: pageSize, maxRowsAtOnce: pageSize },
    )
  )
}

const none: readonly ReviewRow[] = []

/** The rows of the page. Those of the former query stay on screen until the answer has come. */
export function useReviewRows() {
  const { value, ...answer } = useRows(rowsOf(useReview((state) => state.query)))
  return { ...answer, rows: value?.rows ?? none, next: value?.next ?? null }
}

/** How many there are; of the former query until those of this one are counted. */
export function useReviewCount({ filter }: ReviewSet): number | null {
  // Counting looks through everything, so the list does not wait for it.
  const answer = useSteadyAnswer(question('review.count', { filter }))
  useToldError(answer)
  return answer.value?.found ?? null
}

export function readRows(): readonly ReviewRow[] {
  return readAnswer(rowsOf(getState().query))?.rows ?? none
}

/** The page is on screen with a query: the selection follows its rows until the returned function is called. */
export function followReview(query: ReviewSet): () => void {
  const isSame = JSON.stringify(getState().query) === JSON.stringify(query)
  setState({ query, isWriting: false, ...(isSame ? {} : { selection: nothingSelected }) })
  return followAnswer(rowsOf(query), ({ rows }, before) => {
    const keys = rows.map(({ key }) => key)
    const { selection } = getState()
    if (before !== null)
      setState({
        selection: keepListed(
          selection,
          before.rows.map(({ key }) => key),
          keys,
        ),
      })
    else if (selection.activeKey === null && keys[0] !== undefined)
      setState({ selection: { ...selection, activeKey: keys[0] } })
  })
}

export function select(change: (selection: Selection, keys: readonly string[]) => Selection): void {
  setState(({ selection }) => ({
    isWriting: false,
    selection: change(
      selection,
      readRows().map(({ key }) => key),
    ),
  }))
}

/** All that the query asks for, as far as something can be done with them at once. */
export async function selectAllOfReview(): Promise<void> {
  const list = rowsOf(getState().query)
  if (list === null) return
  let listed = -1
  while (readRows().length > listed && readRows().length < maxReviewed) {
    listed = readRows().length
    await fetchMore(list)
  }
  select((selection, keys) => ({ ...selection, selected: new Set(keys.slice(0, maxReviewed)) }))
}

/** What is done is done with these: the selected rows in their order, else the one where the keyboard is. */
export function chosenRows(): ReviewRow[] {
  const { selected, activeKey } = getState().selection
  const rows = readRows()
  const chosen = rows.filter(({ key }) => selected.has(key))
  return chosen.length > 0 ? chosen : rows.filter(({ key }) => key === activeKey)
}

export function writeNote(isWriting: boolean): void {
  setState({ isWriting })
}
