// The best row of labels for a sentence, by dynamic programming: A. J. Viterbi, "Error bounds for convolutional codes and an
// asymptotically optimum decoding algorithm" (1967); for taggers such as this one M. Collins, "Discriminative training methods
// for hidden Markov models" (2002). There are 17^n rows for n words. But what a row is worth is a sum of what each label is
// worth by itself and after the one before it, so the best row up to a word needs no more of the words before than the best
// rows up to the last of them, one for each label that it may end in. All others can never win again.

import { labelCount, mayEnd, mayFollow, mayStart } from './labels'

// Steps that may not be taken ("last word of a person" after "no name") are left out once and for all, instead of being given
// a bad score: of 17 * 17 steps 97 remain, which makes the innermost loop three times as short, and no sum of scores, however
// high, can buy a name that does not end. They are flat arrays, because the loop reads nothing else. They are in the order of
// `to`, and `from` rises within it: of two rows that are worth the same the one with the lower label is kept, here and on every
// machine.
type Step = { from: number; to: number }
const steps: Step[] = []
for (let to = 0; to < labelCount; to++) {
  for (let from = 0; from < labelCount; from++) if (mayFollow(from, to)) steps.push({ from, to })
}
const stepFrom = Uint8Array.from(steps, ({ from }) => from)
const stepTo = Uint8Array.from(steps, ({ to }) => to)

/**
 * The best row of labels for `length` tokens. `scores` holds `labelCount` numbers a token, `transitions` one for each
 * pair of labels.
 *
 * It costs 97 additions a token and `labelCount` bytes of memory for the way back, whatever the scores; training calls it
 * for each of its sentences in each of its rounds.
 */
export function bestLabels(
  scores: Float64Array | Int32Array,
  length: number,
  transitions: Float32Array,
): Uint8Array {
  const labels = new Uint8Array(length)
  // For each token and label, which label the best row that ends so has before it. A byte is enough for 17 of them.
  const back = new Uint8Array(length * labelCount)
  // What the best rows up to a token are worth, by their last label; minus infinity where no row may end so. Transitions are
  // no whole numbers, and hundreds of them are added up: 64 bits, or the order of near rows would be chance.
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
    // A token's own score is the same whatever came before it: it is added once a label, not once a step.
    for (let label = 0; label < labelCount; label++)
      next[label] = (next[label] ?? 0) + (scores[at * labelCount + label] ?? 0)
    // Two rows change places, and no token takes new memory.
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

// Outside the row stands "no name": transitions into and out of it count too.
function lastLabel(best: Float64Array, transitions: Float32Array): number {
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
