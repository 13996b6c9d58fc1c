import type { Quote } from '../../../../preload/contract/quote'
import { offsetAtPoint } from '../../../anchoring/hit-testing'
import type { TextSpan } from '../../../anchoring/passage'
import { rangeOf } from '../../../anchoring/text-map'
import { readEntities } from '../../../entities/entity-store'
import { mentionAtOffset } from '../../../entities/marks/mention-at'
import {
  highlightsAt,
  readHighlights,
  spanOfHighlight,
  useHighlightFocus,
} from '../../../highlights/highlight-store'
import { readAnswer } from '../../../queries/query-cache'
import { quotesOf } from '../../../quotes/quote-store'
import { caretOffset } from '../../../text/caret/move-caret'
import { useCaret } from '../../../text/caret/caret-store'
import { readSelection } from '../../../text/selection-store'
import type { TextSurface } from '../../../text/surface-store'
import { type Box, boxAt } from '../../../ui/menus/place-beside'
import type { TextPlace } from './place'

/** A menu key comes as an event without the right button, at no place of its own: it means the selection, the caret or the highlight in focus. */
export function textPlace(surface: TextSurface, event: MouseEvent): TextPlace {
  const isByKey = event.button !== 2
  const span = readSelection()
  const offset = span !== null ? null : isByKey ? offsetOfKey(surface) : offsetUnder(surface, event)
  const anchor = isByKey
    ? boxOf(surface, span ?? (offset === null ? null : { start: offset, end: offset + 1 }))
    : boxAt(event)
  const range = span === null ? null : rangeOf(surface.map(), span)
  const nothing = {
    anchor,
    span,
    range,
    highlight: null,
    image: null,
    quote: null,
    mention: null,
    link: linkAt(event),
  }
  return offset === null ? nothing : { ...nothing, ...standingAt(surface, offset) }
}

function offsetUnder(surface: TextSurface, { clientX, clientY }: MouseEvent): number | null {
  return offsetAtPoint(surface.map(), clientX, clientY)
}

function offsetOfKey(surface: TextSurface): number | null {
  const { focusedId } = useHighlightFocus.getState()
  const focused = readHighlights().find(({ id }) => id === focusedId)
  const span = focused === undefined ? null : spanOfHighlight(focused)
  return span?.start ?? (useCaret.getState().isOn ? caretOffset(surface) : null)
}

function standingAt({ articleId }: TextSurface, offset: number) {
  const quotes = readAnswer(quotesOf(articleId)) ?? []
  const isOf = ({ pieces, state }: Quote) =>
    state !== 'rejected' && pieces.some(({ start, end }) => start <= offset && offset < end)
  return {
    highlight: highlightsAt(readHighlights(), offset)[0] ?? null,
    quote: quotes.find(isOf) ?? null,
    mention: mentionAtOffset(readEntities()?.entities ?? [], offset),
  }
}

function linkAt({ target }: MouseEvent): string | null {
  const href = target instanceof Element ? target.closest('a')?.getAttribute('href') : undefined
  return href !== null && href !== undefined && /^https?:/i.test(href) ? href : null
}

/** The words that the menu is about; the top of the text where it is about none. */
function boxOf(surface: TextSurface, span: TextSpan | null): Box {
  const range = span === null ? null : rangeOf(surface.map(), span)
  const last = [...(range?.getClientRects() ?? [])].at(-1)
  if (last !== undefined) return last
  const { left, top } = surface.page.getBoundingClientRect()
  const from = Math.max(top, surface.scroller.getBoundingClientRect().top)
  return { left, right: left, top: from, bottom: from }
}
