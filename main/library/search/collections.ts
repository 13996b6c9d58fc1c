import type { SearchNode } from '../../../preload/contract/search/query'
import { parseQuery } from '../../../preload/contract/search/parse-query'
import { type Library, one } from '../database/database'
import { fold } from '../database/fold'
import { sql } from '../database/sql'

// A collection may be of a search in which another one is named; two that name each other would never end.
const maxDepth = 5

/** The query with `in:name` changed into what the search of that name looks for; one that is not there finds nothing. */
export function withCollections(
  library: Library,
  node: SearchNode | null,
  zone: string,
  depth = 0,
): SearchNode | null {
  if (node === null) return null
  if (node.type === 'not') {
    const child = withCollections(library, node.child, zone, depth)
    return child === null ? null : { type: 'not', child }
  }
  if (node.type !== 'term') {
    const children = node.children
      .map((child) => withCollections(library, child, zone, depth))
      .filter((child) => child !== null)
    const [only] = children
    return children.length > 1 ? { type: node.type, children } : (only ?? null)
  }
  if (node.field !== 'in' || node.value.kind !== 'words' || depth >= maxDepth) return node
  const query = queryOf(library, node.value.text)
  if (query === null) return node
  const { root } = parseQuery(query, { isTyping: false, now: new Date(), zone })
  return withCollections(library, root, zone, depth + 1) ?? node
}

function queryOf(library: Library, name: string): string | null {
  return (
    one<{ query: string }>(
      library,
      sql`SELECT query FROM saved_search WHERE folded = ${fold(name)} AND deleted_at IS NULL`,
    )?.query ?? null
  )
}
