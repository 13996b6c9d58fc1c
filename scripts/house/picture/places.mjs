// @ts-check
import { linesOf, withoutImplied } from './layers.mjs'

/** @typedef {import('./layers.mjs').Edge} Edge */
/**
 * A box on its line, or the bend of an edge that passes the line: `x` is its middle.
 * @typedef {{ id: string, node: string | null, width: number, x: number, up: Spot[], down: Spot[] }} Spot
 * @typedef {{ lines: Spot[][], ways: Spot[][], width: number }} Places
 */

const gap = { boxes: 14, bends: 9 }
const bendWidth = 4

/** @param {readonly string[]} nodes @param {readonly Edge[]} edges @param {(node: string) => number} widthOf */
function spotsOf(nodes, edges, widthOf) {
  const line = linesOf(nodes, edges)
  const lineOf = (/** @type {string} */ node) => line.get(node) ?? 0
  /** @type {Spot[][]} */
  const lines = Array.from({ length: Math.max(0, ...line.values()) + 1 }, () => [])
  const put = (/** @type {number} */ at, /** @type {string} */ id, /** @type {string | null} */ node) => {
    /** @type {Spot} */
    const spot = { id, node, width: node === null ? bendWidth : widthOf(node), x: 0, up: [], down: [] }
    lines[at]?.push(spot)
    return spot
  }
  const boxes = new Map(nodes.map((node) => [node, put(lineOf(node), node, node)]))
  const ways = edges.flatMap(({ from, to }) => {
    const [first, last] = [boxes.get(from), boxes.get(to)]
    if (first === undefined || last === undefined) return []
    const bends = Array.from({ length: lineOf(to) - lineOf(from) - 1 }, (_, at) =>
      put(lineOf(from) + 1 + at, `${from} ${to}`, null),
    )
    return [[first, ...bends, last]]
  })
  for (const way of ways)
    way.forEach((spot, at) => {
      const next = way[at + 1]
      if (next === undefined) return
      spot.down.push(next)
      next.up.push(spot)
    })
  return { lines, ways }
}

/** @param {number[]} numbers */
function mean(numbers) {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length
}

/** @param {Spot[][]} lines */
function crossings(lines) {
  let count = 0
  lines.forEach((line, at) => {
    const below = lines[at + 1] ?? []
    const pairs = line.flatMap((spot, from) => spot.down.map((next) => [from, below.indexOf(next)]))
    for (const [a = 0, b = 0] of pairs) for (const [c = 0, d = 0] of pairs) if (a < c && b > d) count += 1
  })
  return count
}

/** Orders each line so that edges cross as little as the usual sweeps find. @param {Spot[][]} lines */
function ordered(lines) {
  let best = lines
  let current = lines
  for (let sweep = 0; sweep < 24; sweep += 1) {
    const side = sweep % 2 === 0 ? 'up' : 'down'
    const next = current.map((line) => [...line])
    const way = side === 'up' ? next : [...next].reverse()
    way.forEach((line, at) => {
      const before = way[at - 1] ?? []
      const wish = new Map(
        line.map((spot, own) => {
          const places = spot[side].map((other) => before.indexOf(other) / Math.max(1, before.length - 1))
          return [spot, places.length === 0 ? own / Math.max(1, line.length - 1) : mean(places)]
        }),
      )
      line.sort((one, other) => (wish.get(one) ?? 0) - (wish.get(other) ?? 0))
    })
    current = next
    if (crossings(current) < crossings(best)) best = current
  }
  return best
}

/** @param {Spot} one @param {Spot} next */
function apart(one, next) {
  return (one.width + next.width) / 2 + (one.node === null || next.node === null ? gap.bends : gap.boxes)
}

/** Puts a line's spots as near to where they want to be as their order allows. @param {Spot[]} line @param {number[]} wishes */
function settle(line, wishes) {
  const fromLeft = [...wishes]
  line.forEach((spot, at) => {
    const before = line[at - 1]
    if (before !== undefined)
      fromLeft[at] = Math.max(fromLeft[at] ?? 0, (fromLeft[at - 1] ?? 0) + apart(before, spot))
  })
  const fromRight = [...wishes]
  for (let at = line.length - 2; at >= 0; at -= 1) {
    const [spot, after] = [line[at], line[at + 1]]
    if (spot && after)
      fromRight[at] = Math.min(fromRight[at] ?? 0, (fromRight[at + 1] ?? 0) - apart(spot, after))
  }
  line.forEach((spot, at) => {
    spot.x = ((fromLeft[at] ?? 0) + (fromRight[at] ?? 0)) / 2
  })
}

/** Long edges are to be straight first, then short ones steep; what has no edge stays with its line. @param {Spot} spot @param {Spot[]} line */
function wishOf(spot, line) {
  const others = [...spot.up, ...spot.down]
  const pulls = others.map((other) => (spot.node === null ? 3 : 1) * (other.node === null ? 3 : 1))
  const whole = pulls.reduce((sum, one) => sum + one, 0)
  return whole === 0
    ? mean(line.map(({ x }) => x))
    : others.reduce((sum, { x }, at) => sum + (x * (pulls[at] ?? 0)) / whole, 0)
}

/** @param {Spot[][]} lines */
function spread(lines) {
  for (const line of lines)
    settle(
      line,
      line.map(() => 0),
    )
  for (let round = 0; round < 200; round += 1)
    for (const line of round % 2 === 0 ? lines : [...lines].reverse())
      settle(
        line,
        line.map((spot) => wishOf(spot, line)),
      )
}

/**
 * Where boxes and the edges between them are drawn, from left to right on lines from top to bottom. What a longer way says is left
 * out. The same input gives the same picture.
 * @param {readonly string[]} nodes so that edges lead from earlier to later ones
 * @param {readonly Edge[]} edges
 * @param {(node: string) => number} widthOf
 * @returns {Places}
 */
export function placesOf(nodes, edges, widthOf) {
  const { lines: unordered, ways } = spotsOf(nodes, withoutImplied(edges), widthOf)
  const lines = ordered(unordered)
  spread(lines)
  const spots = lines.flat()
  const left = Math.min(...spots.map(({ x, width }) => x - width / 2))
  const right = Math.max(...spots.map(({ x, width }) => x + width / 2))
  for (const spot of spots) spot.x = Math.round(spot.x - left)
  return { lines, ways, width: Math.round(right - left) }
}
