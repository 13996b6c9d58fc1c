import { type RefObject, useEffect } from 'react'

/** Takes the focus from the pane, which was given it while what is worked with in it was still on its way. */
export function useTakenFocus(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const pane = page.current?.closest<HTMLElement>('[data-pane]')
    if (pane && document.activeElement === pane) pane.querySelector<HTMLElement>('[data-pane-focus]')?.focus()
  }, [page])
}
