/** Quoted text with its marks. `pieces` are its paragraphs: a quotation may go on over several. */
export type QuotedSpan = {
  start: number
  end: number
  pieces: { start: number; end: number }[]
  closed: boolean
}

// Guillemets point inwards in German, and both to the right in Swedish.
const pairs: Record<string, string> = { '«': '»', '»': '«»', '‘': '’', "'": "'" }
const curlyOrStraight = /[“„‟"]/
// No paragraph quotes more; what opens and does not close within so many characters is not searched on.
const longestPiece = 5_000

const isWordChar = (mark: string): boolean => /[\p{L}\p{N}]/u.test(mark)
const isBlank = (mark: string): boolean => mark === '' || /[\s\p{Z}]/u.test(mark)

// "rock 'n' roll": a word cut at both ends.
const cutAnd = /^['‘]n['’]/i

const mayOpen = (text: string, at: number, mark: string): boolean => {
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

/** Where the quotation that two apostrophes open closes: after the next two in its line; -1 where there are none. */
const closingPair = (text: string, at: number, lineEnd: number): number => {
  for (let next = at + 3; next < Math.min(lineEnd, at + longestPiece) - 1; next++) {
    const isPair = text.startsWith("''", next) && text.charAt(next + 2) !== "'"
    if (isPair && !isBlank(text.charAt(next - 1)) && !isWordChar(text.charAt(next + 2))) return next + 2
  }
  return -1
}

/** Whether a mark that may open or close stands where marks close: after a word or stop, and before no word. */
const looksClosing = (text: string, at: number): boolean =>
  !isBlank(text.charAt(at - 1)) && !/[([{\-–—/]/.test(text.charAt(at - 1)) && !isWordChar(text.charAt(at + 1))

/**
 * Where a double mark closes. Marks are mixed up in the news ("…,” and “…“ and “…"), so that any double mark closes
 * where it stands like a closing one and none of its own is open inside.
 */
const closingDouble = (text: string, at: number, lineEnd: number): number => {
  const mark = text.charAt(at)
  const isStraight = mark === '"'
  // Those open inside: curly ones nest, a straight one is open or not.
  let curly = 0
  let straight = false
  for (let next = at + 1; next < Math.min(lineEnd, at + longestPiece); next++) {
    const here = text.charAt(next)
    if (here === '”' || (here === '“' && (mark === '„' || looksClosing(text, next)))) {
      if (curly === 0) return next + 1
      curly--
    } else if (here === '“') curly++
    else if (here === '"') {
      const closes = isStraight
        ? !(isBlank(text.charAt(next - 1)) && isWordChar(text.charAt(next + 1)))
        : looksClosing(text, next) && !/\p{N}/u.test(text.charAt(next - 1))
      if (closes && !straight) return next + 1
      if (!isStraight) straight = !closes && isBlank(text.charAt(next - 1))
    }
  }
  return -1
}

/** Where the quotation that opens at `at` closes in its line: after its mark; -1 where it does not. */
const closing = (text: string, at: number, lineEnd: number): number => {
  const mark = text.charAt(at)
  if (text.startsWith("''", at)) return closingPair(text, at, lineEnd)
  if (curlyOrStraight.test(mark)) return closingDouble(text, at, lineEnd)
  const closers = pairs[mark] ?? ''
  const isSingle = mark === '‘' || mark === "'"
  for (let next = at + 1; next < Math.min(lineEnd, at + longestPiece); next++) {
    if (!closers.includes(text.charAt(next))) continue
    const after = text.charAt(next + 1)
    const before = text.charAt(next - 1)
    if (isSingle && (isWordChar(after) || isBlank(before) || isPossessive(text, next))) continue
    return next + 1
  }
  return -1
}

/** The first closing mark at all: where a second opening mark has no closing one, it was meant for both. */
const firstCloser = (text: string, at: number, lineEnd: number): number => {
  if (text.charAt(at) !== '“') return -1
  for (let next = at + 1; next < Math.min(lineEnd, at + longestPiece); next++)
    if (text.charAt(next) === '”') return next + 1
  return -1
}

/** "the workers’ rights" inside single marks is no closing mark. */
const isPossessive = (text: string, at: number): boolean =>
  /s/i.test(text.charAt(at - 1)) &&
  /^\s\p{Ll}/u.test(text.slice(at + 1, at + 3)) &&
  /[’']/.test(text.slice(at + 1, at + 200))

// Marks that never close would each be searched to the end of their line: a line gets this many such searches.
const mostUnclosed = 8
const doubles = /[“„«»"‟]/
const singles = /[‘']/

type Line = { start: number; end: number }

const linesOf = (text: string): Line[] => {
  const lines: Line[] = []
  for (let start = 0; start <= text.length;) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    // Blanks behind the last word are no part of what never closes.
    const words = text.slice(start, end).trimEnd().length
    if (words > 0) lines.push({ start, end: start + words })
    start = end + 1
  }
  return lines
}

type Found = { start: number; end: number; closed: boolean }

const inLine = (text: string, { start, end }: Line, marks: RegExp, most: number): Found[] => {
  const found: Found[] = []
  let unclosed = 0
  for (let at = start; at < end; at++) {
    const mark = text.charAt(at)
    if (!marks.test(mark) || !mayOpen(text, at, mark)) continue
    const paired = unclosed < most ? closing(text, at, end) : -1
    if (paired < 0) unclosed++
    const to = paired < 0 ? firstCloser(text, at, end) : paired
    if (to > at + 2) {
      found.push({ start: at, end: to, closed: true })
      at = to - 1
    } else if (to < 0) {
      // "»Read more" is an arrow.
      if (marks === doubles && mark !== '»' && unclosed === 1) found.push({ start: at, end, closed: false })
    }
  }
  // What opens and never closes holds the rest of its line only where nothing else was found in it.
  const last = found.findIndex(({ closed }) => !closed)
  const openOne = found[last]
  return openOne && found.some((other) => other.closed && other.start > openOne.start)
    ? found.filter(({ closed }) => closed)
    : found
}

/** `first` and those of `second` that lie outside them, in order. */
const merged = (first: readonly Found[], second: readonly Found[]): Found[] => {
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

/**
 * Double marks that single ones hold: "‘They call it “the plan” now,’ she said." Only what begins large and is closed
 * like a saying is trusted so far: apostrophes that only look like a pair would hide quotations.
 */
const heldBySingle = (text: string, double: readonly Found[], single: readonly Found[]): Set<Found> => {
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

/** All of a line, in order: of marks within marks the outer ones. */
const outermost = (text: string, line: Line): Found[] => {
  const double = inLine(text, line, doubles, mostUnclosed)
  const single = inLine(text, line, singles, mostUnclosed)
  const held = heldBySingle(text, double, single)
  return merged(
    double.filter((span) => !held.has(span)),
    single,
  )
}

/** Quotations of a text in order; each opening mark of a paragraph that goes on with a quotation continues it. */
export const quotedSpans = (text: string): QuotedSpan[] => {
  const spans: QuotedSpan[] = []
  let open: QuotedSpan | null = null
  for (const line of linesOf(text)) {
    const found = outermost(text, line)
    const first = found[0]
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
    if (found.length === 0) open = null
  }
  return spans
}
