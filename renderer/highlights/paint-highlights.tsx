import { useEffect } from 'react'
import type { Highlight, HighlightColor } from '../../preload/contract/highlight'
import { highlightColors, highlightStyles } from '../../preload/contract/words'
import type { TextSpan } from '../anchoring/passage'
import { usePaintStyles } from '../anchoring/paint-styles'
import { paint, unpaint } from '../anchoring/painting'
import { rangesOf } from '../anchoring/text-map'
import { useOpenArticle } from '../text/open-article-store'
import { type TextSurface, useTextSurface } from '../text/surface-store'
import { useExtent } from './extent-store'
import { useHighlightFocus, useHighlights, wordsOfHighlight } from './highlight-store'
import { usePaintOfImages } from './images/paint-images'
import { overlaps, turnsOf } from './overlaps'
import { highlightRules, paintName } from './paint-rules'

const marks = ['overlap', 'reworded', 'kept', 'hovered', 'focused'] as const
const looks = highlightColors.flatMap((color) =>
  highlightStyles.flatMap((style) => ([0, 1] as const).map((turn) => paintName(color, style, turn))),
)
export const painted = [...looks, ...marks].map((name) => `highlight-${name}`)

/** Paints the highlights of the article on screen. Draws nothing itself. */
export function PaintHighlights() {
  usePaintStyles(highlightRules)
  const surface = useTextSurface((state) => state.surface)
  const articleId = useOpenArticle((state) => state.articleId)
  const highlights = useHighlights()
  const shown = surface?.articleId === articleId ? surface : null
  usePaintOfAll(shown, highlights)
  usePaintOfPointed(shown, highlights)
  usePaintOfMoving(shown, highlights)
  usePaintOfImages(shown, highlights)
  return null
}

/** All of them but for the one whose ends are being moved. */
function usePaintOfAll(surface: TextSurface | null, highlights: readonly Highlight[]): void {
  const pieces = useTextSurface((state) => state.pieces)
  const movingId = useExtent(({ moving }) => moving?.highlightId)
  useEffect(() => {
    if (surface === null) return
    const placed = highlights.flatMap((h) => {
      const span = h.id === movingId ? null : wordsOfHighlight(h)
      return span ? [{ color: h.color, style: h.style, span, rewording: h.rewording }] : []
    })
    paintPlaced(surface, placed)
    const reworded = placed.filter((h) => h.rewording !== null)
    const kept = reworded.filter((h) => h.rewording?.decision === 'kept')
    const open = reworded.filter((h) => h.rewording?.decision !== 'kept')
    paintSpans(surface, 'kept', spansOf(kept), 2)
    paintSpans(surface, 'reworded', spansOf(open), 3)
    return () => unpaint(painted)
  }, [surface, pieces, highlights, movingId])
}

type Placed = { color: HighlightColor; style: Highlight['style']; span: TextSpan }

/** Paints highlights in their colours and styles, and where they lie on each other. */
export function paintPlaced(surface: TextSurface, placed: readonly Placed[]): void {
  const turns = turnsOf(placed)
  const names = placed.map(({ color, style }, at) => paintName(color, style, turns[at] ?? 0))
  for (const look of looks)
    paintSpans(surface, look, spansOf(placed.filter((_, at) => names[at] === look)), 0)
  paintSpans(surface, 'overlap', overlaps(spansOf(placed)), 1)
}

/** The one under the pointer and the one in focus. */
export function usePaintOfPointed(surface: TextSurface | null, highlights: readonly Highlight[]): void {
  const pieces = useTextSurface((state) => state.pieces)
  const { focusedId, hoveredId } = useHighlightFocus()
  const movingId = useExtent(({ moving }) => moving?.highlightId)
  useEffect(() => {
    if (surface === null) return
    const spanOf = (id: string | null) => {
      const found = highlights.find((h) => h.id === id)
      const span = found && wordsOfHighlight(found)
      return span ? [span] : []
    }
    paintSpans(surface, 'hovered', hoveredId === focusedId ? [] : spanOf(hoveredId), 21)
    paintSpans(surface, 'focused', focusedId === movingId ? [] : spanOf(focusedId), 22)
  }, [surface, pieces, highlights, focusedId, hoveredId, movingId])
}

/** One range a frame, however many highlights there are. */
function usePaintOfMoving(surface: TextSurface | null, highlights: readonly Highlight[]): void {
  const pieces = useTextSurface((state) => state.pieces)
  const moving = useExtent((state) => state.moving)
  const color = highlights.find(({ id }) => id === moving?.highlightId)?.color
  useEffect(() => {
    if (surface === null || moving === null || color === undefined) return
    paintSpans(surface, `moving-${color}`, [moving.span], 22)
    return () => unpaint([`highlight-moving-${color}`])
  }, [surface, pieces, moving, color])
}

function spansOf(those: readonly { span: TextSpan }[]): TextSpan[] {
  return those.map(({ span }) => span)
}

function paintSpans(surface: TextSurface, name: string, spans: readonly TextSpan[], priority: number): void {
  const map = surface.map()
  const ranges = spans.flatMap((span) => rangesOf(map, span))
  paint(`highlight-${name}`, ranges, priority)
}
