import { mapText, type TextMap } from '../../../renderer/anchoring/text-map'
import { nodesOf } from './nodes-of'

export type Shown = {
  /** The canonical text: that of the pieces, with a blank line between each two. */
  text: string
  map: TextMap
  /** What the brackets in the markup stood around. */
  range: Range
}

/** Puts the pieces' places in the text into their empty `data-start`. */
function numberPieces(): string {
  let text = ''
  for (const piece of document.querySelectorAll<HTMLElement>('[data-start]')) {
    if (text !== '') text += '\n\n'
    piece.dataset.start = String(text.length)
    text += piece.textContent
  }
  return text
}

function takeMark(mark: '[' | ']', put: (node: Node, offset: number) => void): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    const at = node.data.indexOf(mark)
    if (at < 0) continue
    put(node, at)
    // The document moves the range along: to the element's own edge where nothing else was in the node.
    node.deleteData(at, 1)
    if (node.data === '') node.remove()
    return
  }
}

/**
 * Shows markup in which `[` and `]` stand where a range begins and ends; between two tags they leave an end that lies in
 * the element, not in text. Without them the range is at the page's beginning.
 */
export function show(markup: string): Shown {
  document.body.replaceChildren(...nodesOf(markup))
  const range = document.createRange()
  takeMark('[', (node, offset) => range.setStart(node, offset))
  takeMark(']', (node, offset) => range.setEnd(node, offset))
  const text = numberPieces()
  return { text, map: mapText(document), range }
}
