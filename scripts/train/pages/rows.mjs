// @ts-check
/** @typedef {{ text: string, kind: string }} Line */
/** @typedef {{ text: string | null, with: string[], without: string[] }} Gold what a page's article is known to hold */

const run = 4
const minWords = 2
const maxWords = 60

/** @param {string} text @returns {string[]} */
function wordsOf(text) {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? []
}

/** @param {readonly string[]} words */
function runsOf(words) {
  return words.slice(run - 1).map((_, at) => words.slice(at, at + run).join(' '))
}

/**
 * Whether each line of a page is the article's, by what is known of it; null where nothing is known.
 * @param {readonly Line[]} lines @param {Gold} gold @returns {(boolean | null)[]}
 */
export function knownLines(lines, gold) {
  return gold.text === null ? bySegments(lines, gold) : byText(lines, gold.text)
}

/** @param {readonly Line[]} lines @param {string} text */
function byText(lines, text) {
  const known = new Set(runsOf(wordsOf(text)))
  const printed = new Set(text.split('\n').map((line) => wordsOf(line).join(' ')))
  const whole = ` ${wordsOf(text).join(' ')} `
  return lines.map((line) => {
    const words = wordsOf(line.text)
    if (words.length === 0) return null
    if (words.length < run)
      return printed.has(words.join(' ')) || (words.length > 1 && whole.includes(` ${words.join(' ')} `))
    const runs = runsOf(words)
    return runs.filter((one) => known.has(one)).length >= runs.length / 2
  })
}

/** @param {readonly Line[]} lines @param {Gold} gold */
function bySegments(lines, gold) {
  const plain = (/** @type {string} */ text) => text.replace(/\s+/g, ' ').trim()
  const isOf = (/** @type {string} */ text, /** @type {string[]} */ segments) =>
    segments.map(plain).some((one) => text.includes(one) || (text.length >= 20 && one.includes(text)))
  return lines.map((line) => {
    const text = plain(line.text)
    const isIn = isOf(text, gold.with)
    const isOut = isOf(text, gold.without)
    return isIn === isOut ? null : isIn
  })
}

/** A line counts by its words. @param {string} text */
export function weightOf(text) {
  return Math.min(maxWords, Math.max(minWords, wordsOf(text).length))
}
