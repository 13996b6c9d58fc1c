// Images of the text on screen, and the highlights on them.

import type { Highlight } from '../../../preload/contract/highlight'
import { rangeOf } from '../../anchoring/text-map'
import { readSelection } from '../../text/selection-store'
import { currentSurface, type TextSurface } from '../../text/surface-store'
import { readHighlights, spanOfHighlight } from '../highlight-store'
import { elementOf } from './image-element'

/** An image in the text on screen, known by its hash and by where the block begins at which it stands. */
export type ImagePlace = { sha256: string; at: number; element: HTMLElement }

/** The image that an element is or lies in. */
export function imageAt(target: EventTarget | null): ImagePlace | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('button[data-sha256]') : null
  const { sha256, at } = element?.dataset ?? {}
  if (element === null || sha256 === undefined || at === undefined) return null
  return currentSurface()?.page.contains(element) === true ? { sha256, at: Number(at), element } : null
}

/** The image that has the focus, where no words are selected. */
export function imageInHand(): ImagePlace | null {
  return readSelection() === null ? imageAt(document.activeElement) : null
}

export function highlightOn({ sha256, at }: ImagePlace): Highlight | null {
  const isOnIt = ({ image, placement }: Highlight) =>
    image?.shown === sha256 && placement.state !== 'gone' && placement.start === at
  return readHighlights().find(isOnIt) ?? null
}

/** Where a highlight begins on screen: its image, or the first line of its passage. */
export function firstBoxOf(surface: TextSurface, highlight: Highlight): DOMRect | undefined {
  const element = elementOf(surface, highlight)
  if (element !== null) return element.getBoundingClientRect()
  const span = spanOfHighlight(highlight)
  return (span && rangeOf(surface.map(), span)?.getClientRects()[0]) ?? undefined
}
