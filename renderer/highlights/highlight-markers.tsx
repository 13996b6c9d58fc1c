import { useLayoutEffect, useRef } from 'react'
import type { Highlight } from '../../preload/contract/highlight'
import { rangeOf } from '../anchoring/text-map'
import { shorten } from '../anchoring/words'
import { useHasNote } from '../notes/note-store'
import { useOpenArticle } from '../text/open-article-store'
import { type TextSurface, useTextSurface } from '../text/surface-store'
import { Icon } from '../ui/icon'
import { colorName } from './color-store'
import { focusHighlight, showHighlight, spanOfHighlight, useHighlights } from './highlight-store'
import { openHighlights } from './popover-store'
import { isAsked, rewordedName } from './rewording-store'

/**
 * A button in the margin for each highlight: what Tab steps through and a screen reader finds, since paint is neither.
 * It is seen where the highlight has a note or asks about words that were changed, and while it has the focus.
 */
export function HighlightMarkers() {
  const surface = useTextSurface((state) => state.surface)
  const articleId = useOpenArticle((state) => state.articleId)
  const highlights = useHighlights()
  if (!surface || surface.articleId !== articleId) return null
  return highlights
    .filter((highlight) => spanOfHighlight(highlight) !== null)
    .map((highlight) => <Marker key={highlight.id} surface={surface} highlight={highlight} />)
}

function Marker({ surface, highlight }: { surface: TextSurface; highlight: Highlight }) {
  const button = useMarginPlace(surface, highlight)
  const hasNote = useHasNote(highlight)
  const isAsking = isAsked(highlight)
  const words = shorten(highlight.passage.exact)
  return (
    <button
      ref={button}
      type="button"
      className="highlight-marker"
      data-color={highlight.color}
      data-is-seen={hasNote || isAsking}
      data-is-asking={isAsking}
      aria-label={`${colorName(highlight.color)} highlight${hasNote ? ' with a note' : ''}${rewordedName(highlight)}: ${words}`}
      title={isAsking ? 'These words changed since you marked them' : undefined}
      onFocus={() => showHighlight(highlight)}
      onClick={() => {
        focusHighlight(highlight.id)
        openHighlights([highlight.id])
      }}
    >
      {isAsking ? <Icon name="warning" /> : hasNote && <Icon name="note" />}
    </button>
  )
}

/** Beside the first line of the highlight, wherever that is after each re-layout. */
function useMarginPlace(surface: TextSurface, highlight: Highlight) {
  const layout = useTextSurface((state) => state.layout)
  const pieces = useTextSurface((state) => state.pieces)
  const button = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    const span = spanOfHighlight(highlight)
    const line = span && rangeOf(surface.map(), span)?.getClientRects()[0]
    if (!button.current) return
    button.current.hidden = !line
    if (line) button.current.style.top = `${line.top - surface.page.getBoundingClientRect().top}px`
  }, [surface, highlight, layout, pieces])
  return button
}
