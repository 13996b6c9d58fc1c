// @ts-check
/**
 * A sentence to learn from: features of each token, those that a second look adds, and the right labels.
 * @typedef {{ features: Int32Array[], more: Int32Array[], gold: Uint8Array }} Labelled
 */

// A feature seen less often in all sets is chance.
const minCount = 3

/** Features by number instead of by hash; the rare ones go. @param {Labelled[]} examples */
export function numbered(examples) {
  /** @type {Map<number, number>} */
  const counts = new Map()
  for (const { features, more } of examples) {
    for (const token of [...features, ...more]) {
      for (const feature of token) counts.set(feature, (counts.get(feature) ?? 0) + 1)
    }
  }
  /** @type {Map<number, number>} */
  const rows = new Map()
  for (const [feature, count] of counts) if (count >= minCount) rows.set(feature, rows.size)
  counts.clear()
  return { rows, examples: examples.map((example) => renamed(example, rows)) }
}

/** @param {Int32Array} token @param {Map<number, number>} rows */
function known(token, rows) {
  const kept = new Int32Array(token.length)
  let count = 0
  for (const feature of token) {
    const row = rows.get(feature)
    if (row !== undefined) kept[count++] = row
  }
  return kept.slice(0, count)
}

/** @param {Labelled} example @param {Map<number, number>} rows @returns {Labelled} */
export function renamed({ features, more, gold }, rows) {
  return {
    gold,
    features: features.map((token) => known(token, rows)),
    more: more.map((token) => known(token, rows)),
  }
}
