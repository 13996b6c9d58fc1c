/** A piece of text as a PDF places it. Lengths are points; y grows upwards. */
export type Piece = { text: string; x: number; y: number; width: number; size: number; isSideways: boolean }

export type Page = { width: number; height: number; pieces: Piece[] }

/** Pieces that stand on one line, in one column. */
export type TextLine = {
  text: string
  page: number
  left: number
  right: number
  y: number
  size: number
  /** A row of a table, put together from its cells. */
  isRow?: boolean
  /** Of the column that it stands in. */
  column: { left: number; right: number }
}

/** Where a word ends though no space is written: PDFs often only move on. */
const wordGap = 0.16
/** What is further away stands in another column. */
const columnGap = 1.25
/** Raised and lowered figures still belong to their line. */
const sameLine = 0.45

type Run = { pieces: Piece[]; left: number; right: number; y: number; size: number }

/** The lines of a page, in no order yet. */
export function linesOf({ pieces, width }: Page, page: number): TextLine[] {
  return joinRuns(runsOf(pieces.filter(({ isSideways, text }) => !isSideways && text.trim() !== '')))
    .map((run) => ({
      text: withoutLigatures(textOf(run)),
      page,
      left: run.left,
      right: run.right,
      y: run.y,
      size: run.size,
      column: { left: 0, right: width },
    }))
    .filter(({ text }) => text !== '')
}

/** Programs do not always write a line's pieces in their order. */
function joinRuns(runs: readonly Run[]): Run[] {
  const ordered = [...runs].sort((one, other) =>
    Math.abs(one.y - other.y) < 1 ? one.left - other.left : other.y - one.y,
  )
  const joined: Run[] = []
  for (const run of ordered) {
    const last = joined.at(-1)
    const [first] = run.pieces
    if (last !== undefined && first !== undefined && fits(last, first) && run.left >= last.left) {
      last.pieces.push(...run.pieces)
      last.right = Math.max(last.right, run.right)
    } else joined.push({ ...run, pieces: [...run.pieces] })
  }
  return joined
}

function fits(run: Run, piece: Piece): boolean {
  const larger = Math.max(run.size, piece.size)
  const gap = piece.x - run.right
  const isOnLine = Math.abs(run.y - piece.y) < sameLine * larger
  // A heading's letters are wide, and the gap beside it is still only its column's.
  return isOnLine && gap > -0.6 * larger && gap < columnGap * Math.min(run.size, piece.size)
}

function runsOf(pieces: readonly Piece[]): Run[] {
  const runs: Run[] = []
  for (const piece of pieces) {
    const last = runs.at(-1)
    if (last !== undefined && fits(last, piece)) {
      last.pieces.push(piece)
      last.right = Math.max(last.right, piece.x + piece.width)
      // The first letter of a chapter and footnote marks are of another size than their line.
      if (piece.text.trim().length > 2 || last.size < piece.size * 0.8) last.size = piece.size
    } else {
      const { x, y, width, size } = piece
      runs.push({ pieces: [piece], left: x, right: x + width, y, size })
    }
  }
  return runs
}

const ligatures: Record<string, string> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' }

/** Some typesetters write the dots of an umlaut before their letter. */
function withoutLigatures(text: string): string {
  return text
    .replace(/¨([aeiouyAEIOUY])/g, (_both, letter: string) => `${letter}\u0308`.normalize('NFC'))
    .replace(/[ﬀ-ﬆ]/g, (one) => ligatures[one] ?? one)
}

function textOf({ pieces }: Run): string {
  let text = ''
  let end: number | null = null
  for (const piece of pieces) {
    const isApart = end !== null && piece.x - end > wordGap * piece.size
    if (isApart && !/\s$/.test(text) && !/^\s/.test(piece.text)) text += ' '
    text += piece.text
    end = piece.x + piece.width
  }
  return text
    .normalize('NFC')
    .replace(/[\s\0]+/g, ' ')
    .trim()
}
