import { create } from 'zustand'
import type { Span } from '../../preload/contract/quote'
import { announce } from '../text/announce-store'
import { onOtherArticle } from '../text/open-article-store'
import { scrollToSpan } from '../text/reading-position'
import { currentSurface } from '../text/surface-store'
import { firstLineBelow } from '../text/visible-line'

/** Which of the places that a search found in the open article was stepped to; null until there is one. */
export const useFoundPlace = create<{ current: number | null }>(() => ({ current: null }))

const { getState, setState } = useFoundPlace

onOtherArticle(() => setState({ current: null }))

/** "3 of 12", "12 places", "5,000+ places" */
export function placesText(marks: readonly Span[], current: number | null): string {
  // As many as main marks of one article.
  const total = `${marks.length.toLocaleString('en')}${marks.length >= 5_000 ? '+' : ''}`
  if (current !== null) return `${current + 1} of ${total}`
  return marks.length === 1 ? '1 place' : `${total} places`
}

/** Starts at the place that a hit led to. */
export function beginAt(marks: readonly Span[], span: Span | null): void {
  const at = span === null ? -1 : marks.findIndex(({ end }) => end > span.start)
  setState({ current: at === -1 ? null : at })
}

/** Goes on to the next place, or back to the one before; the first time from where the person reads. */
export function stepPlace(marks: readonly Span[], step: 1 | -1): void {
  if (marks.length === 0) return
  const { current } = getState()
  const next = current === null ? nearest(marks, step) : current + step
  const to = (next + marks.length) % marks.length
  setState({ current: to })
  const mark = marks[to]
  if (mark !== undefined) scrollToSpan(mark)
  announce(placesText(marks, to))
}

function nearest(marks: readonly Span[], step: 1 | -1): number {
  const surface = currentSurface()
  const top = surface?.scroller.getBoundingClientRect().top ?? 0
  const here = (surface && firstLineBelow(surface, top)?.offset) ?? 0
  const after = marks.findIndex(({ start }) => start >= here)
  const next = after === -1 ? marks.length : after
  return step === 1 ? next : next - 1
}
