import { type KeyboardEvent, useCallback, useRef, useState } from 'react'
import type { ArticleSummary } from '../../../preload/contract/article'
import type { ArticleId } from '../../../preload/contract/common'
import { rowAt } from '../../queries/sparse-rows'
import { EvenList, type EvenListHandle } from '../../ui/lists/even-list'
import { lazyComponent } from '../../ui/lazy'
import { outlineOf, useArticleList, useArticles } from '../article-store'
import { partAt } from '../outline'
import { viewLabel } from '../place'
import './article-list.css'
import { rowId } from './article-row'
import { headingId } from './group-heading'
import { hearListKey } from './list-keys'
import { ListRow, type Point } from './list-row'
import { useGoToPlace, useMoved, useShownRange, useShownRow } from './use-list-place'
import { useRowSetting } from './use-row-setting'

const ArticleMenu = lazyComponent(async () => (await import('../article-menu')).ArticleMenu)

type OpenMenu = { articleId: ArticleId; point: Point }

export function ArticleList() {
  const place = useArticles((state) => state.place)
  const current = useArticles((state) => state.current)
  const { list, count } = useArticleList()
  const handle = useRef<EvenListHandle>(null)
  const { menu, openMenu, closeMenu } = useMenu()
  const setting = useRowSetting(list)
  const onRange = useShownRange(list)
  useMoved(list)
  useShownRow(handle, current)
  useGoToPlace(handle)
  const parts = outlineOf(list)
  const currentPart = current === null ? undefined : partAt(parts, current)
  const currentHeading = currentPart?.isClosed === true ? headingId(currentPart) : undefined
  const currentRow = current === null || currentHeading !== undefined ? undefined : rowAt(list, current)
  const onKeyDown = (event: KeyboardEvent) =>
    hearListKey(event, {
      pageRows: handle.current?.pageRows() ?? 1,
      onMenu: () => currentRow !== undefined && openMenu(currentRow, pointBelow(currentRow)),
    })
  // Only a tree has items that can be opened and closed.
  const isTree = useArticles((state) => state.group === 'story') || parts.some(({ isClosed }) => isClosed)
  const shared = { total: count, isTree, menuOf: menu?.articleId ?? null, onMenu: openMenu }

  return (
    <div className="article-list">
      <EvenList
        handle={handle}
        role={isTree ? 'tree' : 'listbox'}
        aria-label={viewLabel(place.view)}
        aria-multiselectable
        aria-activedescendant={currentHeading ?? (currentRow && rowId(currentRow))}
        tabIndex={0}
        data-pane-focus
        onKeyDown={onKeyDown}
        setting={setting}
        keyOf={(index) => rowAt(list, index)?.id ?? `row-${index}`}
        moved={list.moved}
        onRange={onRange}
      >
        {(index) => (
          <ListRow index={index} article={rowAt(list, index)} part={partAt(parts, index)} {...shared} />
        )}
      </EvenList>
      {menu !== null && <ArticleMenu {...menu} onClose={closeMenu} />}
    </div>
  )
}

function useMenu() {
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const openMenu = useCallback(
    (article: ArticleSummary, point: Point) => setMenu({ articleId: article.id, point }),
    [],
  )
  return { menu, openMenu, closeMenu: () => setMenu(null) }
}

function pointBelow(article: ArticleSummary): Point {
  const box = document.getElementById(rowId(article))?.getBoundingClientRect()
  return { x: (box?.left ?? 0) + 24, y: box?.bottom ?? 0 }
}
