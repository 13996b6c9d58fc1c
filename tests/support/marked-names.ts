import { type Token, tokenize } from '../../main/analysis/words/tokens'
import { attributedQuotes } from '../../main/analysis/quotes/find'
import type { Quote } from '../../main/analysis/quotes/quote'
import { type Resolved, resolveSpeakers } from '../../main/analysis/quotes/resolve'

/** A text whose names a test marks itself, so that what is quoted in it is found without the tagger. */
export type Marked = { text: string; lines: Token[][]; names: Resolved[] }

const kinds: Record<string, string> = { p: 'person', o: 'organisation', l: 'place' }

/**
 * Reads "{Anna Olsen} met {o:the Board}": names in braces are persons, with `o:` organisations and with `l:` places.
 * `{Olsen=Anna Olsen}` is a further mention of the one named after the sign.
 */
export function readMarked(marked: string): Marked {
  const names: Resolved[] = []
  let text = ''
  let from = 0
  for (const match of marked.matchAll(/\{(?:([pol]):)?([^{}=]+)(?:=([^{}]+))?\}/g)) {
    text += marked.slice(from, match.index)
    const words = match[2] ?? ''
    const name = match[3] ?? words
    const kind = kinds[match[1] ?? 'p'] ?? 'person'
    names.push({ start: text.length, end: text.length + words.length, kind, name, key: `${kind}:${name}` })
    text += words
    from = match.index + match[0].length
  }
  text += marked.slice(from)
  return { text, lines: linesOf(text), names }
}

function linesOf(text: string): Token[][] {
  const lines: Token[][] = []
  for (let start = 0; start <= text.length;) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    if (end > start) lines.push(tokenize(text, start, end))
    start = end + 1
  }
  return lines
}

/** What is quoted and reported in a text with marked names, each with whom the speaker's words name. */
export function quotesOfMarked(marked: string): { text: string; names: Resolved[]; quotes: Quote[] } {
  const { text, lines, names } = readMarked(marked)
  return { text, names, quotes: resolveSpeakers(text, attributedQuotes(text, lines, names), names) }
}
