import type { SearchNode, SearchTerm, SearchValue } from './query'
import { inMarks } from './quotation-marks'

/** A query as it could have been typed. Read again, it is the same; a date such as `last-7-days` stays relative. */
export function printQuery({ root }: { readonly root: SearchNode | null }): string {
  return root === null ? '' : printNode(root)
}

export function printNode(node: SearchNode): string {
  switch (node.type) {
    case 'and':
      return node.children.map(inAnd).join(' ')
    case 'or':
      return listed(node.children) ?? node.children.map(inOr).join(' OR ')
    case 'not': {
      const child = inAnd(node.child)
      return child.startsWith('-') ? `NOT ${child}` : `-${child}`
    }
    case 'term':
      return `${fieldOf(node)}${printValue(node.value)}`
  }
}

function fieldOf({ field }: SearchTerm): string {
  return field === 'any' ? '' : `${field}:`
}

function inAnd(node: SearchNode): string {
  const isLoose = node.type === 'and' || (node.type === 'or' && listed(node.children) === null)
  return isLoose ? `(${printNode(node)})` : printNode(node)
}

/** The parentheses are for the eye, and only where they lie in no others: a search may not become too deep by being printed. */
function inOr(node: SearchNode): string {
  const printed = printNode(node)
  return node.type === 'and' && !printed.includes('(') ? `(${printed})` : printed
}

/** `tag:a,b` for values of one field; null where they are not that. */
function listed(nodes: readonly SearchNode[]): string | null {
  const terms = nodes.flatMap((node) => (node.type === 'term' && canBeListed(node) ? [node] : []))
  const [first] = terms
  if (first === undefined || terms.length < nodes.length) return null
  if (terms.some(({ field }) => field !== first.field)) return null
  return `${fieldOf(first)}${terms.map(({ value }) => printValue(value)).join(',')}`
}

function canBeListed({ field, value }: SearchTerm): boolean {
  if (field === 'any' || value.kind === 'near') return false
  return value.kind !== 'words' || value.exact || !value.text.includes(',')
}

/** A value as it is typed after the name of its field. */
export function printValue(value: SearchValue): string {
  switch (value.kind) {
    case 'words':
      return `${value.exact ? inMarks(value.text) : value.text}${value.prefix ? '*' : ''}`
    case 'near':
      return `NEAR(${value.texts.map(inNear).join(' ')}, ${value.distance})`
    case 'dates':
      return (
        value.relative ??
        (value.from === value.to ? (value.from ?? '') : `${value.from ?? ''}..${value.to ?? ''}`)
      )
    case 'one-of':
      return value.value
  }
}

const operators = new Set(['AND', 'OR', 'NOT', 'NEAR'])

/** The comma after it belongs to a word, and must not make one too long. */
function inNear(text: string): string {
  return /^[\p{L}\p{N}]{1,100}$/u.test(text) && !operators.has(text) ? text : inMarks(text)
}
