import type { RawLine } from './split'

// No person and no mail program wraps lines wider than these.
const maxLineLength = 132
const minLineLength = 24
const minBreaks = 4
const shareOfBreaks = 0.6

const eastAsian = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff00-\uff60]/

/** The margin at which a text's lines were broken, or null where its lines are its paragraphs. */
export function wrapWidth(lines: readonly RawLine[]): number | null {
  const pairs: [line: RawLine, next: RawLine][] = []
  lines.forEach((line, index) => {
    const next = lines[index + 1]
    if (next?.gap === 0) pairs.push([line, next])
  })
  if (pairs.length < minBreaks) return null
  const lengths = pairs.map(([{ text }]) => text.length).sort((a, b) => a - b)
  const width = percentile(lengths, 0.97)
  if (width > maxLineLength || width < minLineLength) return null
  const forced = pairs.filter(([line, next]) => isForced(line, next, width))
  return forced.length >= pairs.length * shareOfBreaks ? width : null
}

// Mail programs break lines at 65 to 78 columns (RFC 5322, 2.1.1).
const minLetterWidth = 55
const maxLetterWidth = 80

/**
 * The same of a letter, which by its format is broken at a margin: one line that had to end in the middle of a sentence is
 * enough, where a text of unknown origin needs several.
 */
export function letterWidth(lines: readonly RawLine[]): number | null {
  const pairs = lines.flatMap((line, index): [RawLine, RawLine][] => {
    const next = lines[index + 1]
    return next?.gap === 0 && line.text.includes(' ') ? [[line, next]] : []
  })
  const width = pairs.reduce((widest, [{ text }]) => Math.max(widest, text.length), 0)
  if (width < minLetterWidth || width > maxLetterWidth) return null
  const isBroken = pairs.some(
    ([line, next]) => isForced(line, next, width) && !endsPart.test(line.text) && !startsItem.test(next.text),
  )
  return isBroken ? width : null
}

const endsPart = /[.:;!?…"”’»)\]]$/

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/**
 * Why a line break can be taken for one that a program made at its margin: nothing more would have fitted.
 * The last break of a paragraph, a poem's and a list's lines end earlier than they had to.
 */
function isForced(line: RawLine, next: RawLine, width: number): boolean {
  return line.text.length <= width && reach(line.text, next.text) > width && !isItem(line.text, next.text)
}

/** How far a line would have reached with the first word of the next one on it. */
function reach(line: string, next: string): number {
  return eastAsian.test(next.charAt(0)) ? line.length + 1 : line.length + 1 + next.search(/\s|$/)
}

const startsItem = /^(?:[-*+•‣◦▪]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s/i

/** A dash or a number at a line's start begins an item only where the line above could end a paragraph. */
function isItem(line: string, next: string): boolean {
  return startsItem.test(next) && /[.:;!?”"’)]$/.test(line)
}

/** Joins the lines that were broken at `width` again. `mayJoin` keeps apart what has a meaning of its own. */
export function unwrap(
  lines: readonly RawLine[],
  width: number,
  mayJoin: (line: RawLine, next: RawLine, afterNext: RawLine | undefined) => boolean,
): RawLine[] {
  const joined: { parts: string[]; first: RawLine }[] = []
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    const isNewParagraph =
      before === undefined ||
      line.gap > 0 ||
      line.indent >= before.indent + 2 ||
      !isForced(before, line, width) ||
      !mayJoin(before, line, lines[index + 1])
    if (isNewParagraph) joined.push({ parts: [line.text], first: line })
    else joined.at(-1)?.parts.push(line.text)
  })
  return joined.map(({ parts, first }) => ({ ...first, text: joinedUp(parts) }))
}

function joinedUp(parts: readonly string[]): string {
  return parts
    .map((part, index) => (index === 0 ? part : between(parts[index - 1] ?? '', part) + part))
    .join('')
}

function between(before: string, after: string): string {
  // What was broken at a hyphen goes together without a space; the hyphen is the text's own and stays.
  if (/[\p{L}\p{N}][-\u00ad\u2010\u2011]$|[—/]$/u.test(before)) return ''
  return eastAsian.test(before.slice(-1)) && eastAsian.test(after.charAt(0)) ? '' : ' '
}
