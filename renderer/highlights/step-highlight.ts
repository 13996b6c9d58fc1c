import type { Highlight } from '../../preload/contract/highlight'
import { markedWords } from '../../preload/contract/marked-image'
import { shorten } from '../anchoring/words'
import { announce } from '../text/announce-store'
import { colorName } from '../queries/library-colors'
import { rewordedName } from './rewording-store'
import { readHighlights, showHighlight, spanOfHighlight, useHighlightFocus } from './highlight-store'

export type Step = 1 | -1

/** The next highlight in the order of the text on screen, or the one before, seen from the one in focus or the top of it. */
export function stepHighlight(
  step: Step,
  highlights: readonly Highlight[] = readHighlights(),
  show: (highlight: Highlight) => void = showHighlight,
): boolean {
  const { focusedId } = useHighlightFocus.getState()
  const placed = highlights.filter((h) => spanOfHighlight(h) !== null)
  if (placed.length === 0) return false
  const at = placed.findIndex((h) => h.id === focusedId)
  const next = at < 0 ? (step === 1 ? 0 : placed.length - 1) : (at + step + placed.length) % placed.length
  const highlight = placed[next]
  if (!highlight) return false
  show(highlight)
  const place = `highlight ${next + 1} of ${placed.length}`
  announce(
    `${colorName(highlight.color)} ${place}${rewordedName(highlight)}: ${shorten(markedWords(highlight))}`,
  )
  return true
}
