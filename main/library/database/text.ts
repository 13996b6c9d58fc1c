import { borderBefore } from '../../../preload/contract/graphemes'

const loneSurrogates = /\p{Surrogate}/gu

/** SQLite keeps UTF-8, which has no half characters: it would silently change them. */
export function isWellFormed(text: string): boolean {
  return text.search(loneSurrogates) === -1
}

export function wellFormed(text: string): string {
  return text.replace(loneSurrogates, '\uFFFD')
}

/** Without half characters, which are left where others cut at a length. */
export function wholeCharacters(text: string): string {
  return text.replace(loneSurrogates, '')
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
  return text.replace(/\s+/gu, ' ').trim()
}

/** The first words in quotation marks, for a label such as: highlight “The first words…”. */
export function quoted(text: string): string {
  return `“${shorten(text, 40)}”`
}

export function countWords(text: string): number {
  const word = /\S+/gu
  let words = 0
  while (word.test(text)) words += 1
  return words
}
