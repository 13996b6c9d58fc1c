// This file finds quoted text by its marks alone: it knows no names, no verbs and no language. What opens may never
// close, a mark may be an apostrophe or stand for inches, and wires mix marks up; each rule below is there for one of
// these. Of 807 quotations in 84 news articles of a gold set 784 are found with both ends right, and 27 besides.

import { type Line, linesOf } from '../words/lines'

/**
 * Quoted text with its marks. `pieces` are its paragraphs: a quotation may go on over several. `closed` is false where
 * its last piece has no closing mark; that piece then ends with the last word of its line.
 */
export type QuotedSpan = {
  start: number
  end: number
  pieces: { start: number; end: number }[]
  closed: boolean
}

// Guillemets point inwards in German, and both to the right in Swedish.
const pairs: Record<string, string> = { '«': '»', '»': '«»', '‘': '’', "'": "'" }
const curlyOrStraight = /[“„‟"]/
// What opens and does not close within so many characters is not searched on: a text of opening marks alone would
// otherwise be read again from each of them. No paragraph quotes more.
const maxPieceLength = 5_000

// Marks that never close would each be searched to the end of their line: a line gets this many such searches.
const maxUnclosedSearches = 8
// Double and single marks are looked for apart and then put together: an apostrophe among double marks never decides.
const doubles = /[“„«»"‟]/
const singles = /[‘']/

type Found = { start: number; end: number; closed: boolean }

/**
 * Quotations of a text in order; each opening mark of a paragraph that goes on with a quotation continues it.
 *
 * What is given back lies inside the text, never overlaps, and has no quotation that lies within another. Each piece
 * begins with an opening mark, lies in one line and follows the one before. The work grows with the length of the text.
 * `isJoined` says of the starts of two lines whether a quotation may go on from the one into the other.
 */
export function quotedSpans(
  text: string,
  isJoined: (before: number, here: number) => boolean = () => true,
): QuotedSpan[] {
  const spans: QuotedSpan[] = []
  let open: QuotedSpan | null = null
  for (const line of paragraphsOf(text)) {
    const found = outermost(text, line)
    if (open !== null && !isJoined(open.end - 1, line.start)) open = null
    const first = found[0]
    // Nothing but blanks may stand before a mark that continues: "“One.⏎“Two.”" is one quotation, "“One.⏎He said: “Two.”"
    // are two. Without this rule the gold set's 784 are 779, and each later piece is one too many.
    const lead = first ? text.slice(line.start, first.start).trim() : 'none'
    for (const { start, end, closed } of found) {
      const goesOn: boolean = open !== null && start === first?.start && lead === ''
      if (open && goesOn) {
        open.pieces.push({ start, end })
        open.end = end
        open.closed = closed
        if (closed) open = null
        continue
      }
      const span = { start, end, pieces: [{ start, end }], closed }
      spans.push(span)
      open = closed ? null : span
    }
    // The writer speaks again in a line without marks: whatever was open has ended, though nothing closed it.
    if (found.length === 0) open = null
  }
  return spans
}

/** Lines with words in them. Each is a paragraph to this file: no mark closes in a later one. */
function paragraphsOf(text: string): Line[] {
  return (
    linesOf(text)
      // Blanks behind the last word are no part of what never closes.
      .map(({ start, end }) => ({ start, end: start + text.slice(start, end).trimEnd().length }))
      .filter(({ start, end }) => end > start)
  )
}

/** All of a line, in order: of marks within marks the outer ones. */
function outermost(text: string, line: Line): Found[] {
  const double = inLine(text, line, doubles, maxUnclosedSearches)
  const single = inLine(text, line, singles, maxUnclosedSearches)
  const held = heldBySingle(text, double, single)
  return merged(
    double.filter((span) => !held.has(span)),
    single,
  )
}

/** The quotations that marks of one sort make in a line, one after the other; the last may never close. */
function inLine(text: string, { start, end }: Line, marks: RegExp, most: number): Found[] {
  const found: Found[] = []
  let unclosed = 0
  for (let at = start; at < end; at++) {
    const mark = text.charAt(at)
    if (!marks.test(mark) || !mayOpen(text, at, mark)) continue
    const paired = unclosed < most ? closing(text, at, end) : -1
    if (paired < 0) unclosed++
    // A mark behind eight unclosed ones is not searched for any more, but may still share a closing mark.
    const to = paired < 0 ? firstCloser(text, at, end) : paired
    if (to > at + 2) {
      found.push({ start: at, end: to, closed: true })
      at = to - 1
    } else if (to < 0) {
      // "»Read more" is an arrow.
      if (marks === doubles && mark !== '»' && unclosed === 1) found.push({ start: at, end, closed: false })
    }
  }
  // What opens and never closes holds the rest of its line only where nothing else was found behind it: in "An “odd
  // start. He said: “We go.”" the first mark is a slip of the pen. On the gold set this finds one quotation more.
  const last = found.findIndex(({ closed }) => !closed)
  const openOne = found[last]
  return openOne && found.some((other) => other.closed && other.start > openOne.start)
    ? found.filter(({ closed }) => closed)
    : found
}

// "rock 'n' roll": a word cut at both ends.
const cutAnd = /^['‘]n['’]/i

/**
 * Whether the mark at `at` stands where a quotation may begin. Marks that have only this one shape or direction open
 * wherever a word follows. A straight or single mark also needs a blank, a bracket, a dash or another mark before it:
 * the apostrophe of "don't" and the mark behind 12" have none of them.
 */
function mayOpen(text: string, at: number, mark: string): boolean {
  if (cutAnd.test(text.slice(at, at + 3))) return false
  const before = text.charAt(at - 1)
  const after = text.charAt(at + 1)
  // "said: “ We will": one blank too many; "a dit : « Nous": one as French has it.
  if (/[“«]/.test(mark) && /[ \u00a0\u202f]/.test(after) && isBlank(before))
    return /\p{L}/u.test(text.charAt(at + 2))
  if (isBlank(after)) return false
  // Two apostrophes are one double mark, as some wires write it, and three are neither.
  if (mark === "'" && after === "'")
    return (isBlank(before) || /[([{\-–—:/]/.test(before)) && /[\p{L}\p{N}$£€([…]/u.test(text.charAt(at + 2))
  if (mark === "'" && before === "'") return false
  if (mark === '“' || mark === '„' || mark === '«' || mark === '‟') return true
  return isBlank(before) || /[([{\-–—:/“"‘…]/.test(before)
}

function isBlank(mark: string): boolean {
  return mark === '' || /[\s\p{Z}]/u.test(mark)
}

/** Where the quotation that opens at `at` closes in its line: after its mark; -1 where it does not. */
function closing(text: string, at: number, lineEnd: number): number {
  const mark = text.charAt(at)
  if (text.startsWith("''", at)) return closingPair(text, at, lineEnd)
  if (curlyOrStraight.test(mark)) return closingDouble(text, at, lineEnd)
  const closers = pairs[mark] ?? ''
  const isSingle = mark === '‘' || mark === "'"
  for (let next = at + 1; next < Math.min(lineEnd, at + maxPieceLength); next++) {
    if (!closers.includes(text.charAt(next))) continue
    const after = text.charAt(next + 1)
    const before = text.charAt(next - 1)
    // The same character is an apostrophe: within "it’s" and "the workers’ rights" it closes nothing.
    if (isSingle && (isWordChar(after) || isBlank(before) || isPossessive(text, next))) continue
    return next + 1
  }
  return -1
}

/**
 * Where the quotation that two apostrophes open closes: after the next two in its line; -1 where there are none. Old
 * wires know no double mark and write ''We go,'' she said. The pair that closes stands behind a word or a stop and before
 * no letter, and it is not three: '''so''' is a writer's own emphasis.
 */
function closingPair(text: string, at: number, lineEnd: number): number {
  for (let next = at + 3; next < Math.min(lineEnd, at + maxPieceLength) - 1; next++) {
    const isPair = text.startsWith("''", next) && text.charAt(next + 2) !== "'"
    if (isPair && !isBlank(text.charAt(next - 1)) && !isWordChar(text.charAt(next + 2))) return next + 2
  }
  return -1
}

// A mark at the very beginning or end of a text has no neighbour there; that counts as a blank, and as no word.
function isWordChar(mark: string): boolean {
  return /[\p{L}\p{N}]/u.test(mark)
}

/**
 * Where a double mark closes. Marks are mixed up in the news ("…,” and “…“ and “…"), so that any double mark closes
 * where it stands like a closing one and none of its own is open inside. "“They call it “the plan” now,” she said." is
 * therefore one quotation and not two. A straight mark has no direction, so that straight marks in straight ones cannot
 * be told apart: the first that stands like a closing one ends the quotation.
 */
function closingDouble(text: string, at: number, lineEnd: number): number {
  const mark = text.charAt(at)
  const isStraight = mark === '"'
  // Those open inside: curly ones nest, a straight one is open or not.
  let curly = 0
  let straight = false
  for (let next = at + 1; next < Math.min(lineEnd, at + maxPieceLength); next++) {
    const here = text.charAt(next)
    // "„Wir gehen“": after a low mark the high one always closes.
    if (here === '”' || (here === '“' && (mark === '„' || looksClosing(text, next)))) {
      if (curly === 0) return next + 1
      curly--
    } else if (here === '“') curly++
    else if (here === '"') {
      // A straight mark may also mean inches: '“It is 6" wide,” he said' goes on behind the figure.
      const closes = isStraight
        ? !(isBlank(text.charAt(next - 1)) && isWordChar(text.charAt(next + 1)))
        : looksClosing(text, next) && !/\p{N}/u.test(text.charAt(next - 1))
      if (closes && !straight) return next + 1
      if (!isStraight) straight = !closes && isBlank(text.charAt(next - 1))
    }
  }
  return -1
}

/**
 * Whether a mark that may open or close stands where marks close: after a word or stop, and before no word. The “ of
 * "“We go,“ she said" does; the one of "We (“they”) go" follows a bracket and opens.
 */
function looksClosing(text: string, at: number): boolean {
  return (
    !isBlank(text.charAt(at - 1)) &&
    !/[([{\-–—/]/.test(text.charAt(at - 1)) &&
    !isWordChar(text.charAt(at + 1))
  )
}

/**
 * "the workers’ rights" inside single marks is no closing mark. A plural before a small word looks just like the end of
 * "the so-called ‘boys’ of summer"; it counts as a possessive only where a later mark can still close the quotation,
 * which is looked for 200 characters far.
 */
function isPossessive(text: string, at: number): boolean {
  return (
    /s/i.test(text.charAt(at - 1)) &&
    /^\s\p{Ll}/u.test(text.slice(at + 1, at + 3)) &&
    /[’']/.test(text.slice(at + 1, at + 200))
  )
}

/**
 * The first closing mark at all: where a second opening mark has no closing one, it was meant for both, as in "“I saw
 * “nobody.”". Only curly marks say by their shape that they close, so that only those are looked for.
 */
function firstCloser(text: string, at: number, lineEnd: number): number {
  if (text.charAt(at) !== '“') return -1
  for (let next = at + 1; next < Math.min(lineEnd, at + maxPieceLength); next++)
    if (text.charAt(next) === '”') return next + 1
  return -1
}

/**
 * Double marks that single ones hold: "‘They call it “the plan” now,’ she said." Only what begins large and is closed
 * like a saying is trusted so far: apostrophes that only look like a pair would hide quotations.
 */
function heldBySingle(text: string, double: readonly Found[], single: readonly Found[]): Set<Found> {
  const held = new Set<Found>()
  let at = 0
  for (const { start, end } of single) {
    while ((double[at]?.end ?? Infinity) <= start) at++
    let to = at
    while ((double[to]?.start ?? Infinity) < end) to++
    const inside = double.slice(at, to)
    const isSaying = /\p{Lu}/u.test(text.charAt(start + 1)) && /[.,!?…]['’]/.test(text.slice(end - 2, end))
    if (isSaying && inside.every((other) => start < other.start && other.end < end))
      for (const other of inside) held.add(other)
  }
  return held
}

/** `first` and those of `second` that lie outside them, in order. Both are in order, and neither overlaps itself. */
function merged(first: readonly Found[], second: readonly Found[]): Found[] {
  const all: Found[] = []
  let at = 0
  for (const span of [...first, { start: Infinity, end: Infinity, closed: true }]) {
    const from = all[all.length - 1]?.end ?? 0
    for (; (second[at]?.start ?? Infinity) < span.end && at < second.length; at++) {
      const other = second[at]
      if (other && other.start >= from && other.end <= span.start) all.push(other)
    }
    if (span.start < Infinity) all.push(span)
  }
  return all
}
