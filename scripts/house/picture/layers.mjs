// @ts-check

/** @typedef {{ from: string, to: string }} Edge */

/** @param {readonly Edge[]} edges @param {string} start @param {Edge} [without] */
function reached(edges, start, without) {
  const seen = new Set([start])
  for (const node of seen)
    for (const edge of edges) if (edge.from === node && edge !== without) seen.add(edge.to)
  return seen
}

/** The edges that no longer way says as well. @param {readonly Edge[]} edges without a circle */
export function withoutImplied(edges) {
  return edges.filter((edge) => !reached(edges, edge.from, edge).has(edge.to))
}

/**
 * On which line from the top each node stands: below all that lead to it, just above what it leads to where nothing leads to it, and
 * on the last line where it leads nowhere.
 * @param {readonly string[]} nodes so that edges lead from earlier to later ones
 * @param {readonly Edge[]} edges
 */
export function linesOf(nodes, edges) {
  /** @type {Map<string, number>} */
  const lines = new Map()
  const at = (/** @type {string} */ node) => lines.get(node) ?? 0
  for (const node of nodes) {
    const above = edges.filter(({ to }) => to === node).map(({ from }) => at(from) + 1)
    lines.set(node, Math.max(0, ...above))
  }
  const last = Math.max(0, ...lines.values())
  for (const node of [...nodes].reverse()) {
    const below = edges.filter(({ from }) => from === node).map(({ to }) => at(to) - 1)
    if (below.length === 0) lines.set(node, last)
    else if (!edges.some(({ to }) => to === node)) lines.set(node, Math.min(...below))
  }
  return lines
}
