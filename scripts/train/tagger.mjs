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
const leastRow = 40
const leastWeight = 25

/** @param {Map<number, number>} rows @param {Float32Array} weights @param {number} labelCount */
const quantised = (rows, weights, labelCount) => {
  const sorted = Float32Array.from(weights, Math.abs).sort()
  const largest = sorted[Math.floor(sorted.length * 0.9999)] ?? 1
  const step = (/** @type {number} */ weight) =>
    Math.round(Math.sign(weight) * Math.sqrt(Math.min(1, Math.abs(weight) / largest)) * 127)
  const kept = [...rows]
    .map(([feature, row]) => ({
      key: feature >>> 0,
      steps: Array.from({ length: labelCount }, (_, label) => step(weights[row * labelCount + label] ?? 0)),
    }))
    .filter(({ steps }) => steps.some((value) => Math.abs(value) >= leastRow))
    .sort((a, b) => a.key - b.key)
  const columns = Array.from({ length: labelCount }, (_, label) =>
    Uint8Array.from(kept, ({ steps }) => {
      const value = steps[label] ?? 0
      return Math.abs(value) < leastWeight ? 128 : value + 128
    }),
  )
  return { keys: kept.map(({ key }) => key), columns, largest }
}

/** Trains on all openly licensed sets and writes main/analysis/model/tagger.txt. @param {any} analysis @param {{ epochs: number, seed: number }} how */
export const writeTagger = (analysis, { epochs, seed }) => {
  const { labelCount, bestLabels, firstFeatures, secondFeatures } = analysis
  const documents = labelledDocuments(readTrainingSets(), analysis)
  lookFirst(documents, analysis, seed)
  const labelled = documents.flatMap(({ facts, sentences }) =>
    sentences.map(({ read, gold }) => ({
      features: firstFeatures(read),
      more: secondFeatures(read, facts),
      gold,
    })),
  )
  const { rows, examples } = numbered(labelled)
  say(`${examples.length} sentences, ${rows.size} features`)
  const { weights, transitions } = train(examples, { rows: rows.size, labelCount, bestLabels, epochs, seed })
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
