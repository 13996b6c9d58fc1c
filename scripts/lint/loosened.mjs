// @ts-check
import { RegExpParser } from '@eslint-community/regexpp'

/** @typedef {import('@eslint-community/regexpp').AST.Alternative} Alternative */
/** @typedef {import('@eslint-community/regexpp').AST.Element} Element */
/** @typedef {import('@eslint-community/regexpp').AST.Quantifier} Quantifier */
/** @typedef {import('@eslint-community/regexpp').AST.LookbehindAssertion} Lookbehind */
/** @typedef {import('@eslint-community/regexpp').AST.Backreference} Backreference */
/** @typedef {{ source: string, flags: string }} Loosened */

/** So many of one sign cost a fixed factor; more of them, or of a group, are taken for any number. */
const maxCounted = 120

/** @param {Element} element */
function isOneSign({ type }) {
  return type === 'Character' || type === 'CharacterSet' || type === 'CharacterClass'
}

/** A sign that is none of these. @param {readonly Element[]} signs */
function noneOf(signs) {
  const [first, ...more] = signs
  if (first?.type === 'CharacterClass' && first.negate && more.length === 0)
    return `[${first.raw.slice(2, -1)}]`
  const plain = signs.filter((sign) => sign.raw !== '.' && !(sign.type === 'CharacterClass' && sign.negate))
  const inside = plain.map((sign) => (sign.type === 'CharacterClass' ? sign.raw.slice(1, -1) : sign.raw))
  return inside.length === 0 ? null : `[^${inside.join('')}]`
}

/** A group that repeats nothing itself is taken for itself where it is repeated so few times. */
const maxTimes = 10
const fewWords = 3

/** Of a list of words, and nothing but words, what they begin with. @param {readonly Alternative[]} alternatives */
function firstLetters(alternatives) {
  const isWord = (/** @type {Alternative} */ { elements }) =>
    elements.length > 0 && elements.every(({ type }) => type === 'Character')
  if (alternatives.length <= fewWords || !alternatives.every(isWord)) return null
  const firsts = new Set(alternatives.map(({ elements }) => elements[0]?.raw ?? ''))
  return `[${[...firsts].map((one) => one.replace(/^[\]^-]$/, '\\$&')).join('')}]`
}

/** A sign that no text has: after what was read, the pattern may still fail. */
const mayFail = '\\ue000'

class Printer {
  loops = 0
  /**
   * @param {boolean} looksAhead what stands ahead is read as if it had to be there, or not at all
   * @param {boolean} keepsWords
   */
  constructor(looksAhead, keepsWords) {
    this.looksAhead = looksAhead
    this.keepsWords = keepsWords
  }

  /** @param {readonly Alternative[]} alternatives @returns {string} */
  any(alternatives) {
    const firsts = this.keepsWords ? null : firstLetters(alternatives)
    if (firsts !== null) return firsts
    return alternatives
      .map(({ elements }) =>
        elements.map((element, at) => this.one(element, at === 0, at === elements.length - 1)).join(''),
      )
      .join('|')
  }

  /** @param {Element} element @param {boolean} isFirst @param {boolean} isLast @returns {string} */
  one(element, isFirst, isLast) {
    if (element.type === 'Group' || element.type === 'CapturingGroup')
      return `(?:${this.any(element.alternatives)})`
    if (element.type === 'Quantifier') return this.#repeated(element)
    if (element.type === 'Backreference') return this.#again(element)
    if (element.type !== 'Assertion') return element.raw
    if (element.kind === 'lookahead') {
      if (!this.looksAhead) return ''
      return element.negate ? (isLast ? mayFail : '') : `(?:${this.any(element.alternatives)})`
    }
    if (element.kind === 'lookbehind') return isFirst ? this.#before(element) : ''
    return element.raw
  }

  /** @param {Backreference} reference */
  #again({ resolved }) {
    if (this.looksAhead) return mayFail
    const group = Array.isArray(resolved) ? resolved[0] : resolved
    return group === undefined ? '' : `(?:${this.any(group.alternatives)})`
  }

  /** Where a match may begin only behind certain signs, it begins with one of them. @param {Lookbehind} assertion */
  #before({ negate, alternatives }) {
    if (!negate) return `(?:${this.any(alternatives)})`
    const signs = alternatives.flatMap(({ elements: [only, ...more] }) =>
      only !== undefined && more.length === 0 && isOneSign(only) ? [only] : [],
    )
    const sign = noneOf(signs)
    return sign === null ? '' : `(?:^|${sign})`
  }

  /** @param {Quantifier} quantifier */
  #repeated({ element, min, max, greedy }) {
    const before = this.loops
    const inner = this.one(element, true, false)
    if (inner === '') return ''
    if (isOneSign(element) && max <= maxCounted)
      return inner.repeat(Math.min(min, 2)) + (max > min ? `${inner}?` : '')
    if (max <= 3 || (max <= maxTimes && this.keepsWords && this.loops === before))
      return `${inner}{${min},${max}}`
    this.loops += 1
    return `${inner}${min === 0 ? '*' : '+'}${greedy ? '' : '?'}`
  }
}

const parser = new RegExpParser()

/**
 * A pattern as ones that the theory of automata can decide, and of which one is slow where the given one is: each of its
 * alternatives by itself, without counts, which cost a fixed factor, and with what stands ahead or behind as part of what is
 * read; twice each, with what stands ahead and without it. Without `keepsWords` lists of words are their first letters, and
 * small counts of groups are any number: automata grow with both beyond any size, and ways to read come from neither.
 * @param {string} source @param {string} flags @param {boolean} keepsWords @returns {Loosened[]}
 */
export function loosened(source, flags, keepsWords) {
  const { alternatives } = parser.parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  })
  return alternatives.flatMap((alternative) =>
    [true, false].map((looksAhead) => {
      const one = new Printer(looksAhead, keepsWords).any([alternative])
      return { source: flags.includes('y') ? `^(?:${one})` : one, flags: flags.replace(/[dgy]/g, '') }
    }),
  )
}
