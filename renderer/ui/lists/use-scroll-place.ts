import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * Scrolls to where one was, once there is enough on the page, and gives the focus back to what has the
 * `data-focus-key`; from then on the person scrolls.
 */
export function useScrollPlace(
  scroller: RefObject<HTMLElement | null>,
  at: number,
  isReady: boolean,
  focusKey: string | null = null,
): void {
  const isDone = useRef(at === 0 && focusKey === null)
  useLayoutEffect(() => {
    const element = scroller.current
    if (isDone.current || !isReady || element === null) return
    isDone.current = true
    element.scrollTo({ top: at })
    // Lists in the page take up their room, and the page the focus, in the meantime.
    requestAnimationFrame(() => {
      element.scrollTo({ top: at })
      if (focusKey !== null) focusOn(element, focusKey)
    })
  }, [scroller, at, isReady, focusKey])
}

// Rows of a long list are drawn a moment after the page was scrolled to them.
const maxFrames = 20

function focusOn(scroller: HTMLElement, key: string, frames = maxFrames): void {
  const found = scroller.querySelector<HTMLElement>(`[data-focus-key="${CSS.escape(key)}"]`)
  if (found !== null) found.focus({ preventScroll: true })
  else if (frames > 0) requestAnimationFrame(() => focusOn(scroller, key, frames - 1))
}

/** The `data-focus-key` of the element in focus, where that is inside the page. */
export function focusKeyIn(scroller: HTMLElement | null): string | null {
  const focused = document.activeElement
  const isWithin = focused instanceof HTMLElement && scroller?.contains(focused) === true
  return isWithin ? (focused.dataset['focusKey'] ?? null) : null
}
