import type { Article } from '../../preload/contract/article'
import type { Highlight, HighlightColor } from '../../preload/contract/highlight'
import type { TextSpan } from '../anchoring/passage'
import { shorten } from '../anchoring/words'
import { beginTypingAhead, endTypingAhead, hasTypedAhead } from '../text/typing-ahead-store'
import { writeNoteOn } from '../notes/writing-store'
import { colorName, readColors, shownOf } from '../queries/library-colors'
import { readQuoted } from '../queries/quoted'
import { askForTag, tagsOnHighlight } from '../tags/tag-store'
import { announce } from '../text/announce-store'
import { showToast } from '../toasts/toast-store'
import { currentColor, keepColor } from './color-store'
import {
  createHighlight,
  focusHighlight,
  readHighlights,
  recolorHighlight,
  restyleHighlight,
  useHighlightFocus,
} from './highlight-store'
import { dropSelection } from '../text/selection-store'
import {
  boxOf,
  boxOfHighlight,
  type InHand,
  isMarkedImageInHand,
  markImage,
  readInHand,
} from './images/in-hand'

/** Highlights the selection, or the image in focus, in the colour that was used last. */
export async function highlight(article: Article): Promise<void> {
  const inHand = readInHand()
  if (inHand) await mark(article, inHand, currentColor())
  else if (isMarkedImageInHand()) announce('This image is highlighted already')
  else teach()
}

/** Marks the words or the image; answers null where it could not be done, and has said so. */
export function mark(article: Article, inHand: InHand, color: HighlightColor): Promise<Highlight | null> {
  return 'element' in inHand ? markImage(article, inHand, color) : highlightSpan(article, inHand, color)
}

/** Words that are a quotation, or nearly, are marked as far as the quotation goes. */
async function highlightSpan(
  article: Article,
  span: TextSpan,
  color: HighlightColor,
): Promise<Highlight | null> {
  const quote = readQuoted(article, span)
  const made = await createHighlight(article, quote ?? span, color)
  if (!made) return null
  dropSelection(span)
  focusHighlight(made.id)
  const said = quote?.said ?? null
  announce(
    `Highlighted in ${colorName(color)}: ${shorten(made.passage.exact)}${said === null ? '' : `. ${said}`}`,
  )
  return made
}

function teach(): void {
  showToast({
    text: 'Select some text first, with the mouse or with F7 and the arrow keys, or go to an image with Tab.',
  })
}

/** Gives the selection or the image in focus a colour, or else the highlight in focus. */
export async function applyColor(article: Article, color: HighlightColor): Promise<void> {
  const { focusedId } = useHighlightFocus.getState()
  const inHand = readInHand()
  if (!inHand && focusedId === null) {
    teach()
    return
  }
  keepColor(color)
  if (inHand) await mark(article, inHand, color)
  else if (focusedId !== null) {
    await recolorHighlight(focusedId, color)
    announce(`${colorName(color)} highlight`)
  }
}

/** The same with the colour that stands at a place among those of this library. */
export async function applyColorAt(article: Article, place: number): Promise<void> {
  const color = shownOf(readColors())[place - 1]
  if (color !== undefined) await applyColor(article, color)
  else
    showToast({
      text: `This library has no colour ${place} in use. Settings, Highlights shows more of them.`,
    })
}

/**
 * A tag on the selection or the image in focus, which is marked first, or on the highlight in focus; false where there is none of
 * them.
 */
export function tagHighlight(article: Article): boolean {
  const inHand = readInHand()
  const { focusedId } = useHighlightFocus.getState()
  if (inHand) {
    const anchor = boxOf(inHand)
    const made = mark(article, inHand, currentColor())
    askForTag({ highlights: made.then((one) => (one === null ? [] : [one])), has: [], anchor })
    return true
  }
  const focused = readHighlights().find(({ id }) => id === focusedId)
  if (focused === undefined) return false
  const has = tagsOnHighlight(article.id, focused.id)
  askForTag({ highlights: Promise.resolve([focused]), has, anchor: boxOfHighlight(focused) })
  return true
}

/** Underlines the highlight in focus, or fills it again. */
export async function toggleUnderline(): Promise<void> {
  const { focusedId } = useHighlightFocus.getState()
  const focused = readHighlights().find(({ id }) => id === focusedId)
  if (focused === undefined) {
    showToast({ text: 'Choose a highlight first, with a click or with [ and ].' })
    return
  }
  if (focused.image !== null) {
    showToast({ text: 'An image is framed. Only a highlight on words can be underlined.' })
    return
  }
  const style = focused.style === 'underline' ? 'wash' : 'underline'
  await restyleHighlight(focused.id, style)
  announce(style === 'underline' ? 'Underlined' : 'Filled')
}

/** A note on the selection or the image in focus, which is marked first, or on the highlight in focus. */
export async function noteOnSelection(article: Article): Promise<void> {
  const inHand = readInHand()
  const { focusedId } = useHighlightFocus.getState()
  if (inHand) await noteOn(article, inHand)
  else if (focusedId === null) teach()
  else writeNoteOn({ on: 'highlight', highlightId: focusedId })
}

export async function noteOn(article: Article, inHand: InHand): Promise<void> {
  beginTypingAhead()
  const made = await mark(article, inHand, currentColor())
  if (made) writeNoteOn({ on: 'highlight', highlightId: made.id }, false, { articleId: article.id })
  // Words that were typed for a highlight that could not be made must still not be lost.
  else if (hasTypedAhead())
    writeNoteOn({ on: 'article', articleId: article.id }, true, { articleId: article.id })
  else endTypingAhead()
}
