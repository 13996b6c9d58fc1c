// @ts-check
import { seeded } from './random.mjs'
/** @typedef {import('./vectors.mjs').Vectors} Vectors */

// Centres are found on the commonest words, whose vectors are the most reliable; all words are then given to them.
const learnedFrom = 50_000
const rounds = 8

/** @param {Vectors} vectors @param {number} word @param {Float32Array} centres @param {number} count */
function nearest({ size, at }, word, centres, count) {
  let best = 0
  let bestScore = -Infinity
  const from = word * size
  for (let centre = 0; centre < count; centre++) {
    const base = centre * size
    let score = 0
    for (let d = 0; d < size; d++)
      score += /** @type {number} */ (at[from + d]) * /** @type {number} */ (centres[base + d])
    if (score > bestScore) {
      bestScore = score
      best = centre
    }
  }
  return best
}

/** @param {Float32Array} centres @param {number} size */
function toUnitLength(centres, size) {
  for (let base = 0; base < centres.length; base += size) {
    let length = 0
    for (let d = 0; d < size; d++) length += (centres[base + d] ?? 0) ** 2
    const scale = 1 / Math.sqrt(length || 1)
    for (let d = 0; d < size; d++) centres[base + d] = (centres[base + d] ?? 0) * scale
  }
}

/** Spherical k-means: the group of every word. @param {Vectors} vectors @param {number} count @param {number} seed */
export function clusterWords(vectors, count, seed) {
  const { size, at, words } = vectors
  const random = seeded(seed)
  const sample = Math.min(learnedFrom, words.length)
  let centres = new Float32Array(count * size)
  for (let centre = 0; centre < count; centre++) {
    const word = Math.floor(random() * sample)
    centres.set(at.subarray(word * size, word * size + size), centre * size)
  }
  for (let round = 0; round < rounds; round++) {
    const sums = new Float32Array(count * size)
    for (let word = 0; word < sample; word++) {
      const base = nearest(vectors, word, centres, count) * size
      for (let d = 0; d < size; d++) sums[base + d] = (sums[base + d] ?? 0) + (at[word * size + d] ?? 0)
    }
    toUnitLength(sums, size)
    centres = sums
  }
  return Uint16Array.from(words, (_, word) => nearest(vectors, word, centres, count))
}
