import { parseQuery } from '../../preload/contract/search/parse-query'
import { printQuery } from '../../preload/contract/search/print-query'
import type { QueryOptions, SearchNode, SearchQuery } from '../../preload/contract/search/query'

/** A Monday. */
export const given: QueryOptions = { isTyping: false, now: new Date('2016-03-14T12:00:00Z'), zone: 'UTC' }

export function read(text: string, options: Partial<QueryOptions> = {}): SearchQuery {
  return parseQuery(text, { ...given, ...options })
}

export function readAsTyped(text: string): SearchQuery {
  return read(text, { isTyping: true })
}

export function printed(text: string, options: Partial<QueryOptions> = {}): string {
  return printQuery(read(text, options))
}

/** A node without its places. */
export function bare(node: SearchNode | null): unknown {
  if (node === null) return null
  if (node.type === 'term') return { field: node.field, value: node.value }
  if (node.type === 'not') return { not: bare(node.child) }
  return { [node.type]: node.children.map(bare) }
}
