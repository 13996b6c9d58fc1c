// A PDF says where letters stand, and not what a line or paragraph is. This file joins lines to paragraphs by
// what a reader goes by: size, distance, indents, full lines, and at the ends of columns only the words. Most
// measures are in sizes of the letters, so that they hold for any page.

import type { Paragraph } from '../plain-text/read-text'
import { endsSentence } from '../plain-text/paragraph-features'
import type { Furniture } from './furniture'
import type { TextLine } from './text'

/** A paragraph put together again from its lines, with the size that it is set in. */
export type SetParagraph = Paragraph & { size: number; page: number }

// Letters of one text differ by less.
const otherSize = 1.08
/** Lines of a paragraph are no further apart than this, in sizes of its letters. */
const maxLeading = 1.75
// A first line begins so far to the right, at least.
const indent = 0.8
// A line that reaches over less of its column ends its paragraph.
const shortOf = 0.88

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}

/** The size that most of the text is set in. */
export function bodySize(lines: readonly TextLine[]): number {
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

function isFull({ left, right, column }: TextLine): boolean {
  return right - left >= shortOf * (column.right - column.left)
}

// A line's last hyphen, the soft and the typographic one too, behind a letter or figure.
const hyphen = /[\p{L}\p{N}][-\u00ad\u2010]$/u

function isSameSize(one: TextLine, other: TextLine): boolean {
  return Math.max(one.size, other.size) / Math.min(one.size, other.size) < otherSize
}

/** Where a column or page ends, only the words say whether the paragraph does. */
function goesOnElsewhere(line: TextLine, next: TextLine): boolean {
  if (hyphen.test(line.text)) return /^\p{L}/u.test(next.text)
  if (endsSentence(line.text)) return false
  return isFull(line) || /^\p{Ll}/u.test(next.text)
}

/**
 * Whether a line goes on with the paragraph of the one before. A table's row never does, nor what is set in
 * another size, further below, or indented; a list's sign begins a paragraph unless the line before is cut in
 * the middle.
 */
function goesOn(line: TextLine, next: TextLine, leading: number): boolean {
  if (!isSameSize(line, next) || line.isRow === true || next.isRow === true) return false
  const isBelow = next.page === line.page && next.column.left === line.column.left && next.y < line.y
  if (!isBelow) return goesOnElsewhere(line, next)
  if ((line.y - next.y) / line.size > leading * 1.3) return false
  if (isIndented(next) && !isIndented(line)) return false
  if (/^(?:[•‣▪–]|[-*]\s|\(?\d{1,2}[.)]\s)/.test(next.text) && !hyphen.test(line.text))
    return !endsSentence(line.text) && isFull(line)
  return isFull(line) || (!endsSentence(line.text) && next.text.length > 0 && /^\p{Ll}/u.test(next.text))
}

// What often stands before a hyphen that belongs to the word: "self-\nmade" keeps it.
const compounds =
  /^(?:self|non|anti|well|vice|half|all|cross|mid|long|short|high|low|full|part|first|second|third|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/i

/** Whether a hyphen at a line's end only divides a word: as the rest of the text writes it, else by what it divides. */
function dividesWord(before: string, after: string, words: ReadonlySet<string>): boolean {
  const [first = ''] = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?=[-\u2010]$)/u.exec(before) ?? []
  const [second = ''] = /^[\p{L}\p{N}]+/u.exec(after) ?? []
  if (/\d$/.test(first) || !/^\p{Ll}/u.test(second)) return false
  if (words.has(`${first}-${second}`.toLowerCase())) return false
  if (words.has((first + second).toLowerCase())) return true
  // "Franco-german" is no word: what begins with a capital was more often a compound.
  return (
    !compounds.test(first) &&
    !(/^\p{Lu}/u.test(first) && words.has(second.toLowerCase()) && words.has(first.toLowerCase()))
  )
}

/**
 * Two lines as one. Chinese and Japanese have no blank between them, and a hyphen stays or goes by what it
 * divides.
 */
function joined(before: string, after: string, words: ReadonlySet<string>): string {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + after
  if (!hyphen.test(before)) {
    const isUnspaced =
      /[\u3040-\u30ff\u3400-\u9fff]$/.test(before) && /^[\u3040-\u30ff\u3400-\u9fff]/.test(after)
    return isUnspaced || /[—/]$/.test(before) ? before + after : `${before} ${after}`
  }
  return dividesWord(before, after, words) ? before.slice(0, -1) + after : before + after
}

/** Words that stand whole somewhere in the text, with the hyphens that they are written with. */
export function wordsIn(lines: readonly TextLine[]): Set<string> {
  return new Set(
    lines.flatMap(({ text }) => {
      const words = text.toLowerCase().match(/[\p{L}\p{N}\u2010-]+/gu) ?? []
      const whole = words.filter((word) => !/[\u2010-]$/.test(word))
      return whole.map(
        (word) =>
          word
            .split(/[\u2010-]{2,}/)
            .at(-1)
            ?.replace(/^[\u2010-]/, '') ?? word,
      )
    }),
  )
}

type Open = { paragraph: SetParagraph; line: TextLine }

/** A note or a table at a column's foot interrupts the sentence that goes on above the next column. */
function resumes(running: Open | null, line: TextLine): running is Open {
  return (
    running !== null &&
    isSameSize(running.line, line) &&
    line.isRow !== true &&
    (line.page !== running.line.page || line.column.left !== running.line.column.left) &&
    /^\p{Ll}/u.test(line.text) &&
    goesOnElsewhere(running.line, line)
  )
}

/** Lines come one after the other; a paragraph is open as long as the next line may go on with it. */
class Paragraphs {
  readonly found: SetParagraph[] = []
  readonly #words: ReadonlySet<string>
  readonly #leading: number
  readonly #body: number
  #leftOut: SetParagraph[] = []
  #open: Open | null = null
  /** The last one in the size of the running text. */
  #running: Open | null = null

  constructor(lines: readonly TextLine[], body: number) {
    this.#words = wordsIn(lines)
    this.#leading = leadingOf(lines)
    this.#body = body
  }

  leaveOut({ text, size, page }: TextLine, why: string): void {
    this.#leftOut.push({ text, indent: 0, gap: 1, size, page, known: { role: 'left-out', why } })
  }

  add(line: TextLine): void {
    const open = this.#open
    if (open !== null && goesOn(open.line, line, this.#leading)) this.#join(open, line)
    else if (resumes(this.#running, line)) this.#join(this.#running, line)
    else this.#begin(line)
  }

  finish(): SetParagraph[] {
    return [...this.found, ...this.#leftOut]
  }

  #join({ paragraph }: Open, line: TextLine): void {
    paragraph.text = joined(paragraph.text, line.text, this.#words)
    this.#hold({ paragraph, line })
  }

  #begin(line: TextLine): void {
    const { text, size, page } = line
    const paragraph = { text, indent: 0, gap: 1, size, page }
    this.found.push(...this.#leftOut, paragraph)
    this.#leftOut = []
    this.#hold({ paragraph, line })
  }

  #hold(open: Open): void {
    this.#open = open
    const isBody = Math.abs(open.line.size - this.#body) < 0.6
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
