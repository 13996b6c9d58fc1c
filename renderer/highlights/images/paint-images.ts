import { useEffect } from 'react'
import type { Highlight } from '../../../preload/contract/highlight'
import { type TextSurface, useTextSurface } from '../../text/surface-store'
import { useHighlightFocus } from '../highlight-store'
import { isAsked } from '../rewording-store'
import { elementOf } from './image-element'

/** Puts a frame of its colour around each image that is marked. */
export function usePaintOfImages(surface: TextSurface | null, highlights: readonly Highlight[]): void {
  const pieces = useTextSurface((state) => state.pieces)
  const { focusedId, hoveredId } = useHighlightFocus()
  useEffect(() => {
    if (surface === null) return
    const framed = highlights.flatMap((highlight) => {
      const element = elementOf(surface, highlight)
      if (element === null) return []
      const { id, color } = highlight
      element.classList.add('framed')
      element.dataset.color = color
      element.dataset.isAsking = String(isAsked(highlight))
      element.dataset.isPointed = String(id === focusedId || id === hoveredId)
      return [element]
    })
    return () => framed.forEach(forget)
  }, [surface, pieces, highlights, focusedId, hoveredId])
}

function forget({ classList, dataset }: HTMLElement): void {
  classList.remove('framed')
  delete dataset.color
  delete dataset.isAsking
  delete dataset.isPointed
}
