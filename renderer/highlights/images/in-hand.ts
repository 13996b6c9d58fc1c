import type { Article } from '../../../preload/contract/article'
import { markedWords } from '../../../preload/contract/marked-image'
import type { Highlight, HighlightColor } from '../../../preload/contract/highlight'
import type { TextSpan } from '../../anchoring/passage'
import { shorten } from '../../anchoring/words'
import { colorName } from '../../queries/library-colors'
import { announce } from '../../text/announce-store'
import { boxOfSpan } from '../../text/box-of-span'
import { readSelection } from '../../text/selection-store'
import { currentSurface } from '../../text/surface-store'
import { createOnImage, spanOfHighlight, useHighlightFocus } from '../highlight-store'
import { elementOf } from './image-element'
import { highlightOn, type ImagePlace, imageInHand } from './marked-image'

/** What keys and commands mark: selected words, else the image that has the focus and is not marked yet. */
export type InHand = TextSpan | ImagePlace

export function readInHand(): InHand | null {
  const span = readSelection()
  if (span !== null) return span
  const place = imageInHand()
  // Who stepped on from an image to a highlight means that one, though the image has the focus still.
  const isSteppedOn = useHighlightFocus.getState().focusedId !== null
  return place === null || isSteppedOn || highlightOn(place) !== null ? null : place
}

/** Whether the image that has the focus is marked already. */
export function isMarkedImageInHand(): boolean {
  const place = imageInHand()
  return place !== null && highlightOn(place) !== null
}

/** Where a highlight stands in the window; the middle of it where it is not on screen. */
export function boxOfHighlight(highlight: Highlight): DOMRect {
  const surface = currentSurface()
  const element = surface === null ? null : elementOf(surface, highlight)
  return element?.getBoundingClientRect() ?? boxOfSpan(spanOfHighlight(highlight))
}

export function boxOf(inHand: InHand): DOMRect {
  return 'element' in inHand ? inHand.element.getBoundingClientRect() : boxOfSpan(inHand)
}

/** Marks a whole image. Where that fails, shows the error and answers null. */
export async function markImage(
  article: Article,
  place: ImagePlace,
  color: HighlightColor,
): Promise<Highlight | null> {
  const made = await createOnImage(article, place, color)
  if (made !== null) announce(`Image highlighted in ${colorName(color)}: ${shorten(markedWords(made))}`)
  return made
}
