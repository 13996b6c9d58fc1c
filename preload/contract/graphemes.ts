const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })

// A text is copied to be taken apart, so only a window of it is. Within a few characters of its start, what is found there
// is what all of the text would say. That fails only where one character is longer than the window, which nobody writes.
const lookBack = 400
const lookAhead = 200

const flagLength = '🇺🇳'.length
// Going back over that many takes a tenth of a millisecond.
const maxFlagsLength = 100_000

const isFlagLetter = (text: string, index: number): boolean => {
  const point = text.codePointAt(index) ?? 0
  return point >= 0x1f1e6 && point <= 0x1f1ff
}

/** A place to begin that is in no flag: their letters are paired from the first of a run, however far back that is. */
const outsideFlags = (text: string, index: number): number => {
  const letter = isFlagLetter(text, index) ? index : index - 1
  if (letter < 0 || !isFlagLetter(text, letter)) return Math.max(0, index)
  const limit = Math.max(0, letter - maxFlagsLength)
  let run = letter
  while (run - 2 >= limit && isFlagLetter(text, run - 2)) run -= 2
  return letter - ((letter - run) % flagLength)
}

const characterAt = (text: string, index: number): { start: number; end: number } => {
  const from = outsideFlags(text, index - lookBack)
  const window = text.slice(from, index + lookAhead)
  const found = segmenter.segment(window).containing(index - from)
  if (found === undefined) return { start: index, end: index }
  return { start: from + found.index, end: from + found.index + found.segment.length }
}

/** The nearest border between two characters, as people see them, at or before `index`. */
export const borderBefore = (text: string, index: number): number => {
  if (index <= 0) return 0
  return index >= text.length ? text.length : characterAt(text, index).start
}

/** The nearest border between two characters, as people see them, at or after `index`. */
export const borderAfter = (text: string, index: number): number => {
  if (index <= 0) return 0
  if (index >= text.length) return text.length
  const { start, end } = characterAt(text, index)
  return start === index ? index : end
}

/** At most so many code units of a text, in whole characters, and a sign where that is not all of it. */
export const beginning = (text: string, maxLength: number): string =>
  text.length <= maxLength ? text : `${text.slice(0, borderBefore(text, maxLength))}…`
