// A list's bullet is often a letter of a font of signs, as which it would be read: "h", "¢". It is the only letter that
// is written in its font, and stands at the head of a line each time.

import type { Piece } from '../placed'

type Run = { pieces: Piece[] }

const minTimes = 3
const minGap = 0.2
/** Signs that say themselves what they are. */
const plain = /^[\p{N}\p{P}•‣▪●○◦■]/u

/** Runs with the letters that are drawn as bullets written as such. */
export function withBullets<R extends Run>(runs: readonly R[]): R[] {
  const written = new Map<string, Set<string>>()
  const heads = new Map<string, number>()
  for (const { pieces } of runs) {
    for (const { font, text } of pieces) written.set(font, (written.get(font) ?? new Set()).add(text.trim()))
    const [first] = pieces
    if (first !== undefined && isApart(pieces)) heads.set(first.font, (heads.get(first.font) ?? 0) + 1)
  }
  const times = countsIn(runs)
  const isBullet = ({ font, text }: Piece) =>
    written.get(font)?.size === 1 &&
    Array.from(text.trim()).length === 1 &&
    !plain.test(text.trim()) &&
    (heads.get(font) ?? 0) >= minTimes &&
    heads.get(font) === times.get(font)
  return runs.map((run) => {
    const [first, ...others] = run.pieces
    return first !== undefined && isBullet(first)
      ? { ...run, pieces: [{ ...first, text: '•' }, ...others] }
      : run
  })
}

/** Whether the first of some pieces stands alone, or before words in another font with a gap. */
function isApart([first, second]: readonly Piece[]): boolean {
  if (first === undefined || second === undefined) return true
  return first.font !== second.font && second.x - first.x - first.width > minGap * second.size
}

function countsIn(runs: readonly Run[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { font } of runs.flatMap(({ pieces }) => pieces)) counts.set(font, (counts.get(font) ?? 0) + 1)
  return counts
}
