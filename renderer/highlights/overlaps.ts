import type { TextSpan } from '../anchoring/passage'

/** The stretches that more than one of the spans cover, joined where they touch. */
export function overlaps(spans: readonly TextSpan[]): TextSpan[] {
  const edges = spans.flatMap(({ start, end }) => [
    { at: start, step: 1 },
    { at: end, step: -1 },
  ])
  // Ends before starts: spans that only touch do not overlap.
  edges.sort((a, b) => a.at - b.at || a.step - b.step)
  const found: TextSpan[] = []
  let depth = 0
  let from = 0
  for (const { at, step } of edges) {
    const next = depth + step
    if (depth < 2 && next === 2) from = at
    if (depth === 2 && next < 2 && at > from) found.push({ start: from, end: at })
    depth = next
  }
  return found
}

/** So near, nothing but a space stands between two. */
const besideLength = 1

type Marked = { color: string; span: TextSpan }

/**
 * Which of two turns each highlight has, in the order of the text: one that begins in another of its colour, or right behind
 * it, has the turn that the other has not. Painted alike they would look like a single one.
 */
export function turnsOf(marked: readonly Marked[]): (0 | 1)[] {
  const last = new Map<string, { end: number; turn: 0 | 1 }[]>()
  return marked.map(({ color, span }) => {
    const near = (last.get(color) ?? []).filter(({ end }) => span.start - end <= besideLength)
    const turn = near.at(-1)?.turn === 0 ? 1 : 0
    last.set(color, [...near, { end: span.end, turn }])
    return turn
  })
}
