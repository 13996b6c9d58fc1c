import type { Block, Revision } from '../../preload/contract/article'
import type { Highlight } from '../../preload/contract/highlight'
import { escapeText } from './escape'

type Span = { start: number; end: number }

/** Where highlights lie in the current text; overlapping ones become one, for Obsidian's marks cannot cross. */
function markedSpans(highlights: readonly Highlight[]): Span[] {
  const spans = highlights
    .flatMap(({ placement }) => (placement.state === 'gone' ? [] : [placement]))
    .sort((a, b) => a.start - b.start)
  const joined: Span[] = []
  for (const { start, end } of spans) {
    const last = joined.at(-1)
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  return joined
}

// Stands for `==` while the signs of the text are escaped. A noncharacter: Unicode keeps it for a program's own use.
const mark = '\ufdd0'

// A mark must touch its words: `== words==` is not one.
function marked(words: string): string {
  const inner = words.trim()
  return inner === '' ? words : words.replace(inner, () => `${mark}${inner}${mark}`)
}

/** The first of the spans, which go forward, that ends behind an offset. */
function firstBehind(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.end ?? Infinity) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** A block's text with its highlights marked; one that goes on in the next block is marked in both. */
function markedBlock(text: string, block: Block, spans: readonly Span[]): string {
  const written: string[] = []
  let at = block.start
  for (let index = firstBehind(spans, block.start); index < spans.length; index += 1) {
    const span = spans[index]
    if (span === undefined || span.start >= block.end) break
    const start = Math.max(span.start, at)
    const end = Math.min(span.end, block.end)
    if (end <= start) continue
    written.push(text.slice(at, start), marked(text.slice(start, end)))
    at = end
  }
  written.push(text.slice(at, block.end))
  return escapeText(written.join('')).replaceAll(mark, '==')
}

const dressed: Record<Block['kind'], (words: string) => string> = {
  title: (words) => `**${words}**`,
  standfirst: (words) => `**${words}**`,
  caption: (words) => `*${words}*`,
  heading: (words) => `### ${words}`,
  paragraph: (words) => words,
  item: (words) => words,
  row: (words) => words,
  preformatted: (words) => words,
  'quote-source': (words) => words,
}

/**
 * The article's text, block by block, with what is highlighted marked. The signs of the text itself are
 * escaped, so that nothing in it can pass for a mark of the person's.
 */
export const markedBlocks = function* (
  { text, blocks }: Revision,
  highlights: readonly Highlight[],
): Generator<string> {
  const spans = markedSpans(highlights)
  for (const block of blocks) yield dressed[block.kind](markedBlock(text, block, spans))
}
