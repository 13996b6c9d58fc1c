import { useEffect, useRef } from 'react'
import { create } from 'zustand'
import type { ArticleId } from '../../preload/contract/common'
import type { EntityRef } from '../../preload/contract/entity'
import type { Span } from '../../preload/contract/quote'
import { useChord } from '../commands/keymap-store'
import {
  type Bookmark,
  canStep,
  here,
  type History,
  nothingVisited,
  open,
  type Page,
  reset,
  step,
  type Visit,
} from './history'
import { bringToFront, useFront } from './front-pane'
import { articlePages, entityPages } from './page-kinds'

export type { Bookmark, Visit } from './history'
export { keyOfRef, type EntitySection } from './page-kinds'

/** The history of what the middle of the window shows. */
export const useNavigation = create<History>(() => nothingVisited)

const { getState, setState } = useNavigation

let ask: (() => Bookmark) | null = null

export function currentVisit(): Visit | null {
  return here(getState())
}

export function useVisit(): Visit | null {
  return useNavigation(here)
}

/** Shows a page; back then leads to the one shown before. */
export function openPage(page: Page): void {
  setState(open(getState(), page, bookmark()))
}

// A page that cannot say where one is on it, as while it is being read, is come back to at its top.
function bookmark(): Bookmark | null {
  return ask?.() ?? null
}

export function goBack(): void {
  setState(step(getState(), -1, bookmark()))
}

export function goForward(): void {
  setState(step(getState(), 1, bookmark()))
}

/** Notes how the page shown is set by now, for coming back to it: its filter, its section. */
export function resetPage(page: Page): void {
  setState(reset(getState(), page))
}

/** The library was closed: nothing of it can be gone back to. */
export function forgetPages(): void {
  setState(nothingVisited, true)
}

/** What `HistoryButtons` of a page's bar are given. */
export function useHistoryButtons() {
  const canGoBack = useNavigation((history) => canStep(history, -1))
  const canGoForward = useNavigation((history) => canStep(history, 1))
  const chords = { back: useChord('page.back'), forward: useChord('page.forward') }
  const onList = useFront() === undefined ? null : () => bringToFront('list')
  return { onList, canGoBack, canGoForward, onBack: goBack, onForward: goForward, chords }
}

/** Says where one is on the page, when it is left: what `visit.bookmark` gives it as it is shown again. */
export function useBookmark(read: () => Bookmark): void {
  const latest = useRef(read)
  useEffect(() => {
    latest.current = read
  })
  useEffect(() => {
    const own = () => latest.current()
    ask = own
    return () => {
      if (ask === own) ask = null
    }
  }, [])
}

/** Shows an article, at some of its words if a span is given: they are brought in view and marked. */
export function openArticlePage(articleId: ArticleId, span: Span | null = null): void {
  openPage(articlePages.pageOf({ articleId, span }))
}

export function openEntityPage(of: EntityRef): void {
  openPage(entityPages.pageOf({ of, section: 'mentions' }))
}
