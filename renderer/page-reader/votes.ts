import type { Block, Run } from './lines/blocks'
import { isRun } from './lines/set-block'
import type { Numbering } from './lines/walk'

/** The extractors keep it on what they keep, also where a `div` becomes a `p`. */
const attribute = 'data-dateline-n'

/** Numbers the elements of a page in their order, so that what an extractor gives back is known by them. */
export class Numbers implements Numbering {
  readonly elements: Element[] = []
  readonly parents: number[] = []
  /** The last element inside of each. */
  readonly #last: number[] = []

  enter(element: Element, parent: number): number {
    const number = this.elements.push(element) - 1
    this.parents.push(parent)
    element.setAttribute(attribute, String(number))
    return number
  }

  leave(number: number): void {
    this.#last[number] = this.elements.length - 1
  }

  /** Of an element that was entered. */
  numberOf(element: Element): number {
    return Number(element.getAttribute(attribute) ?? 0)
  }

  isWithin(number: number, outer: number): boolean {
    return number >= outer && number <= (this.#last[outer] ?? outer)
  }
}

/** Long enough to be known by its words alone, wherever it stands. */
const longEnough = 40
const maxRunsInside = 200
const manyAlike = 10

type Choice = 'inReadability' | 'inDefuddle'

/** The words of a page's blocks, to be looked up in what an extractor took. */
export class Ballot {
  readonly #numbers: Numbers
  readonly #runs: readonly Run[]
  readonly #byWords = new Map<string, Run[]>()
  /** The same by the numbers of their elements. */
  readonly #sorted = new Map<string, readonly Run[]>()
  /** Formulas by the numbers of their elements: their words are ours. */
  readonly #formulas = new Map<number, Run>()
  /** Where in #runs those begin that stand in an element. */
  readonly #from: number[] = []

  constructor(blocks: readonly Block[], numbers: Numbers) {
    this.#numbers = numbers
    const all = blocks.flatMap(({ pieces }) => pieces.filter(isRun))
    this.#runs = all.filter(({ isMade, words }) => !isMade && words.trim() !== '')
    for (const run of all)
      if (run.isMade && numbers.elements[run.at]?.localName === 'math') this.#formulas.set(run.at, run)
    for (const run of this.#runs) {
      const words = bare(run.words)
      const same = this.#byWords.get(words)
      if (same === undefined) this.#byWords.set(words, [run])
      else same.push(run)
    }
  }

  /** Marks what stands in an extractor's answer; answers the share of its characters that were found again. */
  count(root: Element, choice: Choice): number {
    let all = 0
    let found = 0
    this.#countFormulas(root, choice)
    // The same words in the same element are the same runs: a long `pre` has thousands of them.
    const known = new Map<string, boolean>()
    const isFound = (words: string, number: number | null): boolean => {
      const runs = this.#find(words, number)
      for (const run of runs) run[choice] = true
      return runs.length > 0
    }
    const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const words = bare(node.nodeValue ?? '')
      if (words === '') continue
      all += words.length
      const number = numberOf(node)
      const key = `${String(number)} ${words}`
      const isIn = known.get(key) ?? isFound(words, number)
      known.set(key, isIn)
      if (isIn) found += words.length
    }
    return all === 0 ? 0 : found / all
  }

  #countFormulas(root: Element, choice: Choice): void {
    if (this.#formulas.size === 0) return
    for (const element of root.querySelectorAll(`math[${attribute}]`)) {
      const run = this.#formulas.get(Number(element.getAttribute(attribute)))
      if (run !== undefined) run[choice] = true
    }
  }

  #find(words: string, number: number | null): readonly Run[] {
    const same = this.#byWords.get(words) ?? []
    if (number === null) return same.length === 1 || words.length >= longEnough ? same : []
    const inside = this.#inside(words, same, number)
    if (inside.length > 0) return inside
    const shown = same.find(({ hidden }) => hidden === null) ?? same[0]
    if (shown !== undefined && (same.length === 1 || words.length >= longEnough)) return [shown]
    return this.#parts(words, number)
  }

  /** Words such as "Reply" stand in a page a thousand times: those in one element are found by halves. */
  #inside(words: string, same: readonly Run[], number: number): readonly Run[] {
    const isWithin = ({ at }: Run) => this.#numbers.isWithin(at, number)
    if (same.length < manyAlike) return same.filter(isWithin)
    const sorted = this.#sorted.get(words) ?? [...same].sort((one, other) => one.at - other.at)
    this.#sorted.set(words, sorted)
    let from = 0
    for (let end = sorted.length; from < end;) {
      const middle = (from + end) >> 1
      if ((sorted[middle]?.at ?? 0) < number) from = middle + 1
      else end = middle
    }
    const found: Run[] = []
    for (let run = sorted[from]; run !== undefined && isWithin(run); run = sorted[from]) {
      found.push(run)
      from += 1
    }
    return found
  }

  /** Text nodes that were joined, once what parted them was taken out. */
  #parts(words: string, number: number): Run[] {
    const found: Run[] = []
    for (let at = this.#firstIn(number), looked = 0; at < this.#runs.length && looked < maxRunsInside; at++) {
      const run = this.#runs[at]
      if (run === undefined || !this.#numbers.isWithin(run.at, number)) break
      looked += 1
      if (words.includes(bare(run.words))) found.push(run)
    }
    return found
  }

  /** Runs stand in the order of the page, so that those inside of one element follow one another. */
  #firstIn(number: number): number {
    if (this.#from.length === 0) {
      this.#runs.forEach(({ at }, index) => {
        for (let one = at; one >= 0; one = this.#numbers.parents[one] ?? -1) {
          if (this.#from[one] !== undefined) break
          this.#from[one] = index
        }
      })
    }
    return this.#from[number] ?? this.#runs.length
  }
}

// Nearly all texts of a page have nothing to be taken out.
const untidy = /\u00ad|[^\S ]| {2}|^ | $/

function bare(words: string): string {
  if (!untidy.test(words)) return words
  return words.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim()
}

function numberOf(node: Node): number | null {
  const parent = node.parentElement
  const own = parent?.getAttribute(attribute) ?? null
  const value = own ?? parent?.closest(`[${attribute}]`)?.getAttribute(attribute) ?? ''
  return /^\d{1,9}$/.test(value) ? Number(value) : null
}
