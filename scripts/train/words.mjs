// @ts-check
import { writeFileSync } from 'node:fs'
import { inRoot } from '../lib/root.mjs'
import { say } from '../lib/say.mjs'
import { clusterWords } from './clusters.mjs'
import { learnLooks } from './looks.mjs'
import { pack, risingOrder } from './pack.mjs'
import { readTrainingSets } from './sets.mjs'
import { readVectors } from './vectors.mjs'

/** One line per word at most: where two words share a hash the commoner one stays. @param {Int32Array} keys */
function firstOfEach(keys) {
  const seen = new Set()
  return risingOrder(keys).filter((word) => !seen.has(keys[word]) && seen.add(keys[word]))
}

/**
 * Writes main/analysis/model/words.txt: groups of words used alike and looks of words.
 * @param {string} packages @param {(word: string) => number} hashWord
 */
export function writeWords(packages, hashWord) {
  const vectors = readVectors(packages)
  say(`${vectors.words.length} words`)
  const groups = [64, 256, 1024].map((count) => {
    const group = clusterWords(vectors, count, count)
    say(`${count} groups of words`)
    return group
  })
  const documents = readTrainingSets().flatMap((set) => set.documents)
  const likeness = learnLooks(vectors, documents, 1)
  const order = firstOfEach(Int32Array.from(vectors.words, hashWord))
  const column = (/** @type {(word: number) => number} */ value) => Uint8Array.from(order, value)
  const [coarse, middle, fine] = groups
  const look = (/** @type {number} */ word, /** @type {number} */ kind) => likeness[word]?.[kind] ?? 0
  const columns = [
    column((word) => coarse?.[word] ?? 0),
    column((word) => middle?.[word] ?? 0),
    column((word) => (fine?.[word] ?? 0) & 255),
    column((word) => (fine?.[word] ?? 0) >> 8),
    column((word) => look(word, 0) + 16 * look(word, 1)),
    column((word) => look(word, 2) + 16 * look(word, 3)),
  ]
  const keys = order.map((word) => hashWord(vectors.words[word] ?? '') >>> 0)
  const text = pack({ words: order.length }, keys, columns)
  writeFileSync(inRoot('main/analysis/model/words.txt'), text)
  say(`words.txt: ${(text.length / 1e6).toFixed(2)} MB`)
}
