import { clausesOf, type FieldTerms } from './clauses'
import type { SearchNode, SearchQuery, SearchTerm } from './query'

/** A sentence that says how a search was read, without its full stop. */
export function describeQuery({ root }: Pick<SearchQuery, 'root'>): string {
  if (root === null) return 'All articles'
  const sides = sidesOf(root)
  return `${sides.wanted.length === 0 ? 'All articles' : 'Articles'} ${inOneLine(sides)}`
}

type Sides = { readonly wanted: readonly string[]; readonly excluded: readonly string[] }

function inOneLine({ wanted, excluded }: Sides): string {
  const except = excluded.map((words) => `those ${words}`).join(', and ')
  const rest = except === '' ? [] : [`except ${except}`]
  return [...wanted, ...rest].join(', ')
}

/** What is wanted and what is not, of nodes that all must hold. */
function sidesOf(node: SearchNode): Sides {
  const nodes = node.type === 'and' ? node.children : [node]
  const excluded = nodes.flatMap((one) => (one.type === 'not' ? [within(one.child)] : []))
  const groups: FieldTerms[] = []
  const others: string[] = []
  for (const one of nodes) {
    const terms = one.type === 'not' ? null : ofOneField(one)
    if (terms !== null) groups.push(terms)
    else if (one.type === 'or') others.push(eitherOf(one.children))
  }
  return { wanted: [...clausesOf(groups), ...others], excluded }
}

/** Terms of one field of which any may hold, as `color:red,blue`; null for another node. */
function ofOneField(node: SearchNode): FieldTerms | null {
  const nodes = node.type === 'or' ? node.children : [node]
  const terms = nodes.flatMap((one): SearchTerm[] => (one.type === 'term' ? [one] : []))
  const [first] = terms
  if (first === undefined || terms.length < nodes.length) return null
  return terms.every(({ field }) => field === first.field)
    ? { field: first.field, values: terms.map(({ value }) => value) }
    : null
}

function eitherOf(nodes: readonly SearchNode[]): string {
  return `either ${nodes.map(within).join(' or ')}`
}

/** A node within another, in parentheses where it says more than one thing. */
function within(node: SearchNode): string {
  const { wanted, excluded } = sidesOf(node)
  if (wanted.length === 0) return `other than ${excluded.map((words) => `those ${words}`).join(' and ')}`
  const isOne =
    excluded.length === 0 && wanted.length === 1 && (node.type !== 'or' || ofOneField(node) !== null)
  return isOne ? wanted.join('') : `(${inOneLine({ wanted, excluded })})`
}
