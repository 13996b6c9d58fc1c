import type { Block, Revision } from '../../preload/contract/article'
import type { Highlight } from '../../preload/contract/highlight'
import { escapeText } from './escape'

type Span = { start: number; end: number }

/** Where highlights lie in the current text; overlapping ones become one, for Obsidian's marks cannot cross. */
const markedSpans = (highlights: readonly Highlight[]): Span[] => {
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
const marked = (words: string): string => {
  const inner = words.trim()
  return inner === '' ? words : words.replace(inner, () => `${mark}${inner}${mark}`)
}

const markedBlock = (text: string, block: Block, spans: readonly Span[]): string => {
  let written = ''
  let at = block.start
  for (const span of spans) {
    const start = Math.max(span.start, at)
    const end = Math.min(span.end, block.end)
    if (end <= start) continue
    written += text.slice(at, start) + marked(text.slice(start, end))
    at = end
  }
  return escapeText(written + text.slice(at, block.end)).replaceAll(mark, '==')
}

const dressed: Record<Block['kind'], (words: string) => string> = {
  title: (words) => `**${words}**`,
  standfirst: (words) => `**${words}**`,
  caption: (words) => `*${words}*`,
  heading: (words) => `### ${words}`,
  paragraph: (words) => words,
}

/** The article's text, block by block, with what is highlighted marked. */
export const markedText = ({ text, blocks }: Revision, highlights: readonly Highlight[]): string => {
  const spans = markedSpans(highlights)
  return blocks.map((block) => dressed[block.kind](markedBlock(text, block, spans))).join('\n\n')
}
