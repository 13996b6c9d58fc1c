import type { Span } from '../../preload/contract/quote'

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })
// The next edge is never further than the longest of words.
const reach = 400

type Edge = 'start' | 'end'

/** The span with one of its ends a word further on, or back; unchanged where it would be empty or leave the text. */
export function moveEdge(text: string, span: Span, edge: Edge, step: 1 | -1): Span {
  const offset = span[edge]
  const edges = edgesAround(text, offset, edge)
  const to = step === 1 ? edges.find((at) => at > offset) : edges.findLast((at) => at < offset)
  if (to === undefined) return span
  const moved = { ...span, [edge]: to }
  return moved.start < moved.end ? moved : span
}

/**
 * Where words begin or end near an offset: those of the language, and runs of signs without a space, so that
 * a quotation can stop before its comma, after it, or after the mark that follows.
 */
function edgesAround(text: string, offset: number, edge: Edge): number[] {
  const from = Math.max(0, offset - reach)
  const window = text.slice(from, offset + reach)
  const edges = new Set<number>()
  for (const { index, segment, isWordLike } of segmenter.segment(window)) {
    const start = from + index
    const end = start + segment.length
    if (segment.trim() === '') continue
    const touches =
      edge === 'start' ? start === 0 || isSpace(text, start - 1) : end >= text.length || isSpace(text, end)
    if (isWordLike === true || touches) edges.add(edge === 'start' ? start : end)
  }
  return [...edges].sort((a, b) => a - b)
}

function isSpace(text: string, index: number): boolean {
  return /\s/.test(text.charAt(index))
}
