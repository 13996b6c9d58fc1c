// @ts-check
import { writeFileSync } from 'node:fs'
import { inRoot } from '../lib/root.mjs'
import { say } from '../lib/say.mjs'
import { numbered } from './features.mjs'
import { lookFirst } from './first-look.mjs'
import { labelledDocuments } from './gold.mjs'
import { pack } from './pack.mjs'
import { train } from './perceptron.mjs'
import { readTrainingSets } from './sets.mjs'

// Rows whose largest weight is less than this many of 127 steps, and single weights below the second number, decide next
// to nothing: without them the file is half as large, and the scores are the same within 0.2.
const minRow = 40
const minWeight = 25

/** @param {Map<number, number>} rows @param {Float32Array} weights @param {number} labelCount */
function quantised(rows, weights, labelCount) {
  const sorted = Float32Array.from(weights, Math.abs).sort()
  const largest = sorted[Math.floor(sorted.length * 0.9999)] ?? 1
  const step = (/** @type {number} */ weight) =>
    Math.round(Math.sign(weight) * Math.sqrt(Math.min(1, Math.abs(weight) / largest)) * 127)
  const kept = [...rows]
    .map(([feature, row]) => ({
      key: feature >>> 0,
      steps: Array.from({ length: labelCount }, (_, label) => step(weights[row * labelCount + label] ?? 0)),
    }))
    .filter(({ steps }) => steps.some((value) => Math.abs(value) >= minRow))
    .sort((a, b) => a.key - b.key)
  const columns = Array.from({ length: labelCount }, (_, label) =>
    Uint8Array.from(kept, ({ steps }) => {
      const value = steps[label] ?? 0
      return Math.abs(value) < minWeight ? 128 : value + 128
    }),
  )
  return { keys: kept.map(({ key }) => key), columns, largest }
}

/**
 * The mean of taggers that differ only in the order in which they saw the sentences: one alone is up to a point better or
 * worse than the next by chance.
 * @param {import('./features.mjs').Labelled[]} examples @param {any} how @param {number[]} seeds
 */
function trainMean(examples, how, seeds) {
  /** @type {{ weights: Float32Array, transitions: Float32Array } | undefined} */
  let sum
  for (const seed of seeds) {
    const one = train(examples, { ...how, seed })
    sum?.weights.forEach((weight, index) => (one.weights[index] = (one.weights[index] ?? 0) + weight))
    sum?.transitions.forEach(
      (weight, index) => (one.transitions[index] = (one.transitions[index] ?? 0) + weight),
    )
    sum = one
  }
  if (!sum) throw new Error('No seeds to train with.')
  return {
    weights: sum.weights.map((weight) => weight / seeds.length),
    transitions: sum.transitions.map((weight) => weight / seeds.length),
  }
}

/** Trains on all openly licensed sets and writes main/analysis/model/tagger.txt. @param {any} analysis @param {{ epochs: number, seeds: number[] }} how */
export function writeTagger(analysis, { epochs, seeds }) {
  const { labelCount, bestLabels, firstFeatures, secondFeatures } = analysis
  const documents = labelledDocuments(readTrainingSets(), analysis)
  lookFirst(documents, analysis, seeds[0] ?? 1)
  const labelled = documents.flatMap(({ facts, sentences }) =>
    sentences.map(({ read, gold }) => ({
      features: firstFeatures(read),
      more: secondFeatures(read, facts),
      gold,
    })),
  )
  const { rows, examples } = numbered(labelled)
  say(`${examples.length} sentences, ${rows.size} features`)
  const how = { rows: rows.size, labelCount, bestLabels, epochs }
  const { weights, transitions } = trainMean(examples, how, seeds)
  const { keys, columns, largest } = quantised(rows, weights, labelCount)
  const head = {
    features: keys.length,
    largest,
    transitions: Array.from(transitions, (value) => +value.toFixed(3)),
  }
  const text = pack(head, keys, columns)
  writeFileSync(inRoot('main/analysis/model/tagger.txt'), text)
  say(`tagger.txt: ${keys.length} features, ${(text.length / 1e6).toFixed(2)} MB`)
}
