import { create } from 'zustand'
import type { Quote, Span } from '../../preload/contract/quote'
import { moveEdge } from '../anchoring/word-edges'
import { announce } from '../text/announce-store'
import { scrollToSpan } from '../text/reading-position'
import { currentSurface } from '../text/surface-store'
import { keyOf } from './quote-words'

/** A quotation whose words are being adjusted: nothing is kept until the person says so. */
export const useAdjusting = create<{ key: string | null; span: Span | null }>(() => ({
  key: null,
  span: null,
}))

/** Begins with the words as they are; what was moved at another quotation and not kept is forgotten. */
export function beginAdjusting(quote: Quote): void {
  useAdjusting.setState({ key: keyOf(quote), span: { start: quote.start, end: quote.end } })
}

export function endAdjusting(): void {
  useAdjusting.setState({ key: null, span: null })
}

// What is read out at each step: only the words at the end that was moved have changed.
const aFewWords = 40

/** Moves one end by a word, and says the words that stand there now. */
export function adjust(edge: 'start' | 'end', step: 1 | -1): void {
  const { span } = useAdjusting.getState()
  const surface = currentSurface()
  if (span === null || surface === null || surface.articleId === null) return
  const moved = moveEdge(surface.text, span, edge, step)
  useAdjusting.setState({ span: moved })
  const { start, end } = moved
  scrollToSpan(edge === 'start' ? { start, end: start + 1 } : { start: end - 1, end })
  const words = surface.text.slice(start, end)
  announce(edge === 'start' ? `Begins: ${words.slice(0, aFewWords)}` : `Ends: ${words.slice(-aFewWords)}`)
}
