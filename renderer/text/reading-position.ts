import type { ArticleId } from '../../preload/contract/common'
import type { TextSpan } from '../anchoring/passage'
import { rangeOf } from '../anchoring/text-map'
import { call } from '../bridge'
import { type TextSurface, currentSurface } from './surface-store'
import { characterBox, firstLineBelow } from './visible-line'

/** `articleId` as a surface has it: null in a former text. */
type Position = { articleId: ArticleId | null; offset: number; shift: number }

// Long enough not to write at every turn of the wheel, short enough to be there when the power goes.
const settleMs = 300
// Above this the person is at the head of the article, whose byline is no part of the text.
const headPx = 8

let position: Position | null = null
// Where an article's own text was left for a former one of it.
let left: Position | null = null
// The position that this module scrolled to. Its own scroll event is ignored: measuring it again would creep by
// rounding.
let ownScrollTop: number | null = null
// Where the text stood, and how wide it was set, as its position was last known.
let knownScrollTop: number | null = null
let knownWidth: number | null = null
let kept: { articleId: ArticleId; offset: number } | null = null
let timer: ReturnType<typeof setTimeout> | undefined
let frame = 0

/** The person scrolled: remember where once it settles. */
export function positionMoved(): void {
  if (currentSurface()?.scroller.scrollTop === ownScrollTop) return
  // Measured with every frame, since the window may be resized before the scrolling settles.
  cancelAnimationFrame(frame)
  frame = requestAnimationFrame(note)
  clearTimeout(timer)
  timer = setTimeout(keepReadingPosition, settleMs)
}

function note(): void {
  const surface = currentSurface()
  if (!surface || isOnlyResized(surface)) return
  position = measure(surface) ?? position
  knownScrollTop = surface.scroller.scrollTop
}

/**
 * In another width Chromium scrolls by its own idea of what stays, which is near the place that is known: that place is put
 * back when the lines are broken anew. Who has scrolled in the same frame is further away.
 */
function isOnlyResized(surface: TextSurface): boolean {
  if (surface.page.offsetWidth === knownWidth) return false
  const box = keptBox(surface)
  const moved = box === null || position === null ? 0 : box.top - topOf(surface) - position.shift
  return Math.abs(moved) < surface.scroller.clientHeight
}

function measure(surface: TextSurface): Position | null {
  const { articleId } = surface
  if (surface.scroller.scrollTop <= headPx) return { articleId, offset: 0, shift: 0 }
  const line = firstLineBelow(surface, topOf(surface))
  if (line === null) return null
  // In a wider page the line begins before the place that is kept: one that is on it still is the place, in every width.
  const kept = keptBox(surface)
  const isKept = kept !== null && Math.abs(kept.top - topOf(surface) - line.shift) < 1
  return { articleId, offset: (isKept ? position?.offset : null) ?? line.offset, shift: line.shift }
}

/** Where the line stands now that was first on screen as it was last measured. */
function keptBox(surface: TextSurface): DOMRect | null {
  if (position?.articleId !== surface.articleId) return null
  return characterBox(surface.map(), position.offset)
}

function topOf(surface: TextSurface): number {
  return surface.scroller.getBoundingClientRect().top
}

/** Writes the position down now, before the article is left. */
export function keepReadingPosition(): void {
  if (timer !== undefined) note()
  clearTimeout(timer)
  timer = undefined
  if (!position?.articleId || (kept?.articleId === position.articleId && kept.offset === position.offset))
    return
  const { articleId, offset } = position
  kept = { articleId, offset }
  // Not worth a word to the person: the next settling writes it again.
  call('article.keepPosition', { articleId, offset }).catch(() => (kept = null))
}

/** Where the article is read, as last seen, null stands for a former text; null where another one was read since. */
export function readingOffsetOf(articleId: ArticleId | null): number | null {
  if (timer !== undefined) note()
  return [position, left].find((one) => one?.articleId === articleId)?.offset ?? null
}

/** Puts the line that was first on screen there again, as the article opens. */
export function restorePosition(surface: TextSurface, offset: number): void {
  if (surface.articleId === null && position !== null && position.articleId !== null) left = position
  position = { articleId: surface.articleId, offset, shift: 0 }
  // Written again when it is left, though nothing moved: the library opens at the article that was left last.
  kept = null
  scrollTo(surface, position)
}

function scrollTo(surface: TextSurface, { offset, shift }: Position): void {
  if (offset > 0) surface.bring(offset)
  const box = offset > 0 ? characterBox(surface.map(), offset) : null
  const distance = box ? box.top - topOf(surface) - shift : 0
  // What stands where it should is left alone: to be scrolled nowhere would end a scroll that is under way.
  if (Math.abs(distance) >= 0.5) surface.scroller.scrollTop += distance
  else if (offset === 0 && surface.scroller.scrollTop > 0) surface.scroller.scrollTop = 0
  ownScrollTop = surface.scroller.scrollTop
  knownScrollTop = ownScrollTop
  knownWidth = surface.page.offsetWidth
}

/** Keeps the first line where it is after the lines were broken anew. */
export function holdPosition(surface: TextSurface): void {
  if (position?.articleId === surface.articleId) scrollTo(surface, position)
}

/** The same between two frames: what was scrolled to since the last one is not known as a position yet, and stays. */
export function holdKnownPosition(surface: TextSurface): void {
  if (surface.scroller.scrollTop === knownScrollTop) holdPosition(surface)
}

// A third down the page: the eye looks there, and the text before it stays in sight.
const restingPlace = 1 / 3

// As far as what is shown stays from the edges of the view.
const edgePx = 8

type ScrollOptions = {
  isAtOnce?: boolean
  /** What is shown at the passage, as an image at its caption; looked up once the passage is in the document. */
  elementAt?: (surface: TextSurface) => Element | null
}

/** Brings a passage of the open article on screen, unless all of it is there already. */
export function scrollToSpan(span: TextSpan, { isAtOnce = false, elementAt }: ScrollOptions = {}): void {
  const surface = currentSurface()
  if (!surface) return
  surface.bring(span.start)
  const range = rangeOf(surface.map(), span)
  if (!range) return
  const words = range.getBoundingClientRect()
  const view = surface.scroller.getBoundingClientRect()
  const room = view.height - 2 * edgePx
  const box = elementAt?.(surface)?.getBoundingClientRect() ?? figureAround(range, room) ?? words
  if (box.top >= view.top + edgePx && box.bottom <= view.bottom - edgePx) return
  const shift = Math.max(edgePx, Math.min(view.height * restingPlace, edgePx + room - box.height))
  const distance = box.top - view.top - shift
  // A long way is jumped, as an animation over many pages would show nothing that can be read.
  const isFar = Math.abs(distance) > view.height * 3
  // Where lines are broken anew before the scroll is seen, as when a panel opens with it, the passage is held.
  position = { articleId: surface.articleId, offset: span.start, shift: shift + words.top - box.top }
  surface.scroller.scrollBy({ top: distance, behavior: isAtOnce || isStill() || isFar ? 'auto' : 'smooth' })
}

/** A caption is read with its image, where both have room. */
function figureAround(range: Range, room: number): DOMRect | null {
  const figure = range.startContainer.parentElement?.closest('figure.has-images')
  const box = figure?.getBoundingClientRect()
  return box !== undefined && box.height <= room ? box : null
}

function isStill() {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches
}
