import { describe, expect, it } from 'vitest'
import {
  ringOrder,
  spotsOf,
  strongestTies,
  type Tie,
} from '../../../../../../renderer/pages/entity/sections/graph-layout'

function tie(from: number, to: number, articles = 1): Tie {
  return { from, to, articles }
}
function distance(order: readonly number[], a: number, b: number) {
  const way = Math.abs(order.indexOf(a) - order.indexOf(b))
  return Math.min(way, order.length - way)
}

describe('ringOrder', () => {
  it('holds each neighbour once, and is the same every time', () => {
    const ties = [tie(0, 7, 3), tie(1, 5, 9), tie(2, 11, 4), tie(3, 8), tie(0, 4, 2)]
    const order = ringOrder(12, ties)
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, n) => n))
    expect(ringOrder(12, ties)).toEqual(order)
  })

  it('leaves the order as it came where nobody belongs to anybody', () => {
    expect(ringOrder(5, [])).toEqual([0, 1, 2, 3, 4])
    expect(ringOrder(0, [])).toEqual([])
  })

  it('puts those together that are named together', () => {
    const order = ringOrder(8, [tie(0, 4, 10), tie(1, 6, 10), tie(2, 7, 10)])
    expect(distance(order, 0, 4)).toBe(1)
    expect(distance(order, 1, 6)).toBe(1)
    expect(distance(order, 2, 7)).toBe(1)
  })
})

describe('spotsOf', () => {
  it.each([1, 2, 3, 5, 8, 12])('gives each of %i a line of its own on its side', (count) => {
    const spots = spotsOf(Array.from({ length: count }, (_, n) => n))
    expect(spots).toHaveLength(count)
    for (const side of ['left', 'right']) {
      const heights = spots.filter((spot) => spot.side === side).map(({ y }) => y)
      const sorted = [...heights].sort((a, b) => a - b)
      // Six lines are the most: a sixth of the height is a label with room to spare.
      sorted.slice(1).forEach((y, i) => expect(y - (sorted[i] ?? 0)).toBeGreaterThanOrEqual(100 / 6 - 0.001))
    }
  })

  it('keeps everybody on the drawing, right of the middle or left of it', () => {
    for (const { x, y, side } of spotsOf(Array.from({ length: 12 }, (_, n) => n))) {
      expect(x).toSatisfy((value: number) => (side === 'right' ? value > 55 : value < 45))
      expect(x).toBeGreaterThan(20)
      expect(x).toBeLessThan(80)
      expect(y).toBeGreaterThan(0)
      expect(y).toBeLessThan(100)
    }
  })
})

it('draws the strongest ties alone, the same for the same neighbours', () => {
  const all = Array.from({ length: 12 }, (_, from) =>
    Array.from({ length: 11 - from }, (_, i) => tie(from, from + 1 + i, (from * 7 + i * 3) % 5)),
  ).flat()
  const drawn = strongestTies(all, 12)
  expect(drawn).toHaveLength(15)
  const left = all.filter((one) => !drawn.includes(one))
  const articlesOf = (ties: readonly Tie[]) => ties.map(({ articles }) => articles)
  expect(Math.min(...articlesOf(drawn))).toBeGreaterThanOrEqual(Math.max(...articlesOf(left)))
  expect(strongestTies([...all].reverse(), 12)).toEqual(drawn)
})
