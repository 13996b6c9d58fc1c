import { type RefObject, useEffect } from 'react'

/** Takes over the focus from the pane, which got it while the page inside was still loading. */
export function useTakenFocus(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const pane = page.current?.closest<HTMLElement>('[data-pane]')
    if (pane && document.activeElement === pane) pane.querySelector<HTMLElement>('[data-pane-focus]')?.focus()
  }, [page])
}
