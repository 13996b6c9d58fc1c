import { useEffect } from 'react'
import { offsetAtPoint } from '../anchoring/hit-testing'
import type { TextSurface } from '../text/surface-store'
import { focusHighlight, highlightsAt, hoverHighlight, readHighlights } from './highlight-store'
import { openHighlights } from './popover-store'

/** Painted highlights are not elements, so the highlight under the pointer is found by its offset in the text. */
export function usePointing(surface: TextSurface | null): void {
  useEffect(() => {
    if (!surface) return
    const { page } = surface
    let frame = 0
    const move = (event: PointerEvent) => {
      cancelAnimationFrame(frame)
      // The handles of a highlight belong to it.
      if (event.target instanceof Element && event.target.closest('.highlight-handle') !== null) return
      frame = requestAnimationFrame(() => {
        const hovered = event.buttons === 0 ? under(surface, event)?.[0] : undefined
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
      const here = under(surface, event)
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
  }, [surface])
}

function under(surface: TextSurface, event: MouseEvent) {
  if ((event.target as Element).closest('[data-floating], button, a')) return null
  const offset = offsetAtPoint(surface.map(), event.clientX, event.clientY)
  return offset === null ? [] : highlightsAt(readHighlights(), offset)
}
