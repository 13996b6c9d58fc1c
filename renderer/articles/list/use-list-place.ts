import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { indexOf } from '../../queries/sparse-rows'
import type { EvenListHandle } from '../../ui/lists/even-list'
import type { RowRange } from '../../ui/lists/use-row-range'
import { followMoved, rowsShown, useArticleList, useArticles } from '../article-store'
import { followMovedChoice, useChoice } from '../choice-store'
import { useGoTo } from '../go-to-store'
import type { ArticleRows } from '../list-question'

/** Where articles are chosen, what comes in moves none of them, at the top of the list either. */
export function useShownRange(list: ArticleRows) {
  const isChoosing = useChoice((state) => state.choice !== null)
  const latest = useRef<RowRange | null>(null)
  const show = useCallback(
    ({ rows, isAtTop }: RowRange) => rowsShown({ rows, isAtTop: isAtTop && !isChoosing }),
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
  const before = useRef(list)
  useLayoutEffect(() => {
    const by = list.moved - before.current.moved
    const { selectedId, current } = useArticles.getState()
    // Elsewhere it is on a heading, or on its way to another row.
    const wasOnOpen = current === null || current === indexOf(before.current, selectedId)
    before.current = list
    if (by !== 0) {
      followMoved(by)
      followMovedChoice(by)
    }
    // At the top of the list what comes in moves the rest.
    const index = indexOf(list, selectedId)
    if (wasOnOpen && index !== null && index !== current && useChoice.getState().choice === null)
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
    const { isGivenUp } = useGoTo.getState()
    useGoTo.setState({ isGivenUp: false })
    // Who has gone back is where they were, wherever the keyboard is.
    if (current !== null && !hasOnlyMoved && !isGivenUp) handle.current?.show(current)
  }, [handle, current, selectedId, list.moved])
}

/** Shows at the top what is gone to, and the place where one was again where that is given up. */
export function useGoToPlace(handle: RefObject<EvenListHandle | null>) {
  const isOpen = useGoTo((state) => state.isOpen)
  const sought = useGoTo((state) => state.sought)
  useEffect(() => {
    const list = handle.current
    if (!isOpen || list === null) return
    const [place, { current }] = [list.place(), useArticles.getState()]
    return () => {
      if (!useGoTo.getState().isGivenUp) return
      useGoTo.setState({ isGivenUp: useArticles.getState().current !== current })
      useArticles.setState({ current })
      list.goBack(place)
    }
  }, [handle, isOpen])
  useEffect(() => {
    if (sought !== null) handle.current?.show(sought.index, true)
  }, [handle, sought])
}
