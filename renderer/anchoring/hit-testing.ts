import { type TextMap, offsetOf, rangeOf } from './text-map'

type Caret = { node: Node; offset: number }

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

/** The offset of the character under a point; null beside a line, where the nearest caret is not under the pointer. */
export function offsetAtPoint(map: TextMap, x: number, y: number): number | null {
  const caret = caretAtPoint(x, y)
  if (!caret || caret.node.nodeType !== Node.TEXT_NODE) return null
  const offset = offsetOf(map, caret.node, caret.offset, 'after')
  if (offset === null) return null
  return [offset, offset - 1].find((at) => isUnder(map, at, x, y)) ?? null
}

function isUnder(map: TextMap, offset: number, x: number, y: number): boolean {
  const boxes = rangeOf(map, { start: offset, end: offset + 1 })?.getClientRects() ?? []
  return [...boxes].some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)
}
