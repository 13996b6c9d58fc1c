import type { Highlight } from '../../../../preload/contract/highlight'
import type { Quote } from '../../../../preload/contract/quote'
import type { TextSpan } from '../../../anchoring/passage'
import type { MentionAt } from '../../../entities/marks/mention-at'
import { highlightOn, type ImagePlace, imageAt } from '../../../highlights/images/marked-image'
import { type Box, boxAt } from '../../../ui/menus/place-beside'

/** Where in the text a menu was asked for, and what stands there. */
export type TextPlace = {
  anchor: Box
  /** The selected words; what stands under them counts for nothing then. */
  span: TextSpan | null
  /** The selection, to be put back when an item of the menu is pressed. */
  range: Range | null
  highlight: Highlight | null
  /** The image that it was asked for on; its highlight is the one that stands here. */
  image: ImagePlace | null
  quote: Quote | null
  mention: MentionAt | null
  /** The address of the web that a link leads to. */
  link: string | null
}

/** The image that a menu was asked for on, by the right button or by the menu key; null where it was on none. */
export function imagePlace(event: MouseEvent): TextPlace | null {
  const image = imageAt(event.target)
  if (image === null) return null
  const anchor = event.button === 2 ? boxAt(event) : image.element.getBoundingClientRect()
  const nothing = { span: null, range: null, quote: null, mention: null, link: null }
  return { ...nothing, anchor, image, highlight: highlightOn(image) }
}
