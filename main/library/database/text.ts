import { borderBefore, inQuotationMarks } from '../../../preload/contract/graphemes'

/** SQLite keeps UTF-8, which has no half characters: it would silently change them. */
export function isWellFormed(text: string): boolean {
  return text.isWellFormed()
}

/**
 * Without half characters and without U+0000, which SQLite keeps and at which its own functions and other programs take a text to end. Of
 * the same length, so that offsets hold.
 */
export function wellFormed(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD')
}

/** As JSON, each text in it well formed. */
export function storedJson(value: unknown): string {
  const json = JSON.stringify(value)
  // The escape of a backslash may stand before the same signs: those are looked through once more for nothing.
  if (!json.includes('\\u0000')) return json
  return JSON.stringify(value, (_, one: unknown) => (typeof one === 'string' ? wellFormed(one) : one))
}

/** Without half characters, which are left where others cut at a length. */
export function wholeCharacters(text: string): string {
  return text.isWellFormed() ? text : text.replace(/\p{Surrogate}/gu, '')
}

/** At most `length` code units of text in one line, cut between words. */
export function shorten(text: string, length: number): string {
  // A little more than needed, so that a long text is not rewritten whole for its first line.
  const start = text.slice(0, borderBefore(text, length * 4))
  const line = inOneLine(start)
  if (line.length <= length) return line + (start.length < text.length ? '…' : '')
  const cut = line.slice(0, borderBefore(line, length))
  const lastBlank = cut.lastIndexOf(' ')
  return `${lastBlank > length / 2 ? cut.slice(0, lastBlank) : cut}…`
}

function inOneLine(text: string): string {
  return text.replace(notOneBlank, ' ').trim()
}

// Single blanks stay as they are: they are nearly all there is between words.
const notOneBlank = /\s{2,}|[^\S ]/g

/** The first words in quotation marks, for a label such as: highlight “The first words…”. */
export function quoted(text: string): string {
  return inQuotationMarks(shorten(text, 40))
}

export function countWords(text: string): number {
  let words = 0
  let isInWord = false
  for (let at = 0; at < text.length; at += 1) {
    const isBlank = isWhiteSpace(text.charCodeAt(at))
    if (isInWord === isBlank) {
      isInWord = !isBlank
      if (isInWord) words += 1
    }
  }
  return words
}

// What \s matches: as a pattern that takes several times as long for an article.
const whiteSpace = new Set(
  Array.from(
    '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
    (sign) => sign.charCodeAt(0),
  ),
)

function isWhiteSpace(unit: number): boolean {
  return (unit <= 32 || unit > 127) && whiteSpace.has(unit)
}
