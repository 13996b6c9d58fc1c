import { useCallback, useEffect } from 'react'
import type { Highlight } from '../../../preload/contract/highlight'
import { scrollToSpan } from '../../text/reading-position'
import type { TextSurface } from '../../text/surface-store'
import { focusHighlight } from '../highlight-store'
import { elementOf } from '../images/image-element'
import { closePopover } from '../popover-store'
import { type Step, stepHighlight } from '../step-highlight'
import { useHighlightKeys } from '../use-highlight-keys'
import { usePointing } from '../use-pointing'

/** Pointer and keys find the highlights of a former text at their words in it. */
export function useFormerHighlights(surface: TextSurface | null, highlights: readonly Highlight[]): void {
  const read = useCallback(() => highlights, [highlights])
  usePointing(surface, read)
  const stepBy = useCallback((step: Step) => stepHighlight(step, highlights, bringInView), [highlights])
  useHighlightKeys(surface, stepBy)
  // One that is open in the current text is not at its words here, nor the other way round.
  useEffect(() => {
    closePopover()
    return closePopover
  }, [])
}

export function bringInView(highlight: Highlight): void {
  focusHighlight(highlight.id)
  scrollToSpan(highlight.passage, { elementAt: (surface) => elementOf(surface, highlight) })
}
