import type { PageLine, PageParts } from '../../preload/contract/page'
import type { Block } from './lines/blocks'
import { lineOf, linesOf, nameOf, placesIn } from './lines/lines'
import { isRun, setBlock } from './lines/set-block'
import { Ballot, Numbers } from './votes'
import { walk, type Walked } from './lines/walk'

type SourceParts = NonNullable<PageParts['source']>
type Choice = 'inReadability' | 'inDefuddle'

const maxElements = 20_000
const maxNameLength = 300
const picture = 'img, picture, video'

/** Below that an extractor has put its answer together anew, and only its words can be compared. */
const minFound = 0.6

/** The text of a page as it stands there, and what of it the extractors take for its article. */
export class Source {
  readonly images: Walked['images']
  readonly #blocks: readonly Block[]
  readonly #numbers = new Numbers()
  /** Asked for before the extractors, who change the page. */
  readonly #within: readonly string[]
  readonly #homes: readonly number[]
  readonly #elements: SourceParts['elements']
  #ballot: Ballot | null = null

  constructor(root: Element, url: string | null) {
    const { blocks, images } = walk(root, url, this.#numbers)
    const place = placesIn(root)
    this.#blocks = blocks
    this.images = images
    this.#within = blocks.map(({ home }) => place(home))
    const elements = new Elements(this.#numbers, aroundPictures(root))
    this.#homes = blocks.map(({ home }) => elements.numberOf(this.#numbers.numberOf(home)))
    this.#elements = elements.found
  }

  /** Marks what an extractor took. Where it is not known by its elements its lines are compared, and are the answer. */
  count(root: Element, choice: Choice, url: string | null): PageLine[] {
    this.#ballot ??= new Ballot(this.#blocks, this.#numbers)
    if (this.#ballot.count(root, choice) >= minFound) return []
    const lines = linesOf(root, url)
    countWords(this.#blocks, lines, choice)
    return lines
  }

  /** The words of each block, null for one that has none to be printed. */
  parts(): { source: SourceParts; texts: (string | null)[] } {
    const set = this.#blocks.map(setBlock)
    const lines = set.flatMap((block, at): SourceParts['lines'] => {
      const line = lineOf(block, this.#within[at] ?? '')
      if (line === null || block === null) return []
      const { readability, defuddle } = block
      return [{ ...line, readability, defuddle, home: this.#homes[at] ?? 0 }]
    })
    return {
      source: { elements: [...this.#elements], lines },
      texts: set.map((block) => block?.text ?? null),
    }
  }
}

/** Elements around lines alone, numbered anew: an outer one always comes before those in it. */
class Elements {
  readonly found: SourceParts['elements'] = []
  readonly #numbers: Numbers
  readonly #pictures: ReadonlySet<Element>
  readonly #known = new Map<number, number>()

  constructor(numbers: Numbers, pictures: ReadonlySet<Element>) {
    this.#numbers = numbers
    this.#pictures = pictures
  }

  numberOf(number: number): number {
    const known = this.#known.get(number)
    if (known !== undefined) return known
    const outer = this.#numbers.parents[number] ?? -1
    const parent = outer < 0 ? -1 : this.numberOf(outer)
    if (this.found.length >= maxElements) return Math.max(0, parent)
    const element = this.#numbers.elements[number]
    const name = element === undefined ? '' : nameOf(element).slice(0, maxNameLength)
    const hasPicture = element !== undefined && this.#pictures.has(element)
    const own = this.found.push({ parent, name, hasPicture }) - 1
    this.#known.set(number, own)
    return own
  }
}

function aroundPictures(root: Element): ReadonlySet<Element> {
  const found = new Set<Element>()
  for (const one of root.querySelectorAll(picture)) {
    for (let at = one.parentElement; at !== null && !found.has(at); at = at.parentElement) found.add(at)
  }
  return found
}

/** The share of a block's runs of three words that an extractor also has; of a short one, whether it has the whole line. */
function countWords(blocks: readonly Block[], lines: readonly PageLine[], choice: Choice): void {
  const taken = new Set(lines.flatMap(({ text }) => runsOf(wordsOf(text))))
  for (const { pieces } of blocks) {
    const runs = pieces.filter(isRun)
    const own = runsOf(wordsOf(runs.map(({ words }) => words).join('')))
    const shared = own.filter((run) => taken.has(run)).length
    if (own.length > 0 && shared >= own.length / 2) for (const run of runs) run[choice] = true
  }
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

function runsOf(words: readonly string[]): string[] {
  if (words.length === 0) return []
  if (words.length < 4) return [`|${words.join(' ')}|`]
  return words.slice(2).map((word, at) => `${words[at] ?? ''} ${words[at + 1] ?? ''} ${word}`)
}
