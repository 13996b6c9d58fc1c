import { useLayoutEffect, useState } from 'react'
import type { TextSurface } from '../../../text/surface-store'

/** Where the margin stands on the page's scroller, in pixels. */
export type MarginRoom = { left: number; width: number }

// In step with article.css, which moves the text aside where there is just so much room.
const least = 184
const most = 340
const besideText = 34
const besideEdge = 12

/** The room beside the text, followed as panes and window change; null where the text needs it all. */
export function useMarginRoom(surface: TextSurface | null): MarginRoom | null {
  const [room, setRoom] = useState<MarginRoom | null>(null)
  useLayoutEffect(() => {
    if (surface === null) return
    const measure = () => {
      const now = roomBeside(surface)
      setRoom((before) => (before?.left === now?.left && before?.width === now?.width ? before : now))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(surface.scroller)
    observer.observe(surface.page)
    return () => observer.disconnect()
  }, [surface])
  return surface === null ? null : room
}

/** The room as it is now. */
export function roomBeside({ scroller, page }: TextSurface): MarginRoom | null {
  const side = parseFloat(getComputedStyle(page).paddingRight)
  const left = Math.round(page.offsetLeft + page.offsetWidth - side + besideText)
  const width = Math.min(most, scroller.clientWidth - besideEdge - left)
  // What the page's place is rounded by is no reason to go without.
  return width < least - 2 ? null : { left, width }
}
