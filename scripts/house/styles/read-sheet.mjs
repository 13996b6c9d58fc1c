// @ts-check

/**
 * A rule of a style sheet: the layer that it stands in, and one of its selectors.
 * @typedef {{ layer: string | null, selector: string, line: number }} Rule
 */
/**
 * What a style sheet holds: its rules, the names of its keyframes, and the statements that stand outside any block.
 * @typedef {{ rules: Rule[], keyframes: { name: string, line: number }[], statements: { text: string, line: number }[] }} Sheet
 */

const pieces = /[{};]/g

/** What takes the place of a comment keeps its lines. @param {string} text */
function withoutComments(text) {
  return text.replace(/\/\*[^]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
}

/** A string may hold brackets and semicolons. @param {string} text */
function withoutStrings(text) {
  return text.replace(/'[^'\n]*'|"[^"\n]*"/g, (found) => `'${' '.repeat(found.length - 2)}'`)
}

/** @param {string} list */
function selectorsIn(list) {
  let depth = 0
  const parts = ['']
  for (const sign of list) {
    if ('(['.includes(sign)) depth++
    if (')]'.includes(sign)) depth--
    if (sign === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += sign
  }
  return parts.map((part) => part.replace(/\s+/g, ' ').trim())
}

/** Reads a style sheet as far as it matters whose classes it styles, and in which layer. @param {string} source @returns {Sheet} */
export function readSheet(source) {
  const bare = withoutComments(source)
  /** @type {Sheet} */
  const sheet = { rules: [], keyframes: [], statements: [] }
  /** What the open blocks are headed. @type {string[]} */
  const open = []
  let from = 0
  for (const { 0: sign, index } of withoutStrings(bare).matchAll(pieces)) {
    const head = bare.slice(from, index)
    const line = bare.slice(0, from + head.search(/\S|$/)).split('\n').length
    const words = head.replace(/\s+/g, ' ').trim()
    from = index + 1
    if (sign === '}') open.pop()
    else if (sign === ';') {
      if (open.length === 0) sheet.statements.push({ text: words, line })
    } else {
      if (words.startsWith('@keyframes '))
        sheet.keyframes.push({ name: words.slice('@keyframes '.length), line })
      else if (!words.startsWith('@') && !open.some((one) => one.startsWith('@keyframes ')))
        sheet.rules.push(...selectorsIn(head).map((selector) => ({ layer: layerOf(open), selector, line })))
      open.push(words)
    }
  }
  return sheet
}

/** @param {string[]} open */
function layerOf(open) {
  const layer = open.find((one) => one.startsWith('@layer'))
  return layer === undefined ? null : layer.slice('@layer'.length).trim()
}

/** The classes of what a selector styles, which stands at its end. @param {string} selector */
export function subjectsOf(selector) {
  const bare = selector.replace(/\[[^\]]*\]|\([^()]*\)/g, '').replace(/\([^()]*\)/g, '')
  return classesOf(bare.split(/[\s>+~]+/).at(-1) ?? '')
}

/** The classes that a selector names. @param {string} selector */
export function classesOf(selector) {
  return [...selector.replace(/\[[^\]]*\]/g, '').matchAll(/\.(-?[a-z_][\w-]*)/gi)].map(
    ([, name = '']) => name,
  )
}
