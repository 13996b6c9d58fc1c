// A page may be set in several directions: a wide table is turned, a margin carries a stamp, Japanese runs
// from top to bottom. Each direction is a page of its own here, turned so that its text runs from left to
// right and its lines go down; everything behind knows only that one.

import type { Page, Piece } from '../placed'

/** A piece before it is known which way up it is read: `along` points where its letters go. */
export type PlacedPiece = Piece & {
  along: [number, number]
  /** As a slide that lies the wrong way round is: its letters go to the left, and stand on their feet. */
  isMirrored?: boolean
}

type Placed = { width: number; height: number; pieces: PlacedPiece[] }

/** Scans that lie askew are straight to a reader. In degrees. */
const tolerance = 12

/** The direction that most of a page's text runs in, and the others. */
export function framesOf({ width, height, pieces }: Placed): { main: Page; asides: Page[] } {
  const byTurn = new Map<number, PlacedPiece[]>()
  for (const placed of withStacks(pieces)) {
    if (placed.text.trim() === '') continue
    const piece = placed.isMirrored === true ? mirrored(placed, width) : placed
    // What is mirrored would lie over what is not.
    const turn = turnOf(piece) + (placed.isMirrored === true ? wholeTurn : 0)
    const turned = byTurn.get(turn)
    if (turned === undefined) byTurn.set(turn, [piece])
    else turned.push(piece)
  }
  const [main, ...asides] = [...byTurn]
    .sort(([, one], [, other]) => lengthOf(other) - lengthOf(one))
    .map(([turn, turned]) => frameOf(turn % wholeTurn, turned, width, height))
  return { main: main ?? { width, height, pieces: [] }, asides }
}

const wholeTurn = 360

function mirrored(piece: PlacedPiece, width: number): PlacedPiece {
  const [x, y] = piece.along
  return { ...piece, x: width - piece.x, along: [-x, y] }
}

/** By how much, in degrees, text is turned: quarters of a circle where it is nearly that, else the ten degrees next to it. */
function turnOf({ along: [x, y] }: PlacedPiece): number {
  const degrees = (Math.atan2(y, x) * 180) / Math.PI
  const quarter = Math.round(degrees / 90) * 90
  const turn = Math.abs(degrees - quarter) <= tolerance ? quarter : Math.round(degrees / 10) * 10
  return (turn + wholeTurn) % wholeTurn
}

const unspaced = /^[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]$/

/** Chinese and Japanese from top to bottom may be written letter by letter, each as text that runs to the right. */
function withStacks(pieces: readonly PlacedPiece[]): PlacedPiece[] {
  const signs = pieces.filter(({ text }) => text.trim() !== '')
  const stacked = new Set<PlacedPiece>()
  signs.forEach((piece, index) => {
    const next = signs[index + 1]
    if (next === undefined || !unspaced.test(piece.text) || !unspaced.test(next.text)) return
    const down = (piece.y - next.y) / piece.size
    if (Math.abs(next.x - piece.x) < 0.3 * piece.size && down > 0.7 && down < 1.6)
      stacked.add(piece).add(next)
  })
  // What a letter stands on is its foot; in a column it hangs from its head, and its middle is the line.
  return pieces.map((piece) =>
    stacked.has(piece)
      ? { ...piece, x: piece.x + piece.size / 2, y: piece.y + piece.size, along: [0, -1] }
      : piece,
  )
}

function lengthOf(pieces: readonly PlacedPiece[]): number {
  return pieces.reduce((sum, { text }) => sum + text.length, 0)
}

function frameOf(turn: number, pieces: readonly PlacedPiece[], width: number, height: number): Page {
  const upright = turner(turn, width, height)
  const isOnItsSide = turn === 90 || turn === 270
  return {
    width: isOnItsSide ? height : width,
    height: isOnItsSide ? width : height,
    pieces: pieces.map(({ along: _along, isMirrored: _isMirrored, ...piece }) => ({
      ...piece,
      ...upright(piece),
    })),
  }
}

function turner(turn: number, width: number, height: number) {
  return ({ x, y }: Piece): { x: number; y: number } => {
    if (turn === 0) return { x, y }
    if (turn === 90) return { x: y, y: width - x }
    if (turn === 180) return { x: width - x, y: height - y }
    if (turn === 270) return { x: height - y, y: x }
    const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)]
    return { x: x * cos + y * sin, y: y * cos - x * sin }
  }
}
