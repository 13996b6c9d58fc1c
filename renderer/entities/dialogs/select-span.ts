import type { TextSpan } from '../../anchoring/passage'
import { rangeOf } from '../../anchoring/text-map'
import { currentSurface } from '../../text/surface-store'

/** Selects words of the text again, after a dialog's field took the selection away. */
export function selectSpan(span: TextSpan): void {
  const surface = currentSurface()
  const range = surface && rangeOf(surface.map(), span)
  if (!range) return
  const { startContainer, startOffset, endContainer, endOffset } = range
  window.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset)
}
