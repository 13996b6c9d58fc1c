import { useEffect, useRef } from 'react'
import { type Bookmark, useBookmark } from '../navigation/navigation-store'
import type { VirtualListHandle } from '../ui/lists/virtual-list'

/** Where one was, before anything else is done; then the active row stays in view. */
export function useTablePlace(bookmark: Bookmark | null, activeIndex: number) {
  const handle = useRef<VirtualListHandle>(null)
  useBookmark(() => ({ at: handle.current?.element?.scrollTop ?? 0, focus: null }))
  const at = useRef(bookmark?.at ?? null)
  useEffect(() => {
    if (at.current !== null) handle.current?.element?.scrollTo({ top: at.current })
    else if (activeIndex >= 0) handle.current?.show(activeIndex)
    at.current = null
  }, [activeIndex])
  useEffect(() => {
    const focused = document.activeElement
    // The page had the focus before there was a list on it.
    const isWaiting = focused === document.body || focused?.matches('[data-pane=reader]') === true
    if (isWaiting) handle.current?.element?.focus()
  }, [])
  return handle
}
