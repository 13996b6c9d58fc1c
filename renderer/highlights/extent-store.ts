import { create } from 'zustand'
import type { HighlightId } from '../../preload/contract/common'
import type { TextSpan } from '../anchoring/passage'
import { shorten } from '../anchoring/words'
import { type Edge, moveEdge, snapEdge, type Unit } from '../anchoring/word-edges'
import { announce } from '../text/announce-store'
import { onOtherArticle } from '../text/open-article-store'
import { scrollToSpan } from '../text/reading-position'
import { currentSurface } from '../text/surface-store'
import { showToast } from '../toasts/toast-store'
import {
  focusHighlight,
  readHighlights,
  replaceHighlight,
  useHighlightFocus,
  wordsOfHighlight,
} from './highlight-store'
import { closePopover } from './popover-store'

type Extent = { highlightId: HighlightId; span: TextSpan }

/** The highlight whose bounds are being moved, and where they are by now: nothing is stored until the person is done. */
export const useExtent = create<{ moving: Extent | null }>(() => ({ moving: null }))

// Whoever presses a key again and again is not done yet; the steps together are one act.
const keysAtRestMs = 800
let timer: ReturnType<typeof setTimeout> | undefined

onOtherArticle(cancelExtent)

/** The bounds of a highlight as they are shown now. */
function spanOf(highlightId: HighlightId): TextSpan | null {
  const { moving } = useExtent.getState()
  if (moving?.highlightId === highlightId) return moving.span
  const highlight = readHighlights().find(({ id }) => id === highlightId)
  return highlight === undefined ? null : wordsOfHighlight(highlight)
}

/** Moves one end of the highlight in focus by a word or a sentence, and says the words that stand there now. */
export function stepEdge(edge: Edge, step: 1 | -1, unit: Unit): void {
  const { focusedId } = useHighlightFocus.getState()
  const surface = currentSurface()
  const span = focusedId === null ? null : spanOf(focusedId)
  if (focusedId === null || surface === null || span === null) {
    showToast({ text: 'Choose a highlight on words first, with a click or with [ and ].' })
    return
  }
  const moved = moveEdge(surface.text, span, edge, step, unit)
  show({ highlightId: focusedId, span: moved })
  const { start, end } = moved
  scrollToSpan(edge === 'start' ? { start, end: start + 1 } : { start: end - 1, end })
  announce(wordsAtEdge(surface.text.slice(start, end), edge))
  clearTimeout(timer)
  timer = setTimeout(() => void keepExtent(), keysAtRestMs)
}

// What is read out at each step: only the words at the end that was moved have changed.
const aFewWords = 40

function wordsAtEdge(words: string, edge: Edge): string {
  return edge === 'start' ? `Begins: ${words.slice(0, aFewWords)}` : `Ends: ${words.slice(-aFewWords)}`
}

/** Moves one end to the word that is nearest to an offset. */
export function dragEdge(highlightId: HighlightId, edge: Edge, offset: number): void {
  const surface = currentSurface()
  const span = spanOf(highlightId)
  if (surface === null || span === null) return
  clearTimeout(timer)
  show({ highlightId, span: snapEdge(surface.text, span, edge, offset) })
}

function show({ highlightId, span }: Extent): void {
  const before = useExtent.getState().moving?.span
  if (before?.start === span.start && before.end === span.end) return
  closePopover()
  useExtent.setState({ moving: { highlightId, span } })
}

/** Stores the bounds as they are shown. The preview stays until the new highlight is painted in its place. */
export async function keepExtent(): Promise<void> {
  clearTimeout(timer)
  const { moving } = useExtent.getState()
  const surface = currentSurface()
  const highlight = readHighlights().find(({ id }) => id === moving?.highlightId)
  if (moving === null || surface === null || highlight === undefined || isUnmoved(moving)) {
    cancelExtent()
    return
  }
  const made = await replaceHighlight(highlight, surface, moving.span)
  if (useExtent.getState().moving === moving) cancelExtent()
  if (made !== null) announce(`Highlight changed: ${shorten(made.passage.exact)}`)
}

function isUnmoved({ highlightId, span }: Extent): boolean {
  const highlight = readHighlights().find(({ id }) => id === highlightId)
  const former = highlight && wordsOfHighlight(highlight)
  return former?.start === span.start && former.end === span.end
}

/** Leaves the highlight as it was; answers whether its bounds were being moved. */
export function cancelExtent(): boolean {
  clearTimeout(timer)
  const { moving } = useExtent.getState()
  if (moving !== null) useExtent.setState({ moving: null })
  return moving !== null
}

/** A handle was taken: keys act on its highlight from now on. */
export function beginDrag(highlightId: HighlightId): void {
  clearTimeout(timer)
  closePopover()
  focusHighlight(highlightId)
}
