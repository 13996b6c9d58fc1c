// @ts-check
/** @typedef {{ answers: number[], isKept: boolean, weight: number, group: string }} Row */
/** @typedef {{ bias: number, weights: number[] }} Model */

const steps = 25
const ridge = 10

/** Logistic regression with a ridge, by Newton's method. @param {readonly Row[]} rows @returns {Model} */
export function fit(rows) {
  const size = (rows[0]?.answers.length ?? 0) + 1
  let beta = new Float64Array(size)
  for (let step = 0; step < steps; step++) {
    const gradient = new Float64Array(size)
    const hessian = Array.from({ length: size }, () => new Float64Array(size))
    for (const { answers, isKept, weight } of rows) {
      const given = [1, ...answers]
      const pull = given.reduce((sum, value, at) => sum + value * (beta[at] ?? 0), 0)
      const guess = 1 / (1 + Math.exp(-pull))
      const slope = weight * guess * (1 - guess)
      for (let at = 0; at < size; at++) {
        const own = given[at] ?? 0
        if (own === 0) continue
        gradient[at] = (gradient[at] ?? 0) + weight * ((isKept ? 1 : 0) - guess) * own
        const row = /** @type {Float64Array} */ (hessian[at])
        for (let other = 0; other <= at; other++)
          row[other] = (row[other] ?? 0) + slope * own * (given[other] ?? 0)
      }
    }
    for (let at = 0; at < size; at++) {
      const row = /** @type {Float64Array} */ (hessian[at])
      for (let other = 0; other < at; other++)
        /** @type {Float64Array} */ (hessian[other])[at] = row[other] ?? 0
      // The bias is free.
      const held = at === 0 ? 1e-6 : ridge
      row[at] = (row[at] ?? 0) + held
      gradient[at] = (gradient[at] ?? 0) - (at === 0 ? 0 : held * (beta[at] ?? 0))
    }
    const change = solved(hessian, gradient)
    beta = beta.map((value, at) => value + (change[at] ?? 0))
    if (change.every((value) => Math.abs(value) < 1e-7)) break
  }
  return { bias: beta[0] ?? 0, weights: [...beta.slice(1)] }
}

/** Gauss, with the largest of each column first. @param {Float64Array[]} matrix @param {Float64Array} right */
function solved(matrix, right) {
  const size = right.length
  const rows = matrix.map((row, at) => Float64Array.from([...row, right[at] ?? 0]))
  const cell = (/** @type {number} */ row, /** @type {number} */ column) => rows[row]?.[column] ?? 0
  for (let at = 0; at < size; at++) {
    let best = at
    for (let row = at + 1; row < size; row++)
      if (Math.abs(cell(row, at)) > Math.abs(cell(best, at))) best = row
    const [one, other] = [rows[at], rows[best]]
    if (one && other) [rows[at], rows[best]] = [other, one]
    for (let row = 0; row < size; row++) {
      if (row === at) continue
      const share = cell(row, at) / (cell(at, at) || 1e-12)
      const target = /** @type {Float64Array} */ (rows[row])
      if (share !== 0)
        for (let column = at; column <= size; column++)
          target[column] = cell(row, column) - share * cell(at, column)
    }
  }
  return Float64Array.from({ length: size }, (_, at) => cell(at, size) / (cell(at, at) || 1e-12))
}

/** @param {Model} model @param {readonly number[]} answers */
export function chance({ bias, weights }, answers) {
  return 1 / (1 + Math.exp(-answers.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), bias)))
}
