import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ArticleSummary } from '../../preload/contract/article'
import type { ArticleId } from '../../preload/contract/common'
import { keyStep } from '../ui/lists/key-step'
import { VirtualList, type VirtualListHandle } from '../ui/lists/virtual-list'
import { showArticle, stepBy } from './article-actions'
import './article-list.css'
import { ArticleMenu } from './article-menu'
import { ArticleRow, rowId } from './article-row'
import { useArticleList, useArticles } from './article-store'
import { focusPane } from '../navigation/pane-focus'
import { type ListEntry, listEntries } from './list-entries'
import { viewLabel } from './place'

// Rows from the end at which the next page is asked for: a second of fast scrolling.
const prefetch = 60

const rowHeight = 77
const headingHeight = 33
const pageOfRows = 10

type Point = { x: number; y: number }
type OpenMenu = { articleId: ArticleId; point: Point }

type EntryProps = {
  entry: ListEntry | undefined
  total: number
  menuOf: ArticleId | null
  onMenu: (article: ArticleSummary, point: Point) => void
}

export function ArticleList() {
  const { selectedId, place } = useArticles()
  const { rows, total, more } = useArticleList()
  const entries = useMemo(() => listEntries(rows), [rows])
  const handle = useShownSelection(entries, selectedId)
  const { menu, openMenu, closeMenu } = useMenu()
  const selected = rows.find(({ id }) => id === selectedId)

  const shared = { total: Math.max(total, rows.length), menuOf: menu?.articleId ?? null, onMenu: openMenu }
  const reach = useReach(entries.length, more)
  const onKeyDown = (event: KeyboardEvent) => {
    const isMenuKey = event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')
    if (isMenuKey && selected !== undefined) {
      event.preventDefault()
      openMenu(selected, pointBelow(selected))
    } else walk(event)
  }

  return (
    <div className="article-list">
      <VirtualList
        handle={handle}
        role="listbox"
        aria-label={viewLabel(place.view)}
        aria-activedescendant={selected === undefined ? undefined : rowId(selected)}
        tabIndex={0}
        data-pane-focus
        onKeyDown={onKeyDown}
        count={entries.length}
        keyOf={(index) => entries[index]?.key ?? ''}
        estimate={(index) => (entries[index]?.kind === 'heading' ? headingHeight : rowHeight)}
        onReach={reach}
      >
        {(index) => <Entry entry={entries[index]} {...shared} />}
      </VirtualList>
      {menu !== null && <ArticleMenu {...menu} onClose={closeMenu} />}
    </div>
  )
}

/** Keeps the selected row in view, also when it was chosen elsewhere. */
function useShownSelection(entries: readonly ListEntry[], selectedId: string | null) {
  const handle = useRef<VirtualListHandle>(null)
  const latest = useRef(entries)
  useEffect(() => {
    latest.current = entries
  })
  useEffect(() => {
    const index = latest.current.findIndex((entry) => entry.key === selectedId)
    if (index === -1) return
    // The heading above the first row comes along, or it could never be scrolled to by keyboard.
    handle.current?.show(latest.current[index - 1]?.kind === 'heading' ? index - 1 : index)
    handle.current?.show(index)
  }, [selectedId])
  return handle
}

function useMenu() {
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const openMenu = useCallback((article: ArticleSummary, point: Point) => {
    setMenu({ articleId: article.id, point })
  }, [])
  return { menu, openMenu, closeMenu: () => setMenu(null) }
}

function useReach(count: number, more: () => void) {
  return useCallback(
    (last: number) => {
      if (last >= count - prefetch) more()
    },
    [count, more],
  )
}

function pointBelow(article: ArticleSummary): Point {
  const box = document.getElementById(rowId(article))?.getBoundingClientRect()
  return { x: (box?.left ?? 0) + 24, y: box?.bottom ?? 0 }
}

function walk(event: KeyboardEvent) {
  const step = keyStep(event, pageOfRows)
  if (step !== null) {
    event.preventDefault()
    stepBy(step, { isRunning: event.repeat })
  } else if (event.key === 'Enter') {
    const { selectedId } = useArticles.getState()
    // Another page may be shown beside the list.
    if (selectedId !== null) showArticle(selectedId)
    focusPane('reader')
  }
}

function Entry({ entry, total, menuOf, onMenu }: EntryProps) {
  const isSelected = useArticles((list) => list.selectedId === entry?.key)
  if (entry === undefined) return null
  if (entry.kind === 'heading') {
    return (
      <div role="presentation" className="article-heading">
        {entry.label}
      </div>
    )
  }
  const { article, position } = entry
  return (
    <ArticleRow
      {...{ article, position, total, isSelected, onMenu }}
      hasMenu={article.id === menuOf}
      onChoose={choose}
    />
  )
}

function choose(article: ArticleSummary) {
  showArticle(article.id)
}
