import type { TextSpan } from '../anchoring/passage'
import { rangeOf } from '../anchoring/text-map'
import { useTextSurface } from './surface-store'

/** Where a passage stands in the window; the middle of it where it is not on screen. */
export function boxOfSpan(span: TextSpan | null): DOMRect {
  const { surface } = useTextSurface.getState()
  const range = span !== null && surface !== null ? rangeOf(surface.map(), span) : null
  const box = range?.getBoundingClientRect()
  const isSeen = box !== undefined && box.width > 0 && box.bottom > 0 && box.top < window.innerHeight
  return isSeen ? box : new DOMRect(window.innerWidth / 2, window.innerHeight / 3)
}
