/** Two neighbours that are named together, in so many articles. */
export type Tie = { from: number; to: number; articles: number }

type Side = 'left' | 'right'
/** Where a neighbour stands, in percent of the drawing. Its label runs outwards from there. */
export type Spot = { x: number; y: number; side: Side }

// In a few articles everybody is named with everybody: a drawing of that says nothing.
const tiesPerNeighbour = 1.25

/** The strongest ties, few enough to be followed with the eye; of equal ones those of the first neighbours. */
export function strongestTies(ties: readonly Tie[], neighbours: number): Tie[] {
  return [...ties]
    .sort((a, b) => b.articles - a.articles || a.from - b.from || a.to - b.to)
    .slice(0, Math.floor(neighbours * tiesPerNeighbour))
}

// Twelve neighbours settle in four or five rounds.
const maxRounds = 20

/**
 * The order around the ring in which those that belong together stand together. The same for the same neighbours:
 * it begins as they come and only exchanges two that are better exchanged.
 */
export function ringOrder(count: number, ties: readonly Tie[]): number[] {
  let order = Array.from({ length: count }, (_, node) => node)
  let minStrain = strain(order, ties)
  for (let round = 0; round < maxRounds; round++) {
    let isBetter = false
    for (let a = 0; a < count; a++) {
      for (let b = a + 1; b < count; b++) {
        const other = swapped(order, a, b)
        const now = strain(other, ties)
        if (now >= minStrain) continue
        order = other
        minStrain = now
        isBetter = true
      }
    }
    if (!isBetter) break
  }
  return order
}

function strain(order: readonly number[], ties: readonly Tie[]): number {
  const at = new Map(order.map((node, place) => [node, place]))
  return ties.reduce(
    (sum, { from, to, articles }) =>
      sum + articles * apart(at.get(from) ?? 0, at.get(to) ?? 0, order.length) ** 2,
    0,
  )
}

/** How far apart two places of a ring are. */
function apart(a: number, b: number, count: number): number {
  const way = Math.abs(a - b)
  return Math.min(way, count - way)
}

function swapped(order: readonly number[], a: number, b: number): number[] {
  return order.map((node, place) =>
    place === a ? (order[b] ?? node) : place === b ? (order[a] ?? node) : node,
  )
}

// Labels stand beside the ring, so it takes the middle of the drawing.
const widest = 18

/**
 * Neighbours on two arcs, from the top down on the right and on up the left. Each has a line of the drawing's height
 * to itself, so that no two labels can meet.
 */
export function spotsOf(order: readonly number[]): Spot[] {
  const onRight = Math.ceil(order.length / 2)
  const spots: Spot[] = []
  order.forEach((node, place) => {
    const side: Side = place < onRight ? 'right' : 'left'
    const lines = side === 'right' ? onRight : order.length - onRight
    const line = side === 'right' ? place : order.length - 1 - place
    const y = ((line + 0.5) / lines) * 100
    const out = widest * Math.sqrt(1 - ((y - 50) / 62) ** 2)
    spots[node] = { x: side === 'right' ? 50 + out : 50 - out, y, side }
  })
  return spots
}
