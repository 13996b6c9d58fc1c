const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })

// A text is copied to be taken apart, so only a window of it is. Within a few characters of its start, what is found there
// is what all of the text would say. That fails only where one character is longer than the window, which nobody writes.
const lookBack = 400
const lookAhead = 200

const flagLength = '🇺🇳'.length
// Going back over that many takes a tenth of a millisecond.
const maxFlagsLength = 100_000

/** The nearest border between two characters, as people see them, at or before `index`. */
export function borderBefore(text: string, index: number): number {
  if (index <= 0) return 0
  if (index >= text.length) return text.length
  return isBetweenPlain(text, index) ? index : characterAt(text, index).start
}

/** Between two letters of ASCII: nothing of it joins what it stands beside, but a line's two ends. */
function isBetweenPlain(text: string, index: number): boolean {
  const before = text.charCodeAt(index - 1)
  return before < 128 && text.charCodeAt(index) < 128 && before !== 13
}

function characterAt(text: string, index: number): { start: number; end: number } {
  const from = outsideFlags(text, index - lookBack)
  const window = text.slice(from, index + lookAhead)
  const found = segmenter.segment(window).containing(index - from)
  if (found === undefined) return { start: index, end: index }
  return { start: from + found.index, end: from + found.index + found.segment.length }
}

/** A place to begin that is in no flag: their letters are paired from the first of a run, however far back that is. */
function outsideFlags(text: string, index: number): number {
  const letter = isFlagLetter(text, index) ? index : index - 1
  if (letter < 0 || !isFlagLetter(text, letter)) return Math.max(0, index)
  const limit = Math.max(0, letter - maxFlagsLength)
  let run = letter
  while (run - 2 >= limit && isFlagLetter(text, run - 2)) run -= 2
  return letter - ((letter - run) % flagLength)
}

function isFlagLetter(text: string, index: number): boolean {
  const point = text.codePointAt(index) ?? 0
  return point >= 0x1f1e6 && point <= 0x1f1ff
}

/** The nearest border between two characters, as people see them, at or after `index`. */
export function borderAfter(text: string, index: number): number {
  if (index <= 0) return 0
  if (index >= text.length || isBetweenPlain(text, index)) return Math.min(index, text.length)
  const { start, end } = characterAt(text, index)
  return start === index ? index : end
}

/** At most so many code units of a text, in whole characters, and a sign where that is not all of it. */
export function beginning(text: string, maxLength: number): string {
  return text.length <= maxLength ? text : `${text.slice(0, borderBefore(text, maxLength))}…`
}

const innerMarks: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '„': '‚', '"': "'" }

/** Words between quotation marks; those that they bring along become single ones, as a quotation within another has them. */
export function inQuotationMarks(words: string): string {
  return `“${words.replace(/[“”„"]/g, (mark) => innerMarks[mark] ?? mark)}”`
}
