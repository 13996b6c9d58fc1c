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
