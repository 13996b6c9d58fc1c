import type { PageElement, PageSource, SourceLine } from '../../../preload/contract/page'

/** What both extractors took, or the one that can be believed: the part of the page by which all of it is judged. */
export type Neighbourhood = {
  isSure: readonly boolean[]
  /** The number of characters of sure lines. */
  sureLength: number
  /** The share of the smaller view that both have in common. */
  agreement: number
  /** The deepest element that holds four fifths of the sure text. */
  container: number
  /** The name of the element that most of the sure text stands in. */
  tag: string
  depths: readonly number[]
  /** The share of sure text in each element, by its characters. */
  sureShares: readonly number[]
  /** The same of all elements with the same names, and with the same names around them. */
  kinShares: ReadonlyMap<string, number>
  /** Words of the sure lines. */
  words: ReadonlySet<string>
  first: number
  last: number
}

type View = (line: SourceLine) => number

const minAgreement = 0.4
const heldByContainer = 0.8
const minMore = 0.1

/** What a page's lines are judged by. `topic` are the words of its title and description. */
export function neighbourhoodOf({ elements, lines }: PageSource, topic: ReadonlySet<string>): Neighbourhood {
  const { isSure, agreement } = sureLines(lines, topic)
  const lengths = lines.map(({ text }) => text.length)
  const sureLengths = lengths.map((length, at) => (isSure[at] ? length : 0))
  const all = sumsOf(elements, lines, lengths)
  const sure = sumsOf(elements, lines, sureLengths)
  const sureLength = sureLengths.reduce((sum, length) => sum + length, 0)
  const depths = elements.map(() => 0)
  elements.forEach(({ parent }, at) => {
    depths[at] = parent < 0 ? 0 : (depths[parent] ?? 0) + 1
  })
  return {
    isSure,
    agreement,
    sureLength,
    container: containerOf(elements, sure, sureLength),
    tag: mostOf(elements, lines, sureLengths),
    depths,
    sureShares: sure.map((length, at) => share(length, all[at] ?? 0)),
    kinShares: kinSharesOf(elements, lines, sureLengths),
    words: new Set(lines.flatMap((line, at) => (isSure[at] ? [...wordsOfLine(line)] : []))),
    first: isSure.indexOf(true),
    last: isSure.lastIndexOf(true),
  }
}

/** Where the views share little, one took something else: a dialog, comments. The page's own words for itself tell which. */
function sureLines(
  lines: readonly SourceLine[],
  topic: ReadonlySet<string>,
): Pick<Neighbourhood, 'isSure' | 'agreement'> {
  const readability: View = (line) => line.readability
  const defuddle: View = (line) => line.defuddle
  const sizes = [readability, defuddle].map((view) => sizeOf(lines, view))
  const smaller = Math.min(...sizes)
  const shared = sizeOf(lines, (line) => Math.min(line.readability, line.defuddle))
  const agreement = share(shared, smaller)
  const taken = (view: View) => lines.map((line) => view(line) >= 0.5)
  if (smaller === 0) return { isSure: taken(sizes[0] === 0 ? defuddle : readability), agreement: 1 }
  if (agreement >= minAgreement)
    return { isSure: taken((line) => Math.min(line.readability, line.defuddle)), agreement }
  const [ofReadability = 0, ofDefuddle = 0] = [readability, defuddle].map((view) =>
    topicShare(lines, view, topic),
  )
  const isReadability =
    Math.abs(ofReadability - ofDefuddle) >= minMore ? ofReadability > ofDefuddle : !isLost(lines, sizes)
  return { isSure: taken(isReadability ? readability : defuddle), agreement }
}

const maxLostLength = 1000

/** Readability now and then takes a summary or a notice for the article: then it has little, and Defuddle more than twice as much. */
function isLost(lines: readonly SourceLine[], [ofReadability = 0]: readonly number[]): boolean {
  const prose = sizeOf(lines, (line) => (isProse(line) ? line.defuddle : 0))
  return ofReadability < maxLostLength && prose > 2 * ofReadability
}

// Three of the marks are Chinese and Japanese full stops; a closing quotation mark or bracket may follow.
const sentence = /[.!?…。！？]["'”’»)\]]*$/

/** Whole sentences that are no link: articles are made of them, and menus and lists of articles are not. */
export function isProse({ text, kind, linked }: SourceLine): boolean {
  return (kind === 'paragraph' || kind === 'item') && text.length >= 60 && linked < 0.3 && sentence.test(text)
}

export function endsSentence(text: string): boolean {
  return sentence.test(text)
}

function sizeOf(lines: readonly SourceLine[], view: View): number {
  return lines.reduce((sum, line) => sum + line.text.length * view(line), 0)
}

/** Words of four letters and more, and every sign of a script that has no blanks. */
export function topicWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.filter((word) => word.length > 3 || /[^\p{Script=Latin}\p{N}]/u.test(word)))
}

// Those of a line are asked for by the words of the whole text and by several features.
const knownWords = new WeakMap<SourceLine, ReadonlySet<string>>()

export function wordsOfLine(line: SourceLine): ReadonlySet<string> {
  const known = knownWords.get(line)
  if (known !== undefined) return known
  const words = topicWords(line.text)
  knownWords.set(line, words)
  return words
}

/** How many of the topic's words a view has, as a share. */
function topicShare(lines: readonly SourceLine[], view: View, topic: ReadonlySet<string>): number {
  const words = topicWords(
    lines
      .filter((line) => view(line) >= 0.5)
      .map(({ text }) => text)
      .join('\n'),
  )
  return sharedWords(topic, words)
}

/** The share of the first words that are among the second. */
export function sharedWords(words: ReadonlySet<string>, among: ReadonlySet<string>): number {
  let found = 0
  for (const word of words) if (among.has(word)) found += 1
  return share(found, words.size)
}

/** Amounts of lines, summed up for each element with all that stands in it. */
export function sumsOf(
  elements: readonly PageElement[],
  lines: readonly SourceLine[],
  amounts: readonly number[],
): number[] {
  const sums = elements.map(() => 0)
  lines.forEach(({ home }, at) => {
    sums[home] = (sums[home] ?? 0) + (amounts[at] ?? 0)
  })
  for (let at = elements.length - 1; at > 0; at--) {
    const parent = elements[at]?.parent ?? -1
    if (parent >= 0) sums[parent] = (sums[parent] ?? 0) + (sums[at] ?? 0)
  }
  return sums
}

function containerOf(elements: readonly PageElement[], sure: readonly number[], sureLength: number): number {
  let found = 0
  // Those within one another follow one another, so that the last that holds enough is the deepest.
  elements.forEach((_element, at) => {
    if (sureLength > 0 && (sure[at] ?? 0) >= heldByContainer * sureLength) found = at
  })
  return found
}

function mostOf(
  elements: readonly PageElement[],
  lines: readonly SourceLine[],
  sureLengths: readonly number[],
): string {
  const sums = new Map<string, number>()
  lines.forEach(({ home }, at) => {
    const tag = tagOf(elements[home])
    sums.set(tag, (sums.get(tag) ?? 0) + (sureLengths[at] ?? 0))
  })
  return [...sums].sort(([, one], [, other]) => other - one)[0]?.[0] ?? ''
}

export function tagOf(element: PageElement | undefined): string {
  const name = element?.name ?? ''
  const end = name.indexOf(' ')
  return end < 0 ? name : name.slice(0, end)
}

// Every line asks for the names around it several times: worked out once for each page.
const knownKeys = new WeakMap<readonly PageElement[], Map<number, string>>()
const maxLevels = 10

/** The names of an element and of what is around it, without the numbers that programs hang onto names: lines that are set alike have the same. */
export function settingKey(elements: readonly PageElement[], home: number, levels: number): string {
  const known = knownKeys.get(elements) ?? new Map<number, string>()
  knownKeys.set(elements, known)
  const place = home * maxLevels + levels
  const found = known.get(place)
  if (found !== undefined || levels === 0 || home < 0) return found ?? ''
  const own = elements[home]?.name.replace(/\d+/g, '') ?? ''
  const key = `${own} < ${settingKey(elements, elements[home]?.parent ?? -1, levels - 1)}`
  known.set(place, key)
  return key
}

function kinSharesOf(
  elements: readonly PageElement[],
  lines: readonly SourceLine[],
  sureLengths: readonly number[],
): Map<string, number> {
  const sums = new Map<string, { sure: number; all: number }>()
  lines.forEach(({ home, text }, at) => {
    for (const levels of [1, 2]) {
      const key = settingKey(elements, home, levels)
      const sum = sums.get(key) ?? { sure: 0, all: 0 }
      sum.sure += sureLengths[at] ?? 0
      sum.all += text.length
      sums.set(key, sum)
    }
  })
  return new Map([...sums].map(([key, { sure, all }]) => [key, share(sure, all)]))
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.min(1, part / whole)
}
