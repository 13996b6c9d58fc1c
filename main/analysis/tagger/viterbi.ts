import { labelCount, mayEnd, mayFollow, mayStart } from './labels'

type Step = { from: number; to: number }
const steps: Step[] = []
for (let to = 0; to < labelCount; to++) {
  for (let from = 0; from < labelCount; from++) if (mayFollow(from, to)) steps.push({ from, to })
}
const stepFrom = Uint8Array.from(steps, ({ from }) => from)
const stepTo = Uint8Array.from(steps, ({ to }) => to)

// Outside the row stands "no name": transitions into and out of it count too.
const lastLabel = (best: Float64Array, transitions: Float32Array): number => {
  let found = 0
  let highest = -Infinity
  for (let label = 0; label < labelCount; label++) {
    const score = (best[label] ?? -Infinity) + (transitions[label * labelCount] ?? 0)
    if (!mayEnd(label) || score <= highest) continue
    highest = score
    found = label
  }
  return found
}

/**
 * The best row of labels for `length` tokens. `scores` holds `labelCount` numbers a token, `transitions` one for each
 * pair of labels.
 */
export const bestLabels = (
  scores: Float64Array | Int32Array,
  length: number,
  transitions: Float32Array,
): Uint8Array => {
  const labels = new Uint8Array(length)
  const back = new Uint8Array(length * labelCount)
  let best = new Float64Array(labelCount).fill(-Infinity)
  let next = new Float64Array(labelCount)
  for (let label = 0; label < labelCount; label++) {
    if (mayStart(label)) best[label] = (scores[label] ?? 0) + (transitions[label] ?? 0)
  }
  for (let at = 1; at < length; at++) {
    next.fill(-Infinity)
    for (let step = 0; step < stepFrom.length; step++) {
      const from = stepFrom[step] ?? 0
      const to = stepTo[step] ?? 0
      const score = (best[from] ?? 0) + (transitions[from * labelCount + to] ?? 0)
      if (score > (next[to] ?? 0)) {
        next[to] = score
        back[at * labelCount + to] = from
      }
    }
    for (let label = 0; label < labelCount; label++)
      next[label] = (next[label] ?? 0) + (scores[at * labelCount + label] ?? 0)
    const kept = best
    best = next
    next = kept
  }
  let label = length > 0 ? lastLabel(best, transitions) : 0
  for (let at = length - 1; at >= 0; at--) {
    labels[at] = label
    label = back[at * labelCount + label] ?? 0
  }
  return labels
}
