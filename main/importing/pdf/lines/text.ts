import type { Page, Piece, TextLine } from '../placed'
import { withBullets } from './bullets'
import { type Gutter, guttersOf, isIn, minGap } from './gutters'
import { fractionPartAt, markOf, minRaise, raisedSize } from './small-figures'

/** Where a word ends though no space is written: PDFs often only move on. */
const wordGap = 0.16
/** What is further away stands in another column. */
const columnGap = 1.25
/** Larger letters beside smaller ones belong to something else already where they are so far apart. */
const otherSizeGap = 0.8
const otherSize = 1.2
/** Two figures that are so far apart are two cells, of which the second fills its column. */
const figuresGap = 0.8
const endsInFigure = /\d[%)]?\s*$/
const beginsWithFigure = /^\s*[(+−-]?(?:\p{Sc}|\d)/u
/** Raised and lowered figures still belong to their line. */
const sameLine = 0.45
/** The first letter of a text may be set as large as several of its lines. */
const dropCapSize = 1.7

type Run = { pieces: Piece[]; left: number; right: number; y: number; size: number }

/** The lines of a page, in no order yet. */
export function linesOf({ pieces, width }: Page, page: number): TextLine[] {
  const inked = once(pieces.filter(({ text }) => text.trim() !== ''))
  const gutters = guttersOf(inked)
  // What a mark stands in a gap of goes on behind it.
  return withBullets(joinRuns(withRaisedMarks(joinRuns(runsOf(inked, gutters), gutters)), gutters))
    .map((run) => ({
      text: withoutLigatures(textOf(run)),
      page,
      left: run.left,
      right: run.right,
      y: run.y,
      size: sizeOf(run),
      font: fontOf(run.pieces),
      column: { left: 0, right: width },
    }))
    .filter(({ text }) => text !== '')
}

/** Programs print a word twice, a hair apart, where they have no bold letters. */
function once(pieces: readonly Piece[]): Piece[] {
  const seen = new Map<string, Piece[]>()
  return pieces.filter((piece) => {
    const same = seen.get(piece.text) ?? []
    const isAgain = same.some(
      ({ x, y, size }) => Math.hypot(x - piece.x, y - piece.y) < 0.2 * Math.min(size, piece.size),
    )
    if (!isAgain) seen.set(piece.text, [...same, piece])
    return !isAgain
  })
}

/** Programs do not always write a line's pieces in their order. */
function joinRuns(runs: readonly Run[], gutters: readonly Gutter[]): Run[] {
  const ordered = [...runs].sort((one, other) =>
    Math.abs(one.y - other.y) < 1 ? one.left - other.left : other.y - one.y,
  )
  const joined: Run[] = []
  for (const run of ordered) {
    const last = joined.at(-1)
    const [first] = run.pieces
    if (last !== undefined && first !== undefined && fits(last, first, gutters) && run.left >= last.left) {
      last.pieces.push(...run.pieces)
      last.right = Math.max(last.right, run.right)
      last.size = Math.max(last.size, run.size)
    } else joined.push({ ...run, pieces: [...run.pieces] })
  }
  return joined
}

function fits(run: Run, piece: Piece, gutters: readonly Gutter[]): boolean {
  const larger = Math.max(run.size, piece.size)
  const smaller = Math.min(run.size, piece.size)
  const gap = piece.x - run.right
  const isOnLine = Math.abs(run.y - piece.y) < sameLine * larger
  // A heading's letters are wide, and the gap beside it is still only its column's.
  if (!isOnLine || gap <= -0.6 * larger) return false
  if (gap >= gapBetween(run, piece) * smaller) return false
  // Which of the lines beside it a large first letter begins is seen later.
  if (larger > dropCapSize * smaller && run.pieces.length === 1 && isLetter(run)) return false
  return (
    gap < minGap * smaller ||
    !gutters.some((gutter) => isIn(gutter, { left: run.right, size: run.size }, piece))
  )
}

/** How far apart, in sizes of the smaller letters, are two columns. */
function gapBetween(run: Run, piece: Piece): number {
  if (Math.max(run.size, piece.size) > otherSize * Math.min(run.size, piece.size)) return otherSizeGap
  const before = run.pieces.at(-1)?.text ?? ''
  const areFigures = beginsWithFigure.test(piece.text) && endsInFigure.test(before)
  return areFigures ? figuresGap : columnGap
}

const raisedMark = /^\s*(?:\d{1,3}|\[[\p{L}\p{N}]{1,3}\]|[*†‡§]{1,3})\s*$/u
/** "10th", "2nde", "Nº", "™": they stand at once behind what they belong to. */
const raisedLetters = /^\s*(?:\p{L}{1,3}|[ºª™®]|SM)\s*$/u
const atOnce = 0.3
/** From the foot of its line, in sizes of the line's letters. */
const maxRaise = 0.7

/** The work grows with the square; no printed page has more. */
const maxRuns = 4000

/** A note's mark may stand so high, or in a gap so wide, that it looked like a line of its own. */
function withRaisedMarks(runs: readonly Run[]): readonly Run[] {
  if (runs.length > maxRuns) return runs
  const taken = new Set<Run>()
  for (const mark of runs) {
    const [piece] = mark.pieces
    if (piece === undefined) continue
    const areMarks = mark.pieces.every(({ text }) => raisedMark.test(text))
    const areLetters = mark.pieces.length === 1 && raisedLetters.test(piece.text)
    if (!areMarks && !areLetters) continue
    const [line] = runs.filter((run) => carries(run, mark)).toSorted((one, other) => other.left - one.left)
    if (line === undefined) continue
    const at = line.pieces.findLastIndex(({ x }) => x < piece.x) + 1
    if (areLetters && !isAtOnceBehind(piece, line.pieces[at - 1])) continue
    line.pieces.splice(at, 0, ...mark.pieces)
    line.right = Math.max(line.right, mark.right)
    taken.add(mark)
  }
  return runs.filter((run) => !taken.has(run))
}

/** Whether a mark stands raised over a line, or right behind it. */
function carries(line: Run, mark: Run): boolean {
  const raise = (mark.y - line.y) / line.size
  return (
    mark.size < raisedSize * line.size &&
    raise > minRaise &&
    raise < maxRaise &&
    mark.left > line.left &&
    mark.left < line.right + columnGap * line.size
  )
}

function isAtOnceBehind(piece: Piece, before: Piece | undefined): boolean {
  return before !== undefined && Math.abs(piece.x - before.x - before.width) < atOnce * piece.size
}

function isLetter({ pieces: [piece] }: Run): boolean {
  return /^[“"«„‘']?\p{Lu}$/u.test(piece?.text.trim() ?? '')
}

function runsOf(pieces: readonly Piece[], gutters: readonly Gutter[]): Run[] {
  const runs: Run[] = []
  for (const piece of pieces) {
    const last = runs.at(-1)
    if (last !== undefined && fits(last, piece, gutters)) {
      last.pieces.push(piece)
      last.right = Math.max(last.right, piece.x + piece.width)
      // Marks of footnotes are of another size than their line, and stand above it.
      const isMark = piece.size <= raisedSize * last.size && piece.y > last.y
      if (!isMark && (piece.text.trim().length > 2 || last.size < piece.size * 0.8)) {
        last.size = piece.size
        last.y = piece.y
      }
    } else {
      const { x, y, width, size } = piece
      runs.push({ pieces: [piece], left: x, right: x + width, y, size })
    }
  }
  return runs
}

/** The font that most letters are set in. */
export function fontOf(pieces: readonly { text: string; font: string }[]): string {
  const letters = new Map<string, number>()
  for (const { text, font } of pieces) letters.set(font, (letters.get(font) ?? 0) + text.length)
  return [...letters].sort(([, one], [, other]) => other - one)[0]?.[0] ?? ''
}

/** Small capitals and marks of notes are no smaller text, nor is a line as large as its first letter. */
const minShare = 0.1
const minLarge = 2

/** The largest size that a tenth of a line's letters are set in. */
function sizeOf({ pieces, size }: Run): number {
  const letters = pieces.reduce((sum, { text }) => sum + text.length, 0)
  const sizes = pieces.map((piece) => piece.size).sort((one, other) => other - one)
  const lettersFrom = (least: number) =>
    pieces.reduce((sum, piece) => sum + (piece.size >= least - 0.01 ? piece.text.length : 0), 0)
  return sizes.find((one) => lettersFrom(one) >= Math.max(minLarge, minShare * letters)) ?? size
}

const ligatures: Record<string, string> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' }

/**
 * Some typesetters write the dots of an umlaut before their letter. Stops and brackets of columns that run downwards
 * are signs of their own.
 */
function withoutLigatures(text: string): string {
  return text
    .replace(/¨([aeiouyAEIOUY])/g, (_both, letter: string) => `${letter}\u0308`.normalize('NFC'))
    .replace(/[ﬀ-ﬆ]/g, (one) => ligatures[one] ?? one)
    .replace(/[\ufe10-\ufe18\ufe35-\ufe44\ufe47\ufe48]/g, (one) => one.normalize('NFKC'))
}

function textOf(run: Run): string {
  let text = ''
  let end: number | null = null
  const spaced = spacedLetters(run)
  for (const [at, piece] of run.pieces.entries()) {
    const part = fractionPartAt(run, at)
    // "2½": its figures would be one number.
    const isSecond = part === 'numerator' && /\d$/.test(text)
    const isApart = end !== null && (isSecond || piece.x - end > (spaced?.gap ?? wordGap) * piece.size)
    const written =
      spaced !== null ? piece.text.replaceAll(' ', '') : part === null ? markOf(piece, run, text) : piece.text
    const isMark = written !== piece.text && written.startsWith('[')
    if (isApart && !isMark && !/\s$/.test(text) && !/^\s/.test(piece.text)) text += ' '
    text += written
    end = piece.x + piece.width
  }
  return text
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}

const oneLetter = /^\s*\p{L}\s*$/u
const lettersApart = /^\s*\p{L}(?: \p{L})*\s*$/u
const minLetters = 4

/**
 * Headings are set with space between all letters. Then words are further apart than `gap`, in sizes of the letters;
 * null where letters are set as usual.
 */
function spacedLetters({ pieces }: Run): { gap: number } | null {
  const letters = pieces.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0)
  if (letters < minLetters || !pieces.every(({ text }) => lettersApart.test(text))) return null
  // Where letters come several in a piece, a piece is a word.
  if (!pieces.every(({ text }) => oneLetter.test(text))) return { gap: wordGap }
  const gaps = pieces
    .slice(1)
    .map((piece, index) => {
      const before = pieces[index] as Piece
      return (piece.x - before.x - before.width) / piece.size
    })
    .sort((one, other) => one - other)
  return { gap: Math.max(wordGap, 1.7 * (gaps[Math.floor(gaps.length / 2)] ?? 0)) }
}
