// @ts-check
import { RegExpParser } from '@eslint-community/regexpp'

/** @typedef {import('@eslint-community/regexpp').AST.Alternative} Alternative */
/** @typedef {import('@eslint-community/regexpp').AST.Element} Element */
/** @typedef {(sign: string) => boolean} Guard whether something that must be read before is none of a loop's signs */
/**
 * `places`: where in the guards of each branch around the loop those begin that are read after it; `after`: these guards.
 * @typedef {{ sign: string, guards: Guard[], path: number[][], isAnchored: boolean, places: number[], after: Guard[][] }} Loop
 */
/** @typedef {{ guards: Guard[], path: number[][], isAnchored: boolean }} Before */

/** @param {number} from @param {number} to */
function range(from, to) {
  return Array.from({ length: to - from }, (_, at) => String.fromCodePoint(from + at))
}

// Enough of every script and kind of sign that patterns here tell apart.
const samples = [
  ...range(0, 0x700),
  ...range(0x900, 0x980),
  ...range(0x1e00, 0x2500),
  ...range(0x2580, 0x2800),
  ...range(0x3000, 0x3200),
  ...[
    '一',
    '年',
    '日',
    '月',
    '時',
    '文',
    '記',
    '者',
    '写',
    '影',
    '가',
    '년',
    '기',
    '사',
    '진',
    '\ue000',
    '\ufeff',
    '\ufffd',
    '😀',
  ],
  ...range(0xff00, 0xfff0),
]

/** @type {Map<string, string[]>} */
const sampled = new Map()

/** @param {RegExp} pattern @returns {string[]} */
function samplesOf(pattern) {
  const known = sampled.get(String(pattern))
  const found = known ?? samples.filter((one) => pattern.test(one))
  sampled.set(String(pattern), found)
  return found
}

/** @param {Element} element */
function isOneSign({ type }) {
  return type === 'Character' || type === 'CharacterSet' || type === 'CharacterClass'
}

class Loops {
  /** @type {Loop[]} */
  all = []
  isPlain = true
  #groups = 0
  /** @type {Map<string, Set<string>>} */
  #sets = new Map()
  /** @param {string} source @param {string} flags */
  constructor(source, flags) {
    this.own = [...source]
    this.flags = flags
  }

  /** @param {string} sign */
  #setOf(sign) {
    const pattern = new RegExp(`^${sign}$`, this.flags)
    const found =
      this.#sets.get(sign) ?? new Set([...samplesOf(pattern), ...this.own.filter((one) => pattern.test(one))])
    this.#sets.set(sign, found)
    return found
  }

  /** @param {string} one @param {string} other */
  areApart(one, other) {
    const [its, others] = [this.#setOf(one), this.#setOf(other)]
    // A sign that is not among the samples may be anything.
    if (its.size === 0 || others.size === 0) return false
    for (const sign of its) if (others.has(sign)) return false
    return true
  }

  /** What every one of the alternatives must read. @param {readonly Alternative[]} alternatives @param {Before} before @returns {Guard} */
  any(alternatives, before) {
    const group = (this.#groups += 1)
    const read = alternatives.map(({ elements }, branch) => {
      const within = { ...before, guards: [...before.guards], path: [...before.path, [group, branch]] }
      const outside = before.guards.length
      const first = this.all.length
      for (const element of elements) this.#one(element, within)
      const depth = within.path.length
      for (const loop of this.all.slice(first)) {
        loop.after[depth] = within.guards.slice(loop.places[depth])
        // In the branch around this one the whole group comes next, and what follows it then.
        loop.places[depth - 1] = outside + 1
      }
      return within.guards.slice(outside)
    })
    return (sign) => read.every((guards) => guards.some((guard) => guard(sign)))
  }

  /** @param {Element} element @param {Before} before */
  #one(element, before) {
    if (isOneSign(element)) before.guards.push(this.#guard(element.raw))
    else if (element.type === 'Group') before.guards.push(this.any(element.alternatives, before))
    else if (element.type === 'Quantifier') this.#repeated(element, before)
    else if (element.type !== 'Assertion') this.isPlain = false
    else if (element.kind === 'start') {
      if (this.flags.includes('m')) before.guards.push(this.#guard('[\\n\\r]'))
      else before.isAnchored = true
    }
  }

  /** @param {string} raw @returns {Guard} */
  #guard(raw) {
    return (sign) => this.areApart(raw, sign)
  }

  /** @param {import('@eslint-community/regexpp').AST.Quantifier} quantifier @param {Before} before */
  #repeated({ element, min, max }, before) {
    if (isOneSign(element)) {
      if (max === Infinity) {
        /** @type {number[]} */
        const places = []
        places[before.path.length] = before.guards.length
        this.all.push({ ...before, guards: [...before.guards], sign: element.raw, places, after: [] })
      }
      if (min > 0) before.guards.push(this.#guard(element.raw))
      return
    }
    const loops = this.all.length
    const guard = element.type === 'Group' ? this.any(element.alternatives, before) : () => false
    if (max > 1 && (this.all.length > loops || max === Infinity)) this.isPlain = false
    if (min > 0) before.guards.push(guard)
    else for (const { places } of this.all.slice(loops)) places[before.path.length] = before.guards.length
  }
}

/** Of two alternatives only one is read. @param {Loop} one @param {Loop} other */
function excludeOneAnother(one, other) {
  return one.path.some(([group, branch]) => other.path.some(([its, way]) => its === group && way !== branch))
}

/** What must be read after one loop and before the other. @param {Loop} one @param {Loop} other @returns {Guard[]} */
function between(one, other) {
  const apart = one.path.findIndex(([group, branch], at) => {
    const [its, way] = other.path[at] ?? []
    return its !== group || way !== branch
  })
  const common = apart === -1 ? one.path.length : apart
  return [...one.after.slice(common + 1).flat(), ...other.guards.slice(one.places[common])]
}

/** @param {Loop} one @param {Loop} other @param {Loops} loops */
function cannotShare(one, other, loops) {
  return (
    excludeOneAnother(one, other) ||
    loops.areApart(one.sign, other.sign) ||
    between(one, other).some((guard) => guard(one.sign) || guard(other.sign))
  )
}

const parser = new RegExpParser()

/**
 * Whether a pattern is plainly read in time that grows with the text: it repeats single signs only, no two of its loops can
 * read the same signs one after the other, and none can begin among its own. Most patterns are so, and need no theory of
 * automata.
 * @param {string} source @param {string} flags
 */
export function isPlain(source, flags) {
  const pattern = parser.parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: false,
  })
  const loops = new Loops(source, flags)
  loops.any(pattern.alternatives, { guards: [], path: [], isAnchored: false })
  const { all, isPlain: haveSingleSigns } = loops
  return (
    haveSingleSigns &&
    all.every(({ sign, guards, isAnchored }) => isAnchored || guards.some((guard) => guard(sign))) &&
    all.every((one, at) => all.slice(at + 1).every((other) => cannotShare(one, other, loops)))
  )
}
