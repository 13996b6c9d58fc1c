import type { Article } from '../../preload/contract/article'
import type { Highlight, HighlightColor } from '../../preload/contract/highlight'
import { shorten } from '../anchoring/words'
import { beginTypingAhead, endTypingAhead } from '../notes/typed-ahead-store'
import { writeNoteOn } from '../notes/writing-store'
import { announce } from '../reader/announce-store'
import { showToast } from '../toasts/toast-store'
import { colorName, currentColor, keepColor } from './color-store'
import { createHighlight, focusHighlight, recolorHighlight, useHighlights } from './highlight-store'
import { dropSelection, readSelection } from './selection-store'

async function highlightSelection(article: Article, color: HighlightColor): Promise<Highlight | null> {
  const span = readSelection()
  if (!span) return null
  const made = await createHighlight(article, span, color)
  if (!made) return null
  dropSelection(span)
  focusHighlight(made.id)
  announce(`Highlighted in ${colorName(color)}: ${shorten(made.passage.exact)}`)
  return made
}

function teach(): void {
  showToast({ text: 'Select some words first, with the mouse or with F7 and the arrow keys.' })
}

/** Highlights the selection in the colour that was used last. */
export async function highlight(article: Article): Promise<void> {
  if (!readSelection()) teach()
  else await highlightSelection(article, currentColor())
}

/** Gives the selection a colour, or else the highlight in focus. */
export async function applyColor(article: Article, color: HighlightColor): Promise<void> {
  const { focusedId } = useHighlights.getState()
  const hasSelection = readSelection() !== null
  if (!hasSelection && focusedId === null) {
    teach()
    return
  }
  keepColor(color)
  if (hasSelection) await highlightSelection(article, color)
  else if (focusedId !== null) {
    await recolorHighlight(focusedId, color)
    announce(`${colorName(color)} highlight`)
  }
}

/** A note on the selection, which becomes a highlight first, or on the highlight in focus. */
export async function noteOnSelection(article: Article): Promise<void> {
  if (readSelection()) beginTypingAhead()
  const made = await highlightSelection(article, currentColor())
  const highlightId = made?.id ?? useHighlights.getState().focusedId
  if (highlightId === null) {
    endTypingAhead()
    teach()
  } else writeNoteOn({ on: 'highlight', highlightId })
}
