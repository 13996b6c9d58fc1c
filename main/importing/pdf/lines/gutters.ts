// Narrow gaps between columns. A gap that is wider than any between words parts columns by itself; one that is
// not is told by what is above and below it: the same empty strip, beside whose right edge lines begin. It is
// the tall whitespace rectangle of Breuel ("Two geometric algorithms for layout analysis", 2002), grown from
// each gap instead of searched for over the whole page.

import type { Piece } from '../placed'

/** An empty strip that parts two columns. */
export type Gutter = { left: number; right: number; top: number; bottom: number; size: number }

/** In sizes of the letters: what is narrower is between words, what is wider parts columns anyway. */
export const minGap = 0.65
const maxGap = 1.6
/** What is left of a strip when lines of ragged length reach into it. */
const minWidth = 0.5
/** Words of a paragraph seldom leave a gap above one another in three lines, and hardly ever in five. */
const minRows = 5
/** Columns begin at one edge; what is right of a gap by chance does not. */
const minAligned = 0.6
/** The work grows with the square; no printed page has more. */
const maxPieces = 8000

/** The narrow gutters among pieces of text. */
export function guttersOf(given: readonly Piece[]): Gutter[] {
  if (given.length > maxPieces) return []
  const pieces = [...given].sort((one, other) => other.y - one.y || one.x - other.x)
  const found: Gutter[] = []
  pieces.forEach((piece, index) => {
    const next = nextOnLine(pieces, index)
    if (next === null) return
    const left = piece.x + piece.width
    if (found.some((gutter) => isIn(gutter, { left, size: piece.size }, next))) return
    const gutter = grown(pieces, index, {
      left,
      right: next.x,
      top: piece.y,
      bottom: piece.y,
      size: piece.size,
    })
    if (gutter !== null) found.push(gutter)
  })
  return found
}

type End = { left: number; size: number }

/** A headline's words are as far apart as columns of small letters. */
const otherSize = 1.2

/** Whether the gap between a piece that ends at `left`, in letters of a size, and the next one on its line is part of a gutter. */
export function isIn(gutter: Gutter, { left, size: before }: End, { x, y, size: after }: Piece): boolean {
  const isBeside = left <= gutter.left + 0.5 && x >= gutter.right - 0.5
  // Beside a heading may stand the other column's text.
  const size = Math.min(before, after)
  const isSameSize = Math.max(size, gutter.size) < otherSize * Math.min(size, gutter.size)
  return isBeside && isSameSize && y <= gutter.top + 0.5 && y >= gutter.bottom - 0.5
}

function isOnLineOf(one: Piece, other: Piece): boolean {
  return Math.abs(one.y - other.y) < 0.45 * Math.max(one.size, other.size)
}

/** The piece right of one, where the gap between them could be a gutter. */
function nextOnLine(pieces: readonly Piece[], index: number): Piece | null {
  const piece = pieces[index] as Piece
  const end = piece.x + piece.width
  let best: Piece | null = null
  for (const step of [-1, 1]) {
    for (let at = index + step; ; at += step) {
      const other = pieces[at]
      if (other === undefined || Math.abs(other.y - piece.y) > 0.45 * 2 * piece.size) break
      const isRight = other.x > piece.x && other.x + other.width > end && isOnLineOf(piece, other)
      if (isRight && (best === null || other.x < best.x)) best = other
    }
  }
  const gap = best === null ? 0 : (best.x - end) / Math.min(piece.size, best.size)
  return gap >= minGap && gap <= maxGap ? best : null
}

type Growth = {
  strip: Gutter
  size: number
  /** The lines that end left of the strip. */
  lefts: Set<number>
  /** Where lines begin right of it, by their heights. */
  starts: Map<number, number>
}

/** A gap with all lines above and below that leave it empty; null where they are too few, or it is no column's edge. */
function grown(pieces: readonly Piece[], index: number, gap: Gutter): Gutter | null {
  const { size } = gap
  const growth: Growth = { strip: gap, size, lefts: new Set(), starts: new Map() }
  for (const step of [-1, 1]) {
    for (let at = step < 0 ? index : index + 1; ; at += step) {
      const piece = pieces[at]
      if (piece === undefined || isFarFrom(piece, growth) || !takes(growth, piece)) break
    }
  }
  const { strip, lefts, starts } = growth
  const isTall = lefts.size >= minRows && starts.size >= minRows
  return isTall && alignedShare([...starts.values()], size) >= minAligned ? strip : null
}

function isFarFrom({ y }: Piece, { strip, size }: Growth): boolean {
  return y > strip.top + 4 * size || y < strip.bottom - 4 * size
}

/** Adds what a piece says of a strip; false where it closes it. */
function takes(growth: Growth, piece: Piece): boolean {
  const { size, lefts, starts } = growth
  const end = piece.x + piece.width
  const strip = narrowedBy(growth.strip, piece.x, end)
  if (strip.right - strip.left < minWidth * size) return false
  const row = Math.round(piece.y)
  growth.strip = {
    ...strip,
    top: Math.max(strip.top, piece.y),
    bottom: Math.min(strip.bottom, piece.y),
  }
  if (end <= strip.left + 0.01 && end > strip.left - 12 * size) lefts.add(row)
  const isStart = piece.x >= strip.right - 0.01 && piece.x < strip.right + 2.5 * size
  if (isStart) starts.set(row, Math.min(piece.x, starts.get(row) ?? Number.POSITIVE_INFINITY))
  return true
}

/** What a piece from `start` to `end` leaves of a strip. */
function narrowedBy(strip: Gutter, start: number, end: number): Gutter {
  if (end <= strip.left || start >= strip.right) return strip
  if (start <= strip.left && end >= strip.right) return { ...strip, right: strip.left }
  return start <= strip.left ? { ...strip, left: end } : { ...strip, right: Math.max(strip.left, start) }
}

/** How many of the lines begin at the same edge. */
function alignedShare(starts: readonly number[], size: number): number {
  const near = (x: number) => starts.filter((other) => Math.abs(other - x) < 0.25 * size).length
  return Math.max(0, ...starts.map(near)) / starts.length
}
