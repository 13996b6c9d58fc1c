import { borderBefore } from '../../../preload/contract/graphemes'

const loneSurrogates = /\p{Surrogate}/gu

/** SQLite keeps UTF-8, which has no half characters: it would silently change them. */
export const isWellFormed = (text: string): boolean => text.search(loneSurrogates) === -1

export const wellFormed = (text: string): string => text.replace(loneSurrogates, '\uFFFD')

/** Without half characters, which are left where others cut at a length. */
export const wholeCharacters = (text: string): string => text.replace(loneSurrogates, '')

const inOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** At most `length` code units of text in one line, cut between words. */
export const shorten = (text: string, length: number): string => {
  // A little more than needed, so that a long text is not rewritten whole for its first line.
  const start = text.slice(0, borderBefore(text, length * 4))
  const line = inOneLine(start)
  if (line.length <= length) return line + (start.length < text.length ? '…' : '')
  const cut = line.slice(0, borderBefore(line, length))
  const lastBlank = cut.lastIndexOf(' ')
  return `${lastBlank > length / 2 ? cut.slice(0, lastBlank) : cut}…`
}

/** The first words in quotation marks, for a label such as: highlight “The first words…”. */
export const quoted = (text: string): string => `“${shorten(text, 40)}”`

export const countWords = (text: string): number => {
  const word = /\S+/gu
  let words = 0
  while (word.test(text)) words += 1
  return words
}
