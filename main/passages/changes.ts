import { makeDiff } from '@sanity/diff-match-patch'

/** A stretch of a text and of its next version: equal, or replaced (either side may be empty). */
type Stretch = { isSame: boolean; oldStart: number; oldEnd: number; newStart: number; newEnd: number }

/** How one text became another. */
export type Changes = readonly Stretch[]

// Texts of 30,000 characters of which every tenth was changed take a third of this.
const timeoutSeconds = 0.25

/** The difference of two texts; where they have hardly anything in common, one is the replacement of the other. */
export function changesBetween(oldText: string, newText: string): Changes {
  if (!hasMuchInCommon(oldText, newText))
    return [{ isSame: false, oldStart: 0, oldEnd: oldText.length, newStart: 0, newEnd: newText.length }]
  const stretches: Stretch[] = []
  let [oldAt, newAt] = [0, 0]
  const [former, later] = [withPlainHalves(oldText), withPlainHalves(newText)]
  for (const [operation, words] of makeDiff(former, later, { timeout: timeoutSeconds })) {
    const oldEnd = oldAt + (operation === 1 ? 0 : words.length)
    const newEnd = newAt + (operation === -1 ? 0 : words.length)
    const last = stretches.at(-1)
    // A deletion and the insertion in its place are one replacement.
    if (operation !== 0 && last?.isSame === false) Object.assign(last, { oldEnd, newEnd })
    else stretches.push({ isSame: operation === 0, oldStart: oldAt, oldEnd, newStart: newAt, newEnd })
    oldAt = oldEnd
    newAt = newEnd
  }
  return stretches
}

const sampleLength = 12
const samples = 200
// Of two articles on other things one sample in a hundred is in both, of a text with every tenth letter changed one in four.
const minInCommon = 0.05

/**
 * Whether as much of a text is in another one as an edit leaves. Of what has next to nothing in common a comparison takes
 * all of its time and finds letters that are equal by chance.
 */
export function hasMuchInCommon(oldText: string, newText: string): boolean {
  const step = Math.max(1, Math.floor((oldText.length - sampleLength) / samples))
  let [taken, found] = [0, 0]
  for (let at = 0; at + sampleLength <= oldText.length; at += step) {
    taken += 1
    if (newText.includes(oldText.slice(at, at + sampleLength))) found += 1
  }
  return taken < samples / 4 || found >= taken * minInCommon
}

const halves = /[\ud800-\udfff]/g

/**
 * A text as the engine is to see it, with a sign for private use in place of each half of a character. It would keep the
 * halves together: of a flag that became another one nothing would stay, and a passage that ends in it would lose it; and
 * where a half stands alone it would lose text. Whole characters are seen to when the place is known.
 */
function withPlainHalves(text: string): string {
  return text.replace(halves, (half) => String.fromCharCode(half.charCodeAt(0) + 0x800))
}

/** A run of characters that both texts have: where it stood and where it stands. */
type Piece = { oldStart: number; start: number; length: number }

// Shorter runs are what any two sentences share: letters, " the ", " of a".
const longRun = 12

type Carried = {
  start: number
  end: number
  /** How far the words reach that were put in the place of the passage's first and last ones. */
  put: { start: number; end: number }
  /** How many of the passage's characters are there still, in runs long enough to be no chance. */
  kept: number
}

/**
 * Where a stretch of the old text is in the new one, or null where nothing of it is left. What was put
 * between its words is within; what was put before or behind them is not.
 */
export function carryOver(changes: Changes, start: number, end: number): Carried | null {
  const pieces = withoutStrayEnds(piecesOf(changes, start, end))
  const [first, last] = [pieces[0], pieces.at(-1)]
  if (first === undefined || last === undefined) return null
  const kept = pieces.reduce((sum, { length }) => sum + (length >= longRun ? length : 0), 0)
  const [from, to] = [first.start, last.start + last.length]
  const [before, behind] = [
    changes[firstAfter(changes, first.oldStart) - 1],
    changes[firstAfter(changes, last.oldStart) + 1],
  ]
  const isPutBefore = before?.isSame === false && before.newEnd === from && before.oldEnd >= start
  const isPutBehind = behind?.isSame === false && behind.newStart === to && behind.oldStart <= end
  const put = { start: isPutBefore ? before.newStart : from, end: isPutBehind ? behind.newEnd : to }
  return { start: from, end: to, put, kept }
}

function withoutStrayEnds(pieces: readonly Piece[]): Piece[] {
  const kept = [...pieces]
  while (isStray(kept[0], kept[1])) kept.shift()
  while (isStray(kept.at(-1), kept.at(-2))) kept.pop()
  return kept
}

// Two letters that happen to be equal in words that were replaced are no remains of a passage.
const minKeptLength = 4
const maxGapLength = 12

/** Whether a short piece at the end stands far from the rest, before the edit or after it. */
function isStray(piece: Piece | undefined, next: Piece | undefined): boolean {
  if (piece === undefined || next === undefined || piece.length >= minKeptLength) return false
  const [first, last] = piece.start < next.start ? [piece, next] : [next, piece]
  const gapNow = last.start - first.start - first.length
  const gapBefore = last.oldStart - first.oldStart - first.length
  return Math.max(gapNow, gapBefore) > maxGapLength
}

/**
 * What the new text still has of the old one from `start` to `end`, in order. The cost is that of the
 * stretches met.
 */
function piecesOf(changes: Changes, start: number, end: number): Piece[] {
  const pieces: Piece[] = []
  for (let index = firstAfter(changes, start); index < changes.length; index++) {
    const stretch = changes[index]
    if (stretch === undefined || stretch.oldStart >= end) break
    if (!stretch.isSame) continue
    const from = Math.max(start, stretch.oldStart)
    const length = Math.min(end, stretch.oldEnd) - from
    pieces.push({ oldStart: from, start: stretch.newStart + from - stretch.oldStart, length })
  }
  return pieces
}

// By halving: a long text has thousands of stretches, and each highlight asks for its own.
function firstAfter(changes: Changes, offset: number): number {
  let [low, high] = [0, changes.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((changes[middle]?.oldEnd ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}
