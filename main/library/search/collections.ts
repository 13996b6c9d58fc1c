import { joined, withTerms } from '../../../preload/contract/search/nodes'
import { parseQuery } from '../../../preload/contract/search/parse-query'
import type { QueryOptions, SearchNode } from '../../../preload/contract/search/query'
import type { Library } from '../database/database'
import { queryOf } from '../database/queries/saved-queries'
import { colorNames } from '../database/queries/color-names'

// A collection may be of a search in which another one is named; two that name each other would never end.
const maxDepth = 5

/**
 * The query with `in:name` changed into what the saved search of that name looks for, and `new-in:name` into that and itself. What
 * names none is left: `in:name` may be of a collection, and else finds nothing.
 */
export function withCollections(
  library: Library,
  node: SearchNode | null,
  by: Pick<QueryOptions, 'zone'>,
  depth = 0,
): SearchNode | null {
  if (node === null) return null
  return withTerms(node, (term) => {
    const isOfCollection = term.field === 'in' || term.field === 'new-in'
    if (!isOfCollection || term.value.kind !== 'words' || depth >= maxDepth) return term
    const query = queryOf(library, term.value.text)
    if (query === null) return term
    const { root } = parseQuery(query, {
      zone: by.zone,
      isTyping: false,
      now: new Date(),
      colorNames: colorNames(library),
    })
    const sought = withCollections(library, root, by, depth + 1) ?? term
    return term.field === 'in' ? sought : joined('and', [sought, term])
  })
}
