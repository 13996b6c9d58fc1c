import type { TextSpan } from './passage'

/**
 * The pieces of canonical text that stand in the document: elements with `data-start`, one text node each,
 * in the order of the text. A snapshot: made again when pieces come or go.
 */
export type TextMap = { pieces: readonly HTMLElement[]; starts: readonly number[] }

/** Reads the pieces below an element once; everything else in this file searches them by halving. */
export function mapText(root: ParentNode): TextMap {
  const pieces = [...root.querySelectorAll<HTMLElement>('[data-start]')]
  return { pieces, starts: pieces.map((piece) => Number(piece.dataset.start)) }
}

/** How many of the numbers, which rise, pass the test that only the first ones pass. */
export function countWhile(length: number, passes: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (passes(middle)) low = middle + 1
    else high = middle
  }
  return low
}

/** The piece that holds the offset, or the next one where it lies between two. */
export function pieceAt(map: TextMap, offset: number): { piece: HTMLElement; start: number } | null {
  const after = countWhile(map.starts.length, (i) => (map.starts[i] ?? 0) <= offset)
  for (const index of [after - 1, after]) {
    const piece = map.pieces[index]
    const start = map.starts[index]
    if (piece && start !== undefined && start + lengthOf(piece) > offset) return { piece, start }
  }
  return null
}

function lengthOf(piece: HTMLElement): number {
  return piece.firstChild?.nodeValue?.length ?? 0
}

/**
 * The part of a span that stands in the document, as a range that begins and ends in text; null where none of
 * it does, as in chunks that are not laid out yet.
 */
export function rangeOf(map: TextMap, span: TextSpan): Range | null {
  const bounds = boundsOf(map, span)
  if (bounds === null) return null
  const range = document.createRange()
  range.setStart(bounds.startContainer, bounds.startOffset)
  range.setEnd(bounds.endContainer, bounds.endOffset)
  return range
}

function boundsOf(map: TextMap, span: TextSpan): StaticRangeInit | null {
  const first = pieceAt(map, span.start)
  const lastIndex = countWhile(map.starts.length, (i) => (map.starts[i] ?? 0) < span.end) - 1
  const last = map.pieces[lastIndex]
  const lastStart = map.starts[lastIndex]
  if (!first?.piece.firstChild || !last?.firstChild || lastStart === undefined || first.start > lastStart)
    return null
  const startOffset = Math.max(0, span.start - first.start)
  const endOffset = Math.min(span.end - lastStart, lengthOf(last))
  if (first.piece === last && startOffset >= endOffset) return null
  return { startContainer: first.piece.firstChild, startOffset, endContainer: last.firstChild, endOffset }
}

/**
 * The same piece by piece, for painting: a byline between two pieces is no part of the passage. These do not follow changes of the
 * document, which keeps every other kind of range in step with each element that comes or goes: 500 of them cost it milliseconds.
 */
export function rangesOf(map: TextMap, { start, end }: TextSpan): StaticRange[] {
  const first = Math.max(0, countWhile(map.starts.length, (i) => (map.starts[i] ?? 0) <= start) - 1)
  const last = countWhile(map.starts.length, (i) => (map.starts[i] ?? 0) < end)
  return map.starts.slice(first, last).flatMap((from, i) => {
    const piece = map.pieces[first + i]
    const to = from + (piece ? lengthOf(piece) : 0)
    const part = { start: Math.max(start, from), end: Math.min(end, to) }
    const bounds = part.start < part.end ? boundsOf(map, part) : null
    return bounds === null ? [] : new StaticRange(bounds)
  })
}

/** A place in the document as an offset; outside the text it leans to the text after it or before it. */
export function offsetOf(map: TextMap, node: Node, offset: number, lean: 'after' | 'before'): number | null {
  const piece = node.nodeType === Node.TEXT_NODE ? node.parentElement : null
  if (piece?.dataset.start !== undefined) return Number(piece.dataset.start) + offset
  const here = document.createRange()
  here.setStart(node, offset)
  const before = countWhile(map.pieces.length, (i) => here.comparePoint(map.pieces[i] as Node, 0) < 0)
  if (lean === 'after') return map.starts[before] ?? null
  const previous = map.pieces[before - 1]
  return previous ? (map.starts[before - 1] ?? 0) + lengthOf(previous) : null
}

/** The text that a range covers, however far it reaches outside the article. */
export function spanOf(map: TextMap, range: Range): TextSpan | null {
  const start = offsetOf(map, range.startContainer, range.startOffset, 'after')
  const end = offsetOf(map, range.endContainer, range.endOffset, 'before')
  return start !== null && end !== null && start < end ? { start, end } : null
}
