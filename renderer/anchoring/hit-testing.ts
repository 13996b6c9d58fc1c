import { type TextMap, offsetOf, rangeOf } from './text-map'

type Caret = { node: Node; offset: number }

// Where two writing directions meet, Chromium answers the caret at the edge of a word with the one at the word's
// other end. On the outer half of its first letter and of its last, that caret is not beside the letter; on the
// letter's other half it is. One of these distances in pixels leads there, whatever the letter's width. A point
// that finds nothing costs 0.5 ms.
const asides = [0, 4, -4, 8, -8, 16, -16, 32, -32]

/** The offset of the character under a point; null beside a line, where the nearest caret is not under the pointer. */
export function offsetAtPoint(map: TextMap, x: number, y: number): number | null {
  // An element that lies over the text may end beside the point; the text below it is then not under the pointer.
  if (offsetNear(map, x, y) === null) return null
  for (const aside of asides) {
    const near = offsetNear(map, x + aside, y)
    const under = near === null ? undefined : [near, near - 1].find((at) => isUnder(map, at, x, y))
    if (under !== undefined) return under
  }
  return null
}

/** The offset of the place in the text nearest to a point, also beside a line; null where the point is over something else. */
export function offsetNear(map: TextMap, x: number, y: number): number | null {
  const caret = caretAtPoint(x, y)
  const isInPiece =
    caret?.node.nodeType === Node.TEXT_NODE && caret.node.parentElement?.dataset.start !== undefined
  return isInPiece ? offsetOf(map, caret.node, caret.offset, 'after') : null
}

/** The place in the text nearest to a point of the window. */
function caretAtPoint(x: number, y: number): Caret | null {
  // The standard's name came with Chromium 128; the older one is in all of them, but is going.
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y)
    return position && { node: position.offsetNode, offset: position.offset }
  }
  const range = (document as Document).caretRangeFromPoint(x, y)
  return range && { node: range.startContainer, offset: range.startOffset }
}

/**
 * Whether the letter at an offset is drawn under the point: a letter on two lines or in two directions has
 * several boxes.
 */
function isUnder(map: TextMap, offset: number, x: number, y: number): boolean {
  const boxes = rangeOf(map, { start: offset, end: offset + 1 })?.getClientRects() ?? []
  return [...boxes].some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)
}
