import type { Piece } from '../placed'

const plain = '0123456789+-−n'
const raised = tableOf('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ')
const lowered = tableOf('₀₁₂₃₄₅₆₇₈₉₊₋₋')

function tableOf(small: string): ReadonlyMap<string, string> {
  return new Map(Array.from(small, (sign, at) => [plain.charAt(at), sign]))
}

/** A raised or lowered figure's, in sizes of the letters beside it. */
export const raisedSize = 0.82
/** From the line that its neighbours stand on, in sizes of their letters. */
export const minRaise = 0.2
const down = -0.08

// What a figure raised behind it is a power of, and not the mark of a note: 10⁶, km², x².
const base = /(?:\d|(?<!\p{L})(?:[kcdm]?m|in|ft|yd|\p{L}))$/u

type Line = { y: number; size: number }

/**
 * How a piece is written in its line. Raised and lowered figures as Unicode has them, the mark of a note in
 * brackets, so that neither becomes part of the number or word before it; letters ("1st") as they are.
 */
export function markOf(piece: Piece, { y, size }: Line, before: string): string {
  const text = piece.text.trim()
  if (piece.size > raisedSize * size || before === '') return piece.text
  const height = (piece.y - y) / size
  if (height < down) return allOf(text, lowered) ?? piece.text
  if (height < minRaise) return piece.text
  const isPower = base.test(before)
  if (/^[\d,–-]{1,7}$/.test(text) && /\d/.test(text) && !isPower) return `[${text}]`
  if (/^[*†‡§]{1,3}$/.test(text)) return `[${text}]`
  return isPower ? (allOf(text, raised) ?? piece.text) : piece.text
}

const slash = /^\s*[/⁄∕]\s*/
const maxParts = 2

/** What a piece is of a fraction that is set in small figures with a slash between them; null where it is of none. */
export function fractionPartAt(
  line: Line & { pieces: readonly Piece[] },
  at: number,
): 'numerator' | 'rest' | null {
  if (isNumerator(line, at)) return 'numerator'
  for (let before = 1; before <= maxParts; before++) {
    if (isNumerator(line, at - before))
      return before === 1 || slash.test(line.pieces[at - 1]?.text ?? '') ? 'rest' : null
  }
  return null
}

function isNumerator({ pieces, y, size }: Line & { pieces: readonly Piece[] }, at: number): boolean {
  const piece = pieces[at]
  if (piece === undefined || piece.size > raisedSize * size || (piece.y - y) / size < minRaise) return false
  if (!/^\d{1,3}$/.test(piece.text.trim())) return false
  const after = pieces.slice(at + 1, at + 1 + maxParts).map(({ text }) => text)
  return slash.test(after[0] ?? '') && /^\d{1,3}\b/.test(after.join('').replace(slash, ''))
}

function allOf(text: string, signs: ReadonlyMap<string, string>): string | null {
  const written = Array.from(text, (sign) => signs.get(sign))
  return text !== '' && written.every((sign) => sign !== undefined) ? written.join('') : null
}
