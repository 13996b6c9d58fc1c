import type { Block } from '../../preload/contract/article'
import type { InlineSpan } from '../../preload/contract/structure'
import { escapeText } from './escape'

export type Range = { start: number; end: number }

/** What of a block is written: its text with highlights, which go forward and do not overlap, and the names of its notes. */
export type Marked = {
  text: string
  highlights: readonly Range[]
  /** What stands for a note's printed mark; undefined where the note is not in the text. */
  noteMark: (target: string) => string | undefined
}

// Stands for a piece of Markdown while the signs of the text are escaped. A noncharacter: Unicode keeps it for a program's
// own use.
const token = '\ufdd0'

/**
 * The words of a range as Markdown: what is set apart in them, and what is highlighted, is marked. The signs of the text are
 * escaped, so that nothing in it can pass for a mark of the person's.
 */
export function markedWords(marked: Marked, range: Range, spans: Block['spans'] = []): string {
  const writer = new Words(marked)
  writer.write(
    range,
    [...spans].sort((one, other) => one.start - other.start || other.end - one.end),
  )
  return writer.finish()
}

// Deeper ones are written as the words that they are.
const maxDepth = 24

class Words {
  readonly #marked: Marked
  readonly #tokens: string[] = []
  #words = ''

  constructor(marked: Marked) {
    this.#marked = marked
  }

  write({ start, end }: Range, spans: readonly InlineSpan[], depth = 0): void {
    let at = start
    for (let next = 0; next < spans.length;) {
      const span = spans[next]
      next += 1
      if (span === undefined || span.start > end) break
      const { start: from, end: to } = trimmed(this.#marked.text, {
        start: Math.max(span.start, at),
        end: Math.min(span.end, end),
      })
      if (span.kind === 'struck' && span.start >= at) {
        this.#plain({ start: at, end: span.start })
        at = span.start
        this.#put(`~~${escapeText(span.words.trim())}~~`)
        if (/\s$/.test(span.words)) this.#words += ' '
      }
      if (from >= to || depth >= maxDepth) continue
      this.#plain({ start: at, end: from })
      const first = next
      while (next < spans.length && (spans[next]?.start ?? 0) < to) next += 1
      this.#dressed(span, { start: from, end: to }, () => {
        this.write({ start: from, end: to }, spans.slice(first, next), depth + 1)
      })
      at = to
    }
    this.#plain({ start: at, end })
  }

  finish(): string {
    let next = 0
    return escapeText(this.#words).replaceAll(token, () => this.#tokens[next++] ?? '')
  }

  #dressed(span: InlineSpan, range: Range, inside: () => void): void {
    const words = this.#marked.text.slice(range.start, range.end)
    const note = span.kind === 'note' ? this.#marked.noteMark(span.target) : undefined
    if (span.kind === 'code' || note !== undefined) {
      const isMarked = this.#marked.highlights.some(
        ({ start, end }) => start < range.end && end > range.start,
      )
      const written = note ?? fenced(words)
      return this.#put(isMarked ? `==${written}==` : written)
    }
    const [open, close] = signs(span)
    this.#put(open)
    inside()
    this.#put(close)
  }

  #put(markdown: string): void {
    if (markdown === '') return
    this.#tokens.push(markdown)
    this.#words += token
  }

  /** Words that are set as those around them, with what is highlighted in them marked. */
  #plain(range: Range): void {
    const { text, highlights } = this.#marked
    let at = range.start
    for (let index = firstBehind(highlights, at); index < highlights.length; index += 1) {
      const found = highlights[index]
      if (found === undefined || found.start >= range.end) break
      // A mark must touch its words: `== words==` is not one.
      const { start, end } = trimmed(text, {
        start: Math.max(found.start, at),
        end: Math.min(found.end, range.end),
      })
      if (end <= start) continue
      this.#words += withoutToken(text.slice(at, start))
      this.#put('==')
      this.#words += withoutToken(text.slice(start, end))
      this.#put('==')
      at = end
    }
    this.#words += withoutToken(text.slice(at, range.end))
  }
}

function withoutToken(words: string): string {
  return words.replaceAll(token, '\ufffd')
}

function trimmed(text: string, { start, end }: Range): Range {
  const words = text.slice(start, end)
  return {
    start: start + words.length - words.trimStart().length,
    end: end - (words.length - words.trimEnd().length),
  }
}

/** The first of the highlights that ends behind an offset. */
function firstBehind(highlights: readonly Range[], offset: number): number {
  let [low, high] = [0, highlights.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((highlights[middle]?.end ?? Infinity) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Code between as many backticks as do not stand in it. */
function fenced(words: string): string {
  const fence = '`'.repeat(longestFence(words) + 1)
  const inside = words.replace(/\s+/g, ' ')
  return inside.startsWith('`') || inside.endsWith('`')
    ? `${fence} ${inside} ${fence}`
    : `${fence}${inside}${fence}`
}

/** The length of the longest run of backticks among words. */
export function longestFence(words: string): number {
  let longest = 0
  for (const [run] of words.matchAll(/`+/g)) longest = Math.max(longest, run.length)
  return longest
}

function signs(span: InlineSpan): readonly [open: string, close: string] {
  if (span.kind === 'link') return span.href.startsWith('#') ? ['', ''] : ['[', `](<${span.href}>)`]
  if (span.kind === 'sup' || span.kind === 'sub') return [`<${span.kind}>`, `</${span.kind}>`]
  if (span.kind === 'strong') return ['**', '**']
  return span.kind === 'emphasis' ? ['*', '*'] : ['', '']
}
