import type { SearchNode } from './query'

/** One node for several, with no group in a group of its kind; null for none. */
export function joined(type: 'and' | 'or', nodes: readonly (SearchNode | null)[]): SearchNode | null {
  const children = nodes.flatMap((node) => (node === null ? [] : node.type === type ? node.children : [node]))
  const [first] = children
  return first === undefined || children.length === 1 ? (first ?? null) : { type, children }
}

/** What is excluded twice is searched for. */
export function negated(node: SearchNode): SearchNode {
  return node.type === 'not' ? node.child : { type: 'not', child: node }
}
