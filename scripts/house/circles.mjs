// @ts-check

/** @typedef {ReadonlyMap<string, ReadonlySet<string>>} Ways from each node to those that it leads to */

/** The shortest way from a node back to itself, its first node named once. @param {Ways} ways @param {string} start */
function wayBack(ways, start) {
  /** @type {Map<string, string>} */
  const cameFrom = new Map()
  const queue = [start]
  for (const node of queue)
    for (const next of ways.get(node) ?? []) {
      if (next === start) {
        const way = [node]
        for (let at = node; at !== start; way.unshift(at)) at = cameFrom.get(at) ?? start
        return way
      }
      if (cameFrom.has(next)) continue
      cameFrom.set(next, node)
      queue.push(next)
    }
  return null
}

/** @param {Ways} ways @param {string} start */
function reachedFrom(ways, start) {
  const reached = new Set([start])
  for (const node of reached) for (const next of ways.get(node) ?? []) reached.add(next)
  return reached
}

/**
 * Each set of nodes that all lead to one another, and the shortest circle in it.
 * @param {Ways} ways
 */
export function circlesIn(ways) {
  /** @type {{ members: string[], circle: string[] }[]} */
  const circles = []
  const placed = new Set()
  for (const node of ways.keys()) {
    const way = placed.has(node) ? null : wayBack(ways, node)
    if (way === null) continue
    const members = [...reachedFrom(ways, node)].filter((one) => reachedFrom(ways, one).has(node))
    for (const member of members) placed.add(member)
    const shortest = members
      .map((member) => wayBack(ways, member) ?? way)
      .reduce((best, one) => (one.length < best.length ? one : best))
    circles.push({ members: members.sort(), circle: shortest })
  }
  return circles
}

/** @param {{ from: string, to: string }[]} pairs @returns {Ways} */
export function waysOf(pairs) {
  /** @type {Map<string, Set<string>>} */
  const ways = new Map()
  for (const { from, to } of pairs) {
    if (from === to) continue
    const known = ways.get(from)
    if (known === undefined) ways.set(from, new Set([to]))
    else known.add(to)
  }
  return ways
}
