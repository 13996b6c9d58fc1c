import { type TextMap, offsetOf, pieceAt } from '../../anchoring/text-map'
import { shorten, wordAt } from '../../anchoring/words'
import { characterBox } from '../visible-line'
import type { TextSurface } from '../surface-store'
import type { CaretMove } from './caret-keys'

/** Where the caret is in the text; null while the selection is elsewhere. */
export function caretOffset(surface: TextSurface): number | null {
  const selection = window.getSelection()
  if (!selection?.focusNode || !surface.page.contains(selection.focusNode)) return null
  const piece = selection.focusNode.parentElement?.dataset.start
  return piece === undefined ? null : Number(piece) + selection.focusOffset
}

export function placeCaret(surface: TextSurface, offset: number, isExtending = false): void {
  surface.bring(Math.min(offset, surface.text.length - 1))
  const point = pointAt(surface.map(), offset)
  const selection = window.getSelection()
  if (!point || !selection) return
  if (isExtending && selection.anchorNode) selection.extend(point.node, point.offset)
  else selection.collapse(point.node, point.offset)
}

function pointAt(map: TextMap, offset: number): { node: Node; offset: number } | null {
  const found = pieceAt(map, offset) ?? pieceAt(map, offset - 1)
  const node = found?.piece.firstChild
  if (!found || !node) return null
  return { node, offset: Math.max(0, Math.min(offset - found.start, node.nodeValue?.length ?? 0)) }
}

/** Moves as the browser moves a caret, which knows lines, words and writing directions; never out of the text. */
export function moveCaret(surface: TextSurface, move: CaretMove): void {
  const selection = window.getSelection()
  const before = caretOffset(surface)
  if (!selection || before === null) return
  if (move.unit === 'document') {
    placeCaret(surface, isForward(move) ? surface.text.length : 0, move.isExtending)
    return
  }
  selection.modify(move.isExtending ? 'extend' : 'move', move.direction, move.unit)
  if (caretOffset(surface) === null)
    placeCaret(surface, nearestInText(surface, move) ?? before, move.isExtending)
}

function isForward({ direction }: CaretMove): boolean {
  return direction === 'forward' || direction === 'right'
}

/** The place in the text beyond the byline or whatever else the caret came to. */
function nearestInText(surface: TextSurface, move: CaretMove): number | null {
  const { focusNode, focusOffset } = window.getSelection() ?? {}
  if (!focusNode || !surface.page.contains(focusNode)) return null
  return offsetOf(surface.map(), focusNode, focusOffset ?? 0, isForward(move) ? 'after' : 'before')
}

/** What a screen reader says after a move: what the caret stands before, as much of it as was moved by. */
export function wordsAtCaret(surface: TextSurface, move: CaretMove): string {
  const offset = caretOffset(surface) ?? 0
  const selected = window.getSelection()?.toString() ?? ''
  if (move.isExtending) return selected ? `Selected: ${shorten(selected, 200)}` : 'Nothing selected'
  if (move.unit === 'character') return String.fromCodePoint(surface.text.codePointAt(offset) ?? 0x20)
  const word = move.unit === 'word' ? wordAt(surface.text, offset) : null
  if (word) return surface.text.slice(word.start, word.end)
  return shorten(surface.text.slice(offset, offset + 160), 90)
}

/** The caret's line on screen; at a line's or paragraph's end, behind its last character. */
export function caretBox(surface: TextSurface): { left: number; top: number; height: number } | null {
  const selection = window.getSelection()
  const offset = caretOffset(surface)
  if (!selection?.focusNode || offset === null) return null
  const here = document.createRange()
  here.setStart(selection.focusNode, selection.focusOffset)
  const own = here.getClientRects()[0]
  if (own) return own
  const before = characterBox(surface.map(), offset - 1)
  return before && { left: before.right, top: before.top, height: before.height }
}
