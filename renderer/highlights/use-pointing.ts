import { useEffect } from 'react'
import { offsetAtPoint } from '../anchoring/hit-testing'
import type { Highlight } from '../../preload/contract/highlight'
import type { TextSurface } from '../text/surface-store'
import { focusHighlight, highlightsAt, hoverHighlight, readHighlights } from './highlight-store'
import { openHighlights } from './popover-store'

type ReadPlaced = () => readonly Highlight[]

/**
 * Painted highlights are not elements, so the highlight under the pointer is found by its offset in the text. `read` answers those that
 * are placed in the text on screen.
 */
export function usePointing(surface: TextSurface | null, read: ReadPlaced = readHighlights): void {
  useEffect(() => {
    if (!surface) return
    const { page } = surface
    let frame = 0
    const move = (event: PointerEvent) => {
      cancelAnimationFrame(frame)
      // The handles of a highlight belong to it.
      if (event.target instanceof Element && event.target.closest('.highlight-handle') !== null) return
      frame = requestAnimationFrame(() => {
        const hovered = event.buttons === 0 ? under(surface, event, read)?.[0] : undefined
        hoverHighlight(hovered?.id ?? null)
        page.style.cursor = hovered ? 'pointer' : ''
      })
    }
    const leave = () => {
      // What the pointer has come to may have named another one by then.
      cancelAnimationFrame(frame)
      hoverHighlight(null)
    }
    const click = (event: MouseEvent) => {
      if (window.getSelection()?.isCollapsed === false) return
      const here = under(surface, event, read)
      if (here === null) return
      focusHighlight(here[0]?.id ?? null)
      openHighlights(here.map((h) => h.id))
    }
    page.addEventListener('pointermove', move)
    page.addEventListener('pointerleave', leave)
    page.addEventListener('click', click)
    return () => {
      cancelAnimationFrame(frame)
      page.removeEventListener('pointermove', move)
      page.removeEventListener('pointerleave', leave)
      page.removeEventListener('click', click)
    }
  }, [surface, read])
}

function under(surface: TextSurface, event: MouseEvent, read: ReadPlaced) {
  if ((event.target as Element).closest('[data-floating], button, a')) return null
  const offset = offsetAtPoint(surface.map(), event.clientX, event.clientY)
  return offset === null ? [] : highlightsAt(read(), offset)
}
