import type { Named } from '../words/mention'
import type { Token } from '../words/tokens'
import type { QuotedSpan } from './spans'

/** A word outside quotation marks, or a whole quotation. */
export type Item = {
  text: string
  lower: string
  start: number
  end: number
  /** Index of the quotation, -1 for a word. */
  quote: number
  /** The word is part of a name. */
  named: boolean
}

/** One line of the article with its quotations as single items, cut into sentences [from, to). */
export type Frame = { items: Item[]; sentences: [number, number][] }

/** The frame of each line, by line number. `names` are the mentions in order. */
export function framesOf(
  text: string,
  lines: readonly (readonly Token[])[],
  quotes: readonly QuotedSpan[],
  names: readonly Pick<Named, 'start' | 'end'>[],
): Frame[] {
  let quote = 0
  let name = 0
  return lines.map((tokens) => {
    const items: Item[] = []
    for (const { text: word, start, end } of tokens) {
      while ((quotes[quote]?.end ?? Infinity) <= start) quote++
      while ((names[name]?.end ?? Infinity) <= start) name++
      const span = quotes[quote]
      if (!span || end <= span.start) {
        const named = (names[name]?.start ?? Infinity) < end
        items.push({ text: word, lower: word.toLowerCase(), start, end, quote: -1, named })
      } else if (items[items.length - 1]?.quote !== quote) {
        items.push({ text: '“', lower: '“', start: span.start, end: span.end, quote, named: false })
      }
    }
    const kept = withoutBrackets(items)
    return { items: kept, sentences: sentencesOf(text, kept) }
  })
}

function withoutBrackets(items: Item[]): Item[] {
  const kept: Item[] = []
  for (let at = 0; at < items.length; at++) {
    const item = items[at]
    if (!item) continue
    const close = item.text === '(' ? closingBracket(items, at) : -1
    if (close > at && items.slice(at, close).every(({ quote }) => quote < 0)) at = close
    else kept.push(item)
  }
  return kept
}

// What stands in brackets is no part of the sentence: "Rep. John Mica (R-Fla.) said".
const maxBracketItems = 12

function closingBracket(items: readonly Item[], at: number): number {
  for (let next = at + 1; next <= at + maxBracketItems; next++) if (items[next]?.text === ')') return next
  return -1
}

// What has no end is cut, so that looking for verbs and subjects stays bounded.
const maxSentenceItems = 250

function sentencesOf(text: string, items: readonly Item[]): [number, number][] {
  const sentences: [number, number][] = []
  let from = 0
  items.forEach((item, at) => {
    const next = items[at + 1]
    const ends = item.quote >= 0 ? quoteEnds(text, item, next) : isStop(item)
    if (!ends && next && at - from < maxSentenceItems) return
    sentences.push([from, at + 1])
    from = at + 1
  })
  return sentences
}

/** Whether a quotation ends its sentence: "…numbers.” The minister" does, "…numbers,” the minister said" does not. */
function quoteEnds(text: string, item: Item, next: Item | undefined): boolean {
  const inner = text.slice(Math.max(item.start, item.end - 3), item.end)
  if (!next) return true
  if (/[.…]["”’'»]*$/.test(inner)) return next.quote >= 0 || opensSentence(next.text)
  return /[!?]["”’'»]*$/.test(inner) && next.quote >= 0
}

/** A capital, or the mark before one. */
function opensSentence(text: string): boolean {
  return /^[\p{Lu}“"‘]/u.test(text)
}

function isStop(item: Item): boolean {
  return item.quote < 0 && /^(?:[.!?…]|\.\.\.)$/.test(item.text)
}
