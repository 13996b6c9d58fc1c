// @ts-check
import { say } from '../lib/say.mjs'
import { seeded, shuffle } from './random.mjs'

/** @typedef {import('./features.mjs').Labelled} Labelled */
/** @typedef {(scores: Float64Array, length: number, transitions: Float32Array) => Uint8Array} BestLabels */

// The share of sentences, in each epoch, that are learned from without what a second look knows.
const firstLooks = 0.4

/** Weights with the sum that their average needs. @param {number} size */
function newWeights(size) {
  return { now: new Float32Array(size), sum: new Float64Array(size) }
}

/** @param {Int32Array} rows @param {Float32Array} weights @param {number} labelCount @param {Float64Array} scores @param {number} to */
function addRows(rows, weights, labelCount, scores, to) {
  for (const row of rows) {
    const from = row * labelCount
    for (let label = 0; label < labelCount; label++) {
      scores[to + label] =
        /** @type {number} */ (scores[to + label]) + /** @type {number} */ (weights[from + label])
    }
  }
}

/** @param {Labelled} example @param {Float32Array} weights @param {number} labelCount @param {Float64Array} scores */
function score({ features, more }, weights, labelCount, scores) {
  scores.fill(0, 0, features.length * labelCount)
  features.forEach((rows, token) => addRows(rows, weights, labelCount, scores, token * labelCount))
  more.forEach((rows, token) => addRows(rows, weights, labelCount, scores, token * labelCount))
}

/** @param {Labelled} example @param {{ weights: Float32Array, transitions: Float32Array, labelCount: number, bestLabels: BestLabels }} model */
export function labelsOf(example, { weights, transitions, labelCount, bestLabels }) {
  const scores = new Float64Array(example.features.length * labelCount)
  score(example, weights, labelCount, scores)
  return bestLabels(scores, example.features.length, transitions)
}

/** The average of a weight over all steps is now - sum / steps. @param {ReturnType<typeof newWeights>} weights */
function average({ now, sum }, /** @type {number} */ steps) {
  return now.map((weight, index) => weight - (sum[index] ?? 0) / steps)
}

/**
 * Weights that learn from one mistaken row of labels after another.
 * @param {number} rows @param {number} labelCount
 */
function newLearner(rows, labelCount) {
  const weights = newWeights(rows * labelCount)
  const moves = newWeights(labelCount * labelCount)
  let steps = 1
  const add = (
    /** @type {ReturnType<typeof newWeights>} */ { now, sum },
    /** @type {number} */ index,
    /** @type {number} */ by,
  ) => {
    now[index] = (now[index] ?? 0) + by
    sum[index] = (sum[index] ?? 0) + by * steps
  }
  const correct = (/** @type {Labelled} */ { features, more, gold }, /** @type {Uint8Array} */ guess) => {
    // Before the first token and after the last stands label 0.
    for (let token = 0; token <= guess.length; token++) {
      const right = gold[token] ?? 0
      const wrong = guess[token] ?? 0
      add(moves, (gold[token - 1] ?? 0) * labelCount + right, 1)
      add(moves, (guess[token - 1] ?? 0) * labelCount + wrong, -1)
      if (right === wrong) continue
      for (const found of [features[token], more[token]]) {
        for (const row of found ?? []) {
          add(weights, row * labelCount + right, 1)
          add(weights, row * labelCount + wrong, -1)
        }
      }
    }
  }
  const step = () => void steps++
  const averages = () => ({ weights: average(weights, steps), transitions: average(moves, steps) })
  return { weights: weights.now, transitions: moves.now, correct, step, averages }
}

/**
 * Averaged structured perceptron.
 * @param {Labelled[]} examples
 * @param {{ rows: number, labelCount: number, bestLabels: BestLabels, epochs: number, seed: number }} how
 */
export function train(examples, { rows, labelCount, bestLabels, epochs, seed }) {
  const random = seeded(seed)
  const learner = newLearner(rows, labelCount)
  const scores = new Float64Array(300 * labelCount)
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(examples, random)
    let mistaken = 0
    for (const whole of examples) {
      // Now and then as at a first look, which must find names without what it finds elsewhere.
      const example = whole.more.length > 0 && random() < firstLooks ? { ...whole, more: [] } : whole
      score(example, learner.weights, labelCount, scores)
      const guess = bestLabels(scores, whole.features.length, learner.transitions)
      if (guess.some((label, token) => label !== example.gold[token])) {
        mistaken++
        learner.correct(example, guess)
      }
      learner.step()
    }
    say(`epoch ${epoch}: ${((100 * mistaken) / examples.length).toFixed(1)} % of sentences mistaken`)
  }
  return learner.averages()
}
