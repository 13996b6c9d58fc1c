// A PDF says where letters stand, and not what a line or paragraph is. This file joins lines to paragraphs by
// what a reader goes by: size, distance, indents, full lines, and at the ends of columns only the words. Most
// measures are in sizes of the letters, so that they hold for any page.

import { endsSentence } from '../plain-text/paragraph-features'
import type { Furniture } from './furniture'
import { isHyphenated, joined, wordsIn } from './hyphens'
import { isMarked, isNextItem } from './lists'
import type { TextLine } from './placed'
import type { SetParagraph } from './set-paragraph'
import { fontOf } from './lines/text'

// Letters of one text differ by less.
const otherSize = 1.08
/** Lines of a paragraph are no further apart than this, in sizes of its letters. */
const maxLeading = 1.75
// A first line begins so far to the right, at least.
const indent = 0.8
// Behind a sentence that has ended, less is one too.
const smallIndent = 0.4
// A line that reaches over less of its column ends its paragraph.
const shortOf = 0.88

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}

/** The size and the font that most of the text is set in. */
export function bodyOf(lines: readonly TextLine[]): { body: number; font: string } {
  return { body: bodySize(lines), font: fontOf(lines) }
}

function bodySize(lines: readonly TextLine[]): number {
  const lengths = new Map<number, number>()
  for (const { size, text } of lines) {
    const key = Math.round(size * 2) / 2
    lengths.set(key, (lengths.get(key) ?? 0) + text.length)
  }
  return [...lengths].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 10
}

/** How far apart the lines of the running text are, in sizes of its letters. */
function leadingOf(lines: readonly TextLine[]): number {
  const steps = lines.flatMap((line, index) => {
    const next = lines[index + 1]
    const isBelow = next?.page === line.page && next.column.left === line.column.left && next.y < line.y
    return isBelow ? [(line.y - next.y) / line.size] : []
  })
  return Math.min(maxLeading, median(steps) || 1.2)
}

function isIndented({ left, column, size }: TextLine): boolean {
  return left - column.left > indent * size
}

/**
 * Whether a line had no room for the first word of the next one. Ragged lines end well before their column does, and
 * only that tells them from the last line of a paragraph.
 */
function isFull({ right, text, column, left }: TextLine, next: TextLine): boolean {
  if (right - left >= shortOf * (column.right - column.left)) return true
  const letter = (right - left) / Math.max(1, text.length)
  const [word = ''] = next.text.split(' ', 1)
  return right + letter * (word.length + 1) > column.right + 0.3 * letter
}

function isSameSize(one: TextLine, other: TextLine): boolean {
  return Math.max(one.size, other.size) / Math.min(one.size, other.size) < otherSize
}

/** Where a column or page ends, only the words say whether the paragraph does. */
function goesOnElsewhere(line: TextLine, next: TextLine, { short }: Measures): boolean {
  if (isHyphenated(line.text)) return /^\p{L}/u.test(next.text)
  if (endsSentence(line.text)) return false
  return (!short.has(line.column) && isFull(line, next)) || /^\p{Ll}/u.test(next.text)
}

type Measures = {
  /** How far apart the lines of the running text are, in sizes of its letters. */
  leading: number
  /** The size that it is set in. */
  body: number
  /** Columns of so few lines that all of them are full: two titles side by side. */
  short: ReadonlySet<TextLine['column']>
}

const minColumn = 3

function shortIn(lines: readonly TextLine[]): Set<TextLine['column']> {
  const counts = new Map<TextLine['column'], number>()
  for (const { column } of lines) counts.set(column, (counts.get(column) ?? 0) + 1)
  return new Set([...counts].flatMap(([column, count]) => (count < minColumn ? [column] : [])))
}

/** Lines of a headline are set close under one another, in the middle or ragged. */
const headlineSize = 1.25

function isHeadline({ size }: TextLine, body: number): boolean {
  return size > headlineSize * body
}

/**
 * Whether a line goes on with the paragraph of the one before. A table's row never does, nor what is set in
 * another size, further below, or indented; a list's sign begins a paragraph unless the line before is cut in
 * the middle.
 */
function goesOn(line: TextLine, next: TextLine, measures: Measures): boolean {
  const { leading, body } = measures
  if (!isSameSize(line, next) || line.isRow === true || next.isRow === true) return false
  const isBelow = next.page === line.page && next.column.left === line.column.left && next.y < line.y
  if (!isBelow) return goesOnElsewhere(line, next, measures)
  if ((line.y - next.y) / line.size > leading * 1.3) return false
  if (isHeadline(line, body)) return !endsSentence(line.text)
  const isInset = endsSentence(line.text) && next.left - line.left > smallIndent * line.size
  if (((isIndented(next) && !isIndented(line)) || isInset) && !hangs(line, next)) return false
  if (isMarked(next.text) && !isHyphenated(line.text)) return !endsSentence(line.text) && isFull(line, next)
  if (isFull(line, next) || isCut.test(line.text)) return true
  return !endsSentence(line.text) && /^\p{Ll}/u.test(next.text)
}

/** An item's first line begins with its mark, and the others where its words do. */
function hangs(line: TextLine, next: TextLine): boolean {
  return isMarked(line.text) && next.left - line.left < maxHang * line.size && !isMarked(next.text)
}

const maxHang = 4

/** No line ends of itself in a dash that follows a word at once or in an open bracket. */
const isCut = /[\p{L}\p{N}]–$|[([]$/u

type Open = { paragraph: SetParagraph; line: TextLine }

/** Shorter ones are bylines and entries of lists, which often have no stop at their end. */
const minRunningLength = 60

/**
 * A note or a table at a column's foot interrupts the sentence that goes on above the next column, and a picture or a
 * pull quote the one that goes on below it.
 */
function resumes(running: Open | null, line: TextLine, measures: Measures): running is Open {
  if (running === null || !isSameSize(running.line, line) || line.isRow === true) return false
  if (/^\p{Ll}/u.test(line.text)) return goesOnElsewhere(running.line, line, measures)
  return (
    running.paragraph.text.length >= minRunningLength &&
    !/[:;]$/.test(running.line.text) &&
    !endsSentence(running.line.text) &&
    isFull(running.line, line) &&
    !isIndented(line)
  )
}

/** Lines come one after the other; a paragraph is open as long as the next line may go on with it. */
class Paragraphs {
  readonly found: SetParagraph[] = []
  readonly #words: ReadonlySet<string>
  readonly #measures: Measures
  #leftOut: SetParagraph[] = []
  #open: Open | null = null
  readonly #tables = new Map<object, number>()
  /** The last one in the size of the running text. */
  #running: Open | null = null

  constructor(lines: readonly TextLine[], body: number) {
    this.#words = wordsIn(lines)
    this.#measures = { leading: leadingOf(lines), body, short: shortIn(lines) }
  }

  leaveOut({ text, size, page, font }: TextLine, why: string): void {
    this.#leftOut.push({ text, indent: 0, gap: 1, size, page, font, known: { role: 'left-out', why } })
  }

  add(line: TextLine): void {
    const open = this.#open
    const isNext =
      open !== null && isNextItem(open.paragraph.text, line.text) && !isHyphenated(open.line.text)
    if (isNext) this.#begin(line)
    else if (open !== null && goesOn(open.line, line, this.#measures)) this.#join(open, line)
    else if (resumes(this.#running, line, this.#measures)) this.#join(this.#running, line)
    else this.#begin(line)
  }

  finish(): SetParagraph[] {
    return [...this.found, ...this.#leftOut]
  }

  #join({ paragraph }: Open, line: TextLine): void {
    paragraph.text = joined(paragraph.text, line.text, this.#words)
    if (line.font !== paragraph.font) paragraph.font = null
    this.#hold({ paragraph, line })
  }

  #begin(line: TextLine): void {
    const { text, size, page, font, row } = line
    const left = line.left - line.column.left
    const paragraph = { text, indent: 0, gap: 1, size, page, font, left, ...(row && this.#asRow(row)) }
    this.found.push(...this.#leftOut, paragraph)
    this.#leftOut = []
    this.#hold({ paragraph, line })
  }

  #asRow({ table, cells }: NonNullable<TextLine['row']>): Pick<SetParagraph, 'known' | 'setting'> {
    const number = this.#tables.get(table) ?? this.#tables.size
    this.#tables.set(table, number)
    return { known: { role: 'row', why: 'a row of a table' }, setting: { table: number, cells } }
  }

  #hold(open: Open): void {
    this.#open = open
    const isBody = Math.abs(open.line.size - this.#measures.body) < 0.6
    if (isBody && open.line.isRow !== true) this.#running = open
  }
}

/** The paragraphs of a text whose lines stand in reading order; what is left out stands after the one it interrupted. */
export function paragraphsOf(lines: readonly TextLine[], furniture: Furniture, body: number): SetParagraph[] {
  const paragraphs = new Paragraphs(
    lines.filter((line) => !furniture.has(line)),
    body,
  )
  for (const line of lines) {
    const why = furniture.get(line)
    if (why === undefined) paragraphs.add(line)
    else paragraphs.leaveOut(line, why)
  }
  return paragraphs.finish()
}
