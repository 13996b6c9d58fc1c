import { useEffect } from 'react'
import { highlightColors } from '../../preload/contract/words'
import type { TextSpan } from '../anchoring/passage'
import { usePaintStyles } from '../anchoring/paint-styles'
import { paint, unpaint } from '../anchoring/painting'
import { rangesOf } from '../anchoring/text-map'
import { useOpenArticle } from '../text/open-article-store'
import { type TextSurface, useTextSurface } from '../text/surface-store'
import { spanOfHighlight, useHighlightFocus, useHighlights } from './highlight-store'
import { overlaps } from './overlaps'
import { highlightRules } from './paint-rules'

const marks = ['overlap', 'reworded', 'kept', 'hovered', 'focused'] as const
const painted = [...highlightColors, ...marks].map((name) => `highlight-${name}`)

/** Paints the highlights of the article on screen. Draws nothing itself. */
export function PaintHighlights() {
  usePaintStyles(highlightRules)
  const surface = useTextSurface((state) => state.surface)
  const pieces = useTextSurface((state) => state.pieces)
  const articleId = useOpenArticle((state) => state.articleId)
  const highlights = useHighlights()
  const { focusedId, hoveredId } = useHighlightFocus()
  const isSame = surface !== null && surface.articleId === articleId

  useEffect(() => {
    if (!isSame) return
    const placed = highlights.flatMap((h) => {
      const span = spanOfHighlight(h)
      return span ? [{ color: h.color, span, rewording: h.rewording }] : []
    })
    for (const [rank, color] of highlightColors.entries()) {
      const spans = spansOf(placed.filter((h) => h.color === color))
      paintSpans(surface, color, spans, rank)
    }
    const doubled = overlaps(spansOf(placed))
    paintSpans(surface, 'overlap', doubled, highlightColors.length)
    const reworded = placed.filter((h) => h.rewording !== null)
    const kept = reworded.filter((h) => h.rewording?.decision === 'kept')
    const open = reworded.filter((h) => h.rewording?.decision !== 'kept')
    paintSpans(surface, 'kept', spansOf(kept), highlightColors.length + 1)
    paintSpans(surface, 'reworded', spansOf(open), highlightColors.length + 2)
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

function spansOf(those: readonly { span: TextSpan }[]): TextSpan[] {
  return those.map(({ span }) => span)
}

function paintSpans(surface: TextSurface, name: string, spans: readonly TextSpan[], priority: number): void {
  const map = surface.map()
  const ranges = spans.flatMap((span) => rangesOf(map, span))
  paint(`highlight-${name}`, ranges, priority)
}
