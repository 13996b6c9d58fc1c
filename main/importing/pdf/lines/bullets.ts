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
  const signs = bulletsIn(runs)
  return runs.map((run) => {
    const [first, ...others] = run.pieces
    const isBullet = first !== undefined && signs.has(keyOf(first))
    return isBullet ? { ...run, pieces: [{ ...first, text: '•' }, ...others] } : run
  })
}

/** Letters of fonts that only single ones are written in, which stand nowhere but at the head of lines. */
function bulletsIn(runs: readonly Run[]): Set<string> {
  const heads = new Map<string, number>()
  const elsewhere = new Set<string>()
  for (const { pieces } of runs) {
    pieces.forEach((piece, at) => {
      const isSingle = Array.from(piece.text.trim()).length === 1
      if (!isSingle) elsewhere.add(piece.font)
      else if (at > 0 || !isApart(pieces) || plain.test(piece.text.trim())) elsewhere.add(keyOf(piece))
      else heads.set(keyOf(piece), (heads.get(keyOf(piece)) ?? 0) + 1)
    })
  }
  const found = [...heads].filter(
    ([key, times]) =>
      times >= minTimes && !elsewhere.has(key) && !elsewhere.has(key.slice(0, key.lastIndexOf(' '))),
  )
  return new Set(found.map(([key]) => key))
}

function keyOf({ font, text }: Piece): string {
  return `${font} ${text.trim()}`
}

/** Whether the first of some pieces stands alone, or before words in another font with a gap. */
function isApart([first, second]: readonly Piece[]): boolean {
  if (first === undefined || second === undefined) return true
  return first.font !== second.font && second.x - first.x - first.width > minGap * second.size
}
