import type { Span } from '../../../preload/contract/quote'
import { overlaps } from './find-words'
import type { GoldText } from './gold-text'
import type { Item, Score } from './scores'

/** How many are marked, found, and both; and what differs, a sentence each, in the order of the text. */
export type Tally = { marked: number; found: number; right: number; differences: string[] }
/** A mark that was not found as it is, or what was found and is none. */
type Difference = { item: Item; instead: Item[] | null }

function sharedPart(a: Span, b: Span): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return common <= 0 ? 0 : common / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

function isAnswer({ shared, isRight }: Score, found: Item, mark: Item): boolean {
  return (
    sharedPart(found, mark) >= shared && found.is.every((one) => mark.is.some((right) => isRight(one, right)))
  )
}

const longest = 60
function described({ text }: GoldText, { start, end, is }: Item): string {
  const words = text.slice(start, end).replace(/\s+/g, ' ')
  const short =
    words.length > longest ? `${words.slice(0, longest / 2)} … ${words.slice(-longest / 2)}` : words
  const marked = /^["“‘']/.test(short) ? short : `“${short}”`
  return `${marked} (${is[0] ?? 'nobody'})`
}

function sentenceOf(gold: GoldText, { item, instead }: Difference): string {
  const line = gold.text.slice(0, item.start).split('\n').length
  const outcome =
    instead === null
      ? 'was found and is none'
      : instead.length === 0
        ? 'was not found'
        : `was found as ${instead.map((other) => described(gold, other)).join(' and ')}`
  return `${gold.id}, line ${line}: ${described(gold, item)} ${outcome}`
}

/** Compares marks with findings: each finding answers for one mark at most. */
export function compared(
  gold: GoldText,
  score: Score,
  marked: readonly Item[],
  found: readonly Item[],
): Tally {
  const open = [...found]
  const missed = marked.filter((mark) => {
    const at = open.findIndex((finding) => isAnswer(score, finding, mark))
    if (at >= 0) open.splice(at, 1)
    return at < 0
  })
  const wrong = open.filter(
    (item) =>
      marked.some((mark) => overlaps(mark, item)) || !gold.optional.some((one) => overlaps(one, item)),
  )
  const counts = ({ is }: Item): boolean => score.only === undefined || is.includes(score.only)
  const differences: Difference[] = [
    ...missed.map((item) => ({ item, instead: wrong.filter((other) => overlaps(item, other)) })),
    ...wrong
      .filter((item) => !missed.some((mark) => overlaps(mark, item)))
      .map((item) => ({ item, instead: null })),
  ]
  const right = marked.filter(counts).length - missed.filter(counts).length
  return {
    marked: marked.filter(counts).length,
    found: right + wrong.filter(counts).length,
    right,
    differences: differences
      .filter(({ item, instead }) => counts(item) || instead?.some(counts))
      .sort((a, b) => a.item.start - b.item.start)
      .map((difference) => sentenceOf(gold, difference)),
  }
}
