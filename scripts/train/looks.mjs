// @ts-check
// How far a word looks like part of each kind of name, learned from the training sets through the word's vector,
// so that it holds for words that the sets never name.
import { seeded, shuffle } from './random.mjs'
/** @typedef {import('./vectors.mjs').Vectors} Vectors */
/** @typedef {import('./sets.mjs').GoldDocument} GoldDocument */

export const looks = ['person', 'organisation', 'place', 'misc', 'none']
const hidden = 48
const epochs = 12

function lookOf(/** @type {string} */ type) {
  const plain = type.replace('?', '')
  if (plain === 'product' || plain === 'event') return 3
  return looks.includes(plain) ? looks.indexOf(plain) : 4
}

/** How often each known word was, capitalised, part of each kind. @param {Vectors} vectors @param {GoldDocument[]} documents */
function countLooks(vectors, documents) {
  const index = new Map(vectors.words.map((word, at) => [word, at]))
  /** @type {Map<number, Float32Array>} */
  const counts = new Map()
  for (const { text, entities } of documents) {
    const kinds = new Uint8Array(text.length).fill(4)
    for (const { start, end, type } of entities) kinds.fill(lookOf(type), start, end)
    for (const match of text.matchAll(/\p{Lu}[\p{L}\p{M}]*(?:[-'’](?!s\b)[\p{L}\p{M}]+)*/gu)) {
      const word = index.get(match[0].toLowerCase().replace(/’/g, "'"))
      if (word === undefined) continue
      const count = counts.get(word) ?? new Float32Array(looks.length)
      const kind = kinds[match.index] ?? 4
      count[kind] = (count[kind] ?? 0) + 1
      counts.set(word, count)
    }
  }
  return counts
}

/** A small net with one hidden layer. @param {number} size @param {() => number} random */
function newNet(size, random) {
  const noise = (/** @type {number} */ length, /** @type {number} */ scale) =>
    Float32Array.from({ length }, () => (random() - 0.5) * scale)
  return {
    inner: noise(hidden * size, 0.4),
    innerBias: new Float32Array(hidden),
    outer: noise(hidden * looks.length, 0.4),
    outerBias: new Float32Array(looks.length),
  }
}

/** @param {ReturnType<typeof newNet>} net @param {Vectors} vectors @param {number} word @param {Float32Array} layer */
function run(net, { size, at }, word, layer) {
  for (let unit = 0; unit < hidden; unit++) {
    let sum = net.innerBias[unit] ?? 0
    for (let d = 0; d < size; d++) sum += (net.inner[unit * size + d] ?? 0) * (at[word * size + d] ?? 0)
    layer[unit] = Math.max(0, sum)
  }
  const scores = looks.map((_, look) => {
    let sum = net.outerBias[look] ?? 0
    for (let unit = 0; unit < hidden; unit++)
      sum += (net.outer[look * hidden + unit] ?? 0) * (layer[unit] ?? 0)
    return sum
  })
  const largest = Math.max(...scores)
  const raised = scores.map((score) => Math.exp(score - largest))
  const total = raised.reduce((a, b) => a + b, 0)
  return raised.map((value) => value / total)
}

/**
 * @param {ReturnType<typeof newNet>} net @param {Vectors} vectors @param {number} word
 * @param {Float32Array} layer @param {number[]} slopes @param {number} rate
 */
function correct(net, { size, at }, word, layer, slopes, rate) {
  for (let unit = 0; unit < hidden; unit++) {
    const active = layer[unit] ?? 0
    let slope = 0
    for (let look = 0; look < looks.length; look++) {
      const index = look * hidden + unit
      slope += (slopes[look] ?? 0) * (net.outer[index] ?? 0)
      net.outer[index] = (net.outer[index] ?? 0) - rate * (slopes[look] ?? 0) * active
    }
    if (active <= 0) continue
    net.innerBias[unit] = (net.innerBias[unit] ?? 0) - rate * slope
    for (let d = 0; d < size; d++) {
      const index = unit * size + d
      net.inner[index] = (net.inner[index] ?? 0) - rate * slope * (at[word * size + d] ?? 0)
    }
  }
  slopes.forEach((slope, look) => (net.outerBias[look] = (net.outerBias[look] ?? 0) - rate * slope))
}

/** For every word its likeness to each kind of name, 0 to 15. @param {Vectors} vectors @param {GoldDocument[]} documents @param {number} seed */
export function learnLooks(vectors, documents, seed) {
  const random = seeded(seed)
  const net = newNet(vectors.size, random)
  const layer = new Float32Array(hidden)
  const counted = [...countLooks(vectors, documents)]
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(counted, random)
    const rate = 0.15 * (1 - epoch / epochs)
    for (const [word, counts] of counted) {
      const total = counts.reduce((a, b) => a + b, 0)
      const shares = run(net, vectors, word, layer)
      // A word seen a hundred times counts for more than a word seen once, but not a hundred times more.
      const weight = Math.min(4, 1 + Math.log(total))
      correct(
        net,
        vectors,
        word,
        layer,
        shares.map((share, look) => weight * (share - (counts[look] ?? 0) / total)),
        rate,
      )
    }
  }
  return vectors.words.map((_, word) =>
    run(net, vectors, word, layer)
      .slice(0, 4)
      .map((share) => {
        const odds = Math.log((share + 1e-6) / (1 - share + 1e-6))
        return Math.max(0, Math.min(15, Math.round(((odds + 6) / 10) * 15)))
      }),
  )
}
