import { printValue } from '../../../preload/contract/search/print-query'
import type { SearchNode, SearchQuery } from '../../../preload/contract/search/query'
import { withoutMarks } from '../../../preload/contract/search/quotation-marks'

const maxLength = 60

/** A short name for a search: what it looks for, without the names of its fields. It is short enough for the collections. */
export function proposedName({ root }: Pick<SearchQuery, 'root'>): string {
  const words = root === null ? '' : namesOf(root)
  return words.length <= maxLength ? words : `${words.slice(0, maxLength - 1).trimEnd()}…`
}

function namesOf(node: SearchNode): string {
  switch (node.type) {
    case 'term':
      return withoutMarks(printValue(node.value))
    case 'not':
      return `not ${namesOf(node.child)}`
    case 'or':
      return node.children.map(namesOf).join(' or ')
    case 'and':
      return node.children.reduce((all, child, index) => {
        const isWord = isPlain(child) && isPlain(node.children[index - 1])
        return `${all}${index === 0 ? '' : isWord ? ' ' : ', '}${namesOf(child)}`
      }, '')
  }
}

function isPlain(node: SearchNode | undefined): boolean {
  return node?.type === 'term' && node.field === 'any'
}

/** The name, with a number where another search has it already. */
export function freeName(name: string, taken: readonly string[]): string {
  const others = new Set(taken.map((one) => one.toLowerCase()))
  let free = name
  for (let count = 2; others.has(free.toLowerCase()); count += 1) free = `${name} ${count}`
  return free
}
