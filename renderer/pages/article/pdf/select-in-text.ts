import { rangeOf } from '../../../anchoring/text-map'
import { scrollToSpan } from '../../../text/reading-position'
import { currentSurface } from '../../../text/surface-store'
import { carried, type Letters, offsetsOf, stretchOf } from './letters'
import type { PagesText } from './pages-text'

/**
 * Selects in the article's text the words that were selected on a page, so that all that is done with a selection is
 * done with them. Nothing where the text does not have them: a page's number, a running head.
 */
export function selectInText({ text, article }: { text: PagesText; article: Letters }): void {
  const selection = window.getSelection()
  const surface = currentSurface()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0 || surface === null) return
  const range = selection.getRangeAt(0)
  const start = placeOf(range.startContainer, range.startOffset, text)
  const end = placeOf(range.endContainer, range.endOffset, text)
  if (start === null || end === null || end <= start) return
  const stretches = carried(text.letters, article, stretchOf(text.letters, start, end))
  const whole = longest(stretches.map((stretch) => offsetsOf(article, stretch)))
  if (whole === null) return
  surface.bring(whole.start)
  const words = rangeOf(surface.map(), whole)
  if (words === null) return
  selection.removeAllRanges()
  selection.addRange(words)
  scrollToSpan(whole)
}

/** The offset in the text of all pages of a place in a page's words; null where none stand before it. */
function placeOf(node: Node, offset: number, text: PagesText): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const piece = element?.closest<HTMLElement>('[data-piece]') ?? null
  if (piece !== null) return offsetOf(piece, offset, text)
  // Whole lines are selected up to between two pieces, or up to what lies behind the last one of a page.
  const before = lastPieceBefore(node, offset)
  return before === null ? null : offsetOf(before, before.textContent.length, text)
}

function offsetOf(piece: HTMLElement, offset: number, text: PagesText): number | null {
  const page = piece.closest<HTMLElement>('[data-page]')?.dataset['page']
  return page === undefined ? null : text.offsetOf(Number(page), Number(piece.dataset['piece']), offset)
}

function lastPieceBefore(node: Node, offset: number): HTMLElement | null {
  const upTo = document.createRange()
  upTo.setStart(document, 0)
  upTo.setEnd(node, offset)
  const pieces = [...document.querySelectorAll<HTMLElement>('[data-page] [data-piece]')]
  return pieces.findLast((piece) => upTo.comparePoint(piece, 0) === 0) ?? null
}

type Span = { start: number; end: number }

/** Words that two columns or pages part stand beside one another in the text: further apart are others. */
const near = 40

/** Stretches that follow one another closely as one, and of those the longest. */
function longest(spans: readonly Span[]): Span | null {
  const joined: Span[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (last !== undefined && span.start >= last.end && span.start - last.end < near) last.end = span.end
    else joined.push({ ...span })
  }
  const [best] = joined.sort((one, other) => other.end - other.start - (one.end - one.start))
  return best ?? null
}
