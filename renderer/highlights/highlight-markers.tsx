import { type RefCallback, useCallback, useDeferredValue, useLayoutEffect, useRef } from 'react'
import type { HighlightId } from '../../preload/contract/common'
import type { Highlight } from '../../preload/contract/highlight'
import { markedWords } from '../../preload/contract/marked-image'
import { shorten } from '../anchoring/words'
import { useHasNote } from '../notes/note-store'
import { useColorName } from '../queries/library-colors'
import { useOpenArticle } from '../text/open-article-store'
import { type TextSurface, useTextSurface } from '../text/surface-store'
import { usePageHeight } from '../text/use-surface'
import { Icon } from '../ui/icon'
import { focusHighlight, showHighlight, spanOfHighlight, useHighlights } from './highlight-store'
import { firstBoxOf } from './images/marked-image'
import { openHighlights } from './popover-store'
import { isAsked, rewordedName } from './rewording-store'

const none: readonly Highlight[] = []

/**
 * A button in the margin for each highlight: what Tab steps through and a screen reader finds, since paint is neither.
 * It is seen where the highlight has a note or asks about words that were changed, and while it has the focus.
 */
export function HighlightMarkers() {
  const surface = useTextSurface((state) => state.surface)
  const articleId = useOpenArticle((state) => state.articleId)
  const highlights = useHighlights()
  const shown = surface?.articleId === articleId ? surface : null
  return <Markers surface={shown} highlights={highlights} onFocus={showHighlight} onPress={open} />
}

function open({ id }: Highlight): void {
  focusHighlight(id)
  openHighlights([id])
}

type MarkersProps = {
  surface: TextSurface | null
  highlights: readonly Highlight[]
  onFocus: (highlight: Highlight) => void
  onPress: (highlight: Highlight) => void
}

/** The buttons of some highlights, beside where they are placed in the text on screen. */
export function Markers({ surface, highlights: all, onFocus, onPress }: MarkersProps) {
  const isSettled = useTextSurface((state) => state.isSettled)
  // Paint shows where the highlights are: the text and its paint do not wait for 250 buttons, most of which are not seen.
  const highlights = useDeferredValue(isSettled ? all : none, none)
  const hold = useMarginPlaces(surface, highlights)
  if (surface === null) return null
  return highlights
    .filter((highlight) => spanOfHighlight(highlight) !== null)
    .map((highlight) => <Marker key={highlight.id} {...{ highlight, hold, onFocus, onPress }} />)
}

function askedTitle({ image }: Highlight): string {
  return image === null ? 'These words changed since you marked them' : 'Another image stands here now'
}

type Hold = (id: HighlightId, button: HTMLButtonElement) => () => void

type MarkerProps = { highlight: Highlight; hold: Hold } & Pick<MarkersProps, 'onFocus' | 'onPress'>

function Marker({ highlight, hold, onFocus, onPress }: MarkerProps) {
  const { id } = highlight
  const nameOf = useColorName()
  const button: RefCallback<HTMLButtonElement> = useCallback(
    (element) => (element === null ? undefined : hold(id, element)),
    [hold, id],
  )
  const hasNote = useHasNote(highlight)
  const isAsking = isAsked(highlight)
  const words = shorten(markedWords(highlight))
  return (
    <button
      ref={button}
      type="button"
      className="highlight-marker"
      data-color={highlight.color}
      data-is-seen={hasNote || isAsking}
      data-is-asking={isAsking}
      aria-label={`${nameOf(highlight.color)} highlight${hasNote ? ' with a note' : ''}${rewordedName(highlight)}: ${words}`}
      title={isAsking ? askedTitle(highlight) : undefined}
      onFocus={() => onFocus(highlight)}
      onClick={() => onPress(highlight)}
    >
      {isAsking ? <Icon name="warning" /> : hasNote && <Icon name="note" />}
    </button>
  )
}

/**
 * Puts each button beside the first line of its highlight, wherever that is after each re-layout. All lines are looked up before
 * the first button is moved: in between, each look would lay the text out anew, 250 times for 250 highlights.
 */
function useMarginPlaces(surface: TextSurface | null, highlights: readonly Highlight[]): Hold {
  const layout = useTextSurface((state) => state.layout)
  const pieces = useTextSurface((state) => state.pieces)
  const height = usePageHeight(surface?.page ?? null)
  const buttons = useRef(new Map<HighlightId, HTMLButtonElement>())
  const hold: Hold = useCallback((id, button) => {
    const held = buttons.current
    held.set(id, button)
    return () => void held.delete(id)
  }, [])
  useLayoutEffect(() => {
    if (surface === null) return
    const pageTop = surface.page.getBoundingClientRect().top
    const places = highlights.map((highlight) => {
      const line = firstBoxOf(surface, highlight)
      return { button: buttons.current.get(highlight.id), top: line ? line.top - pageTop : null }
    })
    for (const { button, top } of places) {
      if (button === undefined) continue
      button.hidden = top === null
      if (top !== null) button.style.top = `${top}px`
    }
  }, [surface, highlights, layout, pieces, height])
  return hold
}
