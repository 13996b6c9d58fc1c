import { searchFields, type SearchField } from './fields'
import type { SearchNode, SearchPart } from './query'
import { describeValue } from './value-words'

/** The chip of a field and of what was typed for it; null where that was no value of the field. */
export function partOf({
  field: { field },
  node,
  isExcluded,
  from,
  to,
}: {
  field: { readonly field: SearchField }
  node: SearchNode
  isExcluded: boolean
  from: number
  to: number
}): SearchPart | null {
  if (!names(node, field)) return null
  return { field, label: searchFields[field].label, value: valueWords(node), isExcluded, from, to }
}

function names(node: SearchNode, field: SearchField): boolean {
  if (node.type === 'term') return node.field === field
  return node.type === 'not' ? names(node.child, field) : node.children.some((child) => names(child, field))
}

/** The values of a node, as a chip shows them: "red or blue", "not old". */
function valueWords(node: SearchNode): string {
  switch (node.type) {
    case 'term':
      return describeValue(node.value)
    case 'not':
      return `not ${grouped(node.child)}`
    default:
      return node.children.map(grouped).join(` ${node.type} `)
  }
}

function grouped(node: SearchNode): string {
  return node.type === 'and' || node.type === 'or' ? `(${valueWords(node)})` : valueWords(node)
}

/** The text without a part, and without an operator or empty parentheses that would be left behind. */
export function withoutPart(text: string, { from, to }: Pick<SearchPart, 'from' | 'to'>): string {
  let before = text.slice(0, from).trimEnd()
  let after = text.slice(to).trimStart()
  while (before.endsWith('(') && after.startsWith(')')) {
    before = before
      .slice(0, -1)
      .replace(/(?:\bNOT|-)$/, '')
      .trimEnd()
    after = after.slice(1).trimStart()
  }
  const isFirst = before === '' || before.endsWith('(')
  const isLast = after === '' || after.startsWith(')')
  if (isFirst) after = after.replace(/^(?:(?:AND|OR)(?![^\s(])|\|)\s*/, '')
  else before = before.replace(/(?<=[\s)"])(?:AND|OR)$|\|$/, '').trimEnd()
  const isApart = before === '' || before.endsWith('(') || isLast
  return `${before}${isApart ? '' : ' '}${after}`.trim()
}
