import type { SearchNode, SearchTerm } from './query'

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

/** A query with each term changed into what is searched for in its place; groups of which nothing is left go with it. */
export function withTerms(
  node: SearchNode,
  change: (term: SearchTerm) => SearchNode | null,
): SearchNode | null {
  if (node.type === 'term') return change(node)
  if (node.type === 'not') {
    const child = withTerms(node.child, change)
    return child === null ? null : { type: 'not', child }
  }
  const children = node.children.map((child) => withTerms(child, change)).filter((child) => child !== null)
  const [only] = children
  return children.length > 1 ? { type: node.type, children } : (only ?? null)
}

/** The terms of a query, but for those of what is excluded. */
export function termsSought(node: SearchNode | null): SearchTerm[] {
  if (node === null || node.type === 'not') return []
  return node.type === 'term' ? [node] : node.children.flatMap(termsSought)
}
