import { type KeyboardEvent, type RefObject, useCallback, useRef } from 'react'
import { rowAt } from '../../queries/sparse-rows'
import { EvenList, type EvenListHandle } from '../../ui/lists/even-list'
import { outlineOf, useArticleList, useArticles } from '../article-store'
import type { ArticleRows } from '../list-question'
import { partAt } from '../outline'
import { viewLabel } from '../place'
import './article-list.css'
import { rowId } from './article-row'
import { headingId } from './group-heading'
import { hearListKey } from './list-keys'
import { ListRow } from './list-row'
import { useGoToPlace, useMoved, useShownRange, useShownRow } from './use-list-place'
import { pointBelow, useRowMenu } from './use-row-menu'
import { useRowSetting } from './use-row-setting'

export function ArticleList() {
  const place = useArticles((state) => state.place)
  const { list, count: total } = useArticleList()
  const handle = useRef<EvenListHandle>(null)
  const { menu, ...rowMenu } = useRowMenu()
  const setting = useRowSetting(list)
  const onRange = useShownRange(list)
  const parts = outlineOf(list)
  const isThere = useIsThere(list)
  const { current, row, heading } = useCurrent(list, handle)
  const onKeyDown = (event: KeyboardEvent) =>
    hearListKey(event, {
      pageRows: handle.current?.pageRows() ?? 1,
      onMenu: () => row !== undefined && rowMenu.onMenu(row, pointBelow(row)),
    })
  // Only a tree has items that can be opened and closed.
  const isTree = useArticles((state) => state.group === 'story') || parts.some(({ isClosed }) => isClosed)
  const shared = { total, isTree, ...rowMenu }

  return (
    <div className="article-list">
      <EvenList
        {...{ handle, setting, current, isThere, onRange, onKeyDown }}
        role={isTree ? 'tree' : 'listbox'}
        aria-label={viewLabel(place.view)}
        aria-multiselectable
        aria-activedescendant={heading ?? (row && rowId(row))}
        tabIndex={0}
        data-pane-focus
        keyOf={(index) => rowAt(list, index)?.id ?? `row-${index}`}
        moved={list.moved}
      >
        {(index) => (
          <ListRow index={index} article={rowAt(list, index)} part={partAt(parts, index)} {...shared} />
        )}
      </EvenList>
      {menu}
    </div>
  )
}

/** Whether a row is known, or a heading closed over it. */
function useIsThere(list: ArticleRows) {
  const parts = outlineOf(list)
  return useCallback(
    (index: number) => rowAt(list, index) !== undefined || partAt(parts, index)?.isClosed === true,
    [list, parts],
  )
}

/** Where the keyboard is: on a row, or on the heading that is closed over it, by its id. */
function useCurrent(list: ArticleRows, handle: RefObject<EvenListHandle | null>) {
  const current = useArticles((state) => state.current)
  useMoved(list)
  useShownRow(handle, current)
  useGoToPlace(handle)
  if (current === null) return { current, row: undefined, heading: undefined }
  const part = partAt(outlineOf(list), current)
  return part?.isClosed === true
    ? { current, row: undefined, heading: headingId(part) }
    : { current, row: rowAt(list, current), heading: undefined }
}
