import type { TextSpan } from './passage'

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })
const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' })
// The next edge is never further than the longest of words.
const reach = 400

export type Edge = 'start' | 'end'
export type Unit = 'word' | 'sentence'

/** The span with one of its ends a word or a sentence further on, or back; unchanged where it would be empty or leave the text. */
export function moveEdge(
  text: string,
  span: TextSpan,
  edge: Edge,
  step: 1 | -1,
  unit: Unit = 'word',
): TextSpan {
  const offset = span[edge]
  const edges = unit === 'word' ? edgesAround(text, offset, edge) : sentenceEdges(text, offset, edge)
  const to = step === 1 ? edges.find((at) => at > offset) : edges.findLast((at) => at < offset)
  return withEdge(span, edge, to ?? offset)
}

function withEdge(span: TextSpan, edge: Edge, to: number): TextSpan {
  const moved = { ...span, [edge]: to }
  return moved.start < moved.end ? moved : span
}

/** The span with one of its ends at the word's edge that is nearest to an offset; unchanged where it would be empty. */
export function snapEdge(text: string, span: TextSpan, edge: Edge, offset: number): TextSpan {
  const edges = edgesAround(text, offset, edge)
  const distance = (at: number) => Math.abs(at - offset)
  const [nearest] = edges.sort((a, b) => distance(a) - distance(b))
  return nearest === undefined ? span : withEdge(span, edge, nearest)
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

// A sentence is seldom longer, and a list without a full stop is one all over.
const sentenceReach = 3000

/** Where sentences begin or end near an offset, without the white space between them; a paragraph's end is a sentence's. */
function sentenceEdges(text: string, offset: number, edge: Edge): number[] {
  const from = Math.max(0, offset - sentenceReach)
  const window = text.slice(from, offset + sentenceReach)
  const edges: number[] = []
  for (const { index, segment } of sentences.segment(window)) {
    const words = segment.trim()
    if (words === '') continue
    const start = from + index + segment.indexOf(words)
    edges.push(edge === 'start' ? start : start + words.length)
  }
  return edges
}
