import { useEffect } from 'react'
import { highlightColors } from '../../preload/contract/words'
import type { TextSpan } from '../anchoring/passage'
import { usePaintStyles } from '../anchoring/paint-styles'
import { paint, unpaint } from '../anchoring/painting'
import { rangesOf } from '../anchoring/text-map'
import { type TextSurface, useTextSurface } from '../reader/surface-store'
import { spanOfHighlight, useHighlights } from './highlight-store'
import { overlaps } from './overlaps'
import { highlightRules } from './paint-rules'

const marks = ['overlap', 'hovered', 'focused'] as const
const painted = [...highlightColors, ...marks].map((name) => `highlight-${name}`)

function paintSpans(surface: TextSurface, name: string, spans: readonly TextSpan[], priority: number): void {
  const map = surface.map()
  const ranges = spans.flatMap((span) => rangesOf(map, span))
  paint(`highlight-${name}`, ranges, priority)
}

/** Paints the highlights of the article on screen. Draws nothing itself. */
export function PaintHighlights() {
  usePaintStyles(highlightRules)
  const surface = useTextSurface((state) => state.surface)
  const pieces = useTextSurface((state) => state.pieces)
  const { articleId, highlights, focusedId, hoveredId } = useHighlights()
  const isSame = surface !== null && surface.articleId === articleId

  useEffect(() => {
    if (!isSame) return
    const placed = highlights.flatMap((h) => {
      const span = spanOfHighlight(h)
      return span ? [{ color: h.color, span }] : []
    })
    for (const [rank, color] of highlightColors.entries()) {
      const spans = placed.filter((h) => h.color === color).map((h) => h.span)
      paintSpans(surface, color, spans, rank)
    }
    const doubled = overlaps(placed.map((h) => h.span))
    paintSpans(surface, 'overlap', doubled, highlightColors.length)
    return () => unpaint(painted)
  }, [isSame, surface, pieces, highlights])

  useEffect(() => {
    if (!isSame) return
    const spanOf = (id: string | null) => {
      const found = highlights.find((h) => h.id === id)
      const span = found && spanOfHighlight(found)
      return span ? [span] : []
    }
    paintSpans(surface, 'hovered', hoveredId === focusedId ? [] : spanOf(hoveredId), 21)
    paintSpans(surface, 'focused', spanOf(focusedId), 22)
  }, [isSame, surface, pieces, highlights, focusedId, hoveredId])
  return null
}
