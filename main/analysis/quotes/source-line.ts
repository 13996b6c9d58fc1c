import type { Named } from '../words/mention'

type Span = { start: number; end: number }

// More is a sentence, and names no one.
const maxWordsLength = 120

/**
 * The words of a source line that say who is quoted: the person it names, else the organisation, else how it begins ("a
 * reader in Bergen"). Null where it is a date, an address or a whole sentence.
 */
export function sayerIn(text: string, line: Span, names: readonly Named[]): Span | null {
  const named = names.filter(({ start, end }) => line.start <= start && end <= line.end)
  const sayers = named.filter((name) => !isOther(text, name, line))
  const found =
    sayers.find(({ kind }) => kind === 'person') ?? sayers.find(({ kind }) => kind === 'organisation')
  if (found !== undefined) return { start: found.start, end: found.end }
  const about = named.find(({ kind, start }) => kind === 'person' && isAbout(text.slice(line.start, start)))
  return firstWords(text, { start: line.start, end: about?.start ?? line.end })
}

/** "The Gazette on Olsen": up to that name the line says who speaks. */
function isAbout(before: string): boolean {
  return /\s(?:on|about|against)\s$/i.test(before)
}

/** "Spokesman for Olsen", "The Gazette on Olsen": somebody else is named than who speaks. */
function isOther(text: string, { start, end }: Span, line: Span): boolean {
  return (
    /\b(?:of|for|to|with|at|on|about|against)\s(?:the\s)?$/i.test(text.slice(line.start, start)) ||
    /^['’]s?\s\p{Ll}/u.test(text.slice(end, end + 4))
  )
}

/** Up to the first comma or bracket: what follows says where, when or in what. */
function firstWords(text: string, { start, end }: Span): Span | null {
  const [lead = ''] = /^[\s\-–—―~"“”‘’'«»]*/.exec(text.slice(start, end)) ?? []
  const [words = ''] = /^[^,;:()[\]|\n]*/.exec(text.slice(start + lead.length, end)) ?? []
  const trimmed = withoutMarksBehind(withoutMarksBehind(words).replace(/\s(?:on|about|against)$/i, ''))
  if (!/^\p{L}|^@\p{L}/u.test(trimmed) || trimmed.length > maxWordsLength) return null
  if (/^https?$|^www\./i.test(trimmed)) return null
  return { start: start + lead.length, end: start + lead.length + trimmed.length }
}

function withoutMarksBehind(words: string): string {
  let end = words.length
  while (end > 0 && /[\s.\-–—―"“”‘’'«»]/.test(words.charAt(end - 1))) end--
  return words.slice(0, end)
}

// A source stands in so many of the last characters, or nowhere.
const maxTail = 400
// "We had no choice. — Anna Olsen, mayor" and "We had no choice — Anna Olsen": behind a stop, or before a name.
const behindStop =
  /(?<=^|\n|[.!?…”"’»)])[ \t]*(?:[—–―][ \t]*|(?<=\n[ \t]*)[-~]{1,2}[ \t]+)(?=[\p{Lu}@])[^\n]{2,120}$/u
const behindDash = /(?<=\S)[ \t][—–―][ \t](?=\p{Lu})[^\n—–―]{2,120}$/u
const startsLine = /^(?:[—–―~]|--?(?=[ \t]))[ \t]*(?=[\p{Lu}@])[^\n]{2,120}$/u

/**
 * Where a source stands at the end of a block quote itself, behind a dash; `quotedTo` is where the words before it end, the
 * block's beginning where the source is all of it. Null where there is none.
 */
export function sourceWithin(
  text: string,
  block: Span,
  names: readonly Named[],
): { source: Span; quotedTo: number } | null {
  const from = Math.max(block.start, block.end - maxTail)
  const words = text.slice(from, block.end)
  if (isSentence(words)) return null
  const at = from === block.start && startsLine.test(words) ? 0 : words.search(behindStop)
  const dash = at >= 0 ? at : words.search(behindDash)
  if (dash < 0 || (at < 0 && !isBeforeName(text, from + dash, names))) return null
  const quotedTo = from + words.slice(0, dash).trimEnd().length
  return { source: { start: from + dash, end: block.end }, quotedTo }
}

function isBeforeName(text: string, dash: number, names: readonly Named[]): boolean {
  const [lead = ''] = /^[\s—–―]+/.exec(text.slice(dash, dash + 8)) ?? []
  return names.some(({ start, kind }) => start === dash + lead.length && kind !== 'place')
}

/** "— But nobody came.": speech behind a dash ends like a sentence, and a source does not. */
function isSentence(words: string): boolean {
  return (
    /[!?…]["”’»]*\s*$/.test(words) ||
    (/\.["”’»]*\s*$/.test(words) && !/\b\p{Lu}\p{L}{0,3}\.\s*$/u.test(words))
  )
}
