import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { indexOf } from '../../queries/sparse-rows'
import type { EvenListHandle } from '../../ui/lists/even-list'
import type { RowRange } from '../../ui/lists/use-row-range'
import { followMoved, rowsShown, useArticleList, useArticles } from '../article-store'
import { followMovedChoice, useChoice } from '../choice-store'
import type { ArticleRows } from '../list-question'

/** Where articles are chosen, what comes in moves none of them, at the top of the list either. */
export function useShownRange(list: ArticleRows) {
  const isChoosing = useChoice((state) => state.choice !== null)
  const latest = useRef<RowRange | null>(null)
  const show = useCallback(
    ({ first, last, isAtTop }: RowRange) => rowsShown({ first, last, isAtTop: isAtTop && !isChoosing }),
    [isChoosing],
  )
  // A list that was asked anew has the rows that were on screen when that began: the person may have gone elsewhere since.
  useEffect(() => {
    if (latest.current !== null) show(latest.current)
  }, [list, show])
  return useCallback(
    (range: RowRange) => {
      latest.current = range
      show(range)
    },
    [show],
  )
}

/** Where the keyboard is and what is chosen follow the rows that have moved. */
export function useMoved(list: ArticleRows) {
  const before = useRef(list.moved)
  useLayoutEffect(() => {
    const by = list.moved - before.current
    before.current = list.moved
    if (by !== 0) {
      followMoved(by)
      followMovedChoice(by)
    }
    const { selectedId, current } = useArticles.getState()
    // At the top of the list what comes in moves the rest.
    const index = indexOf(list, selectedId)
    if (index !== null && index !== current && useChoice.getState().choice === null)
      useArticles.setState({ current: index })
  }, [list])
}

/** Keeps the row in view where the keyboard is, also when it was chosen elsewhere; not when rows have only moved. */
export function useShownRow(handle: RefObject<EvenListHandle | null>, current: number | null) {
  const selectedId = useArticles((state) => state.selectedId)
  const latest = useRef({ current, moved: 0 })
  const { list } = useArticleList()
  useEffect(() => {
    const { current: last, moved } = latest.current
    latest.current = { current, moved: list.moved }
    const hasOnlyMoved = last !== null && current === last + list.moved - moved
    if (current !== null && !hasOnlyMoved) handle.current?.show(current)
  }, [handle, current, selectedId, list.moved])
}
