// Turns a query into conditions for one kind of hit. A field asks about its own kind of row: `color` about a highlight, `speaker`
// about a quotation, `outlet` about an article. Fields of one kind that stand beside each other must meet in one row, so that
// `color:red note:bridge` is one red highlight whose note says bridge; a row has what its article has, and an article is
// found through its rows. Only `entity` asks quotations and highlights about themselves: `speaker:weiss entity:ek` finds what Weiss
// says of Ek, and for articles those that quote Weiss and name Ek.

import { termsSought, withTerms } from '../../../preload/contract/search/nodes'
import type { SearchNode, SearchTerm } from '../../../preload/contract/search/query'
import type { Library } from '../database/database'
import { allOf, never, oneOf, type Sql, sql } from '../database/sql'
import { articleCondition } from './article-fields'
import { soughtBy } from './excerpts'
import { keysNewIn } from './newly-found'
import { indexes, type IndexedKind } from './indexes'
import { keysBetween } from '../database/full-text/keys'
import { namedWithin } from './named-within'
import { matchOf, phrasesOf } from '../database/full-text/match'
import { highlightGroup, noteCondition, quoteGroup, tagCondition } from './row-fields'

/**
 * Where hits of a kind are looked for: `match` goes to the index of the kind, and `where` holds of its row, of its article a
 * and of that one's listing l.
 */
export type Plan = {
  readonly match: string | null
  readonly where: Sql
  /** Whether not all that have the words pass: another outlet's are looked at in vain. */
  readonly isNarrowed: boolean
  /** Whether `match` looks for whatever begins with a word. */
  readonly hasBeginning: boolean
  /** Of articles: between which keys of the index all lie that can be found. */
  readonly keys: { readonly from: number; readonly below: number }
}

const isNotDeleted = sql`l.status IS NOT 'deleted'`

/** All that are not deleted. */
export const everyArticle: Plan = {
  match: null,
  where: isNotDeleted,
  isNarrowed: false,
  hasBeginning: false,
  keys: keysBetween(null, null),
}

/** Null where nothing can be found: no word and no field is in the query, or one asks for a tag, say, that there is not. */
export function planOf(library: Library, root: SearchNode | null, kind: IndexedKind): Plan | null {
  const meant = root === null ? null : withoutWordless(root)
  if (meant === null) return null
  const compile = new Compiler(library, kind)
  const nodes = meant.type === 'and' ? meant.children : [meant]
  const words = nodes.filter((node) => compile.isForIndex(node))
  const absent = nodes.filter((node) => node.type === 'not' && compile.isForIndex(node.child))
  const rest = nodes.filter((node) => !words.includes(node) && (words.length === 0 || !absent.includes(node)))
  const match = words.map((node) => compile.match(node)).join(' AND ')
  const without =
    words.length === 0 ? [] : absent.map((node) => compile.match((node as { child: SearchNode }).child))
  const where = allOf([compile.conditionOfAll(rest), ...shown(meant)])
  if (where === never) return null
  return {
    match: match === '' ? null : without.reduce((all, one) => `(${all}) NOT (${one})`, match),
    where,
    isNarrowed: rest.length > 0,
    hasBeginning: soughtBy(meant).some(({ isBeginning }) => isBeginning),
    keys: keysOf(library, nodes),
  }
}

/** Dates that must hold whatever else does narrow the walk, and so does what is new; `where` says the rest. */
function keysOf(library: Library, nodes: readonly SearchNode[]): Plan['keys'] {
  let keys = keysBetween(null, null)
  const narrow = ({ from, below }: Plan['keys']) => {
    keys = { from: Math.max(keys.from, from), below: Math.min(keys.below, below) }
  }
  for (const node of nodes) {
    if (node.type === 'and') narrow(keysOf(library, node.children))
    if (node.type !== 'term') continue
    const { field, value } = node
    if (field === 'date' && value.kind === 'dates') narrow(keysBetween(value.from, value.to))
    if (field === 'new-in' && value.kind === 'words') narrow(keysNewIn(library, value))
  }
  return keys
}

/** Deleted articles are found only by who asks for them. */
function shown(root: SearchNode): Sql[] {
  return asksForDeleted(root) ? [] : [isNotDeleted]
}

function asksForDeleted(root: SearchNode): boolean {
  return termsSought(root).some(
    ({ field, value }) => field === 'is' && value.kind === 'one-of' && value.value === 'deleted',
  )
}

/** The query without terms in which there is neither a letter nor a digit; null where nothing is left. */
function withoutWordless(root: SearchNode): SearchNode | null {
  return withTerms(root, (term) => {
    const { value } = term
    const isWordless = (value.kind === 'words' || value.kind === 'near') && phrasesOf(value).length === 0
    return isWordless ? null : term
  })
}

class Compiler {
  readonly #library: Library
  readonly #kind: IndexedKind

  constructor(library: Library, kind: IndexedKind) {
    this.#library = library
    this.#kind = kind
  }

  /** Whether the index of the kind can answer it whole. */
  isForIndex(node: SearchNode): boolean {
    if (node.type === 'not') return false
    if (node.type !== 'term') return node.children.every((child) => this.isForIndex(child))
    return indexes[this.#kind].columns[node.field] !== undefined
  }

  /** Of a node that `isForIndex`. */
  match(node: SearchNode): string {
    if (node.type === 'not') return ''
    if (node.type !== 'term')
      return `(${node.children.map((child) => this.match(child)).join(node.type === 'and' ? ' AND ' : ' OR ')})`
    const match =
      node.value.kind === 'words' || node.value.kind === 'near' ? matchOf(this.#library, node.value) : null
    const columns = indexes[this.#kind].columns[node.field]
    return columns === undefined || columns === '' ? `(${match ?? ''})` : `{${columns}} : (${match ?? ''})`
  }

  #condition(node: SearchNode): Sql {
    if (node.type === 'not') return sql`NOT coalesce(${this.#condition(node.child)}, 0)`
    if (this.isForIndex(node)) return indexes[this.#kind].hasRow(this.match(node))
    if (node.type === 'and') return this.conditionOfAll(node.children)
    if (node.type === 'or') return oneOf(node.children.map((child) => this.#condition(child)))
    return this.conditionOfAll([node])
  }

  /** All of these, where those about one kind of row are one condition. */
  conditionOfAll(nodes: readonly SearchNode[]): Sql {
    const terms = nodes.filter((node): node is SearchTerm => node.type === 'term')
    const rest = nodes.filter((node) => node.type !== 'term')
    const hasMark = terms.some(({ field }) => field === 'color' || field === 'highlight')
    const isMark = ({ field }: SearchTerm) =>
      field === 'color' ||
      field === 'highlight' ||
      ((hasMark || this.#kind === 'highlight') && (field === 'note' || field === 'tag'))
    const isSaid = ({ field }: SearchTerm) => field === 'speaker' || field === 'quote'
    const marks = terms.filter(isMark)
    const said = terms.filter((term) => !isMark(term) && isSaid(term))
    const others = terms.filter((term) => !isMark(term) && !isSaid(term))
    const conditions = [
      ...rest.map((node) => this.#condition(node)),
      ...others.map((term) => this.#other(term)),
    ]
    if (marks.length > 0) conditions.push(highlightGroup(this.#library, this.#kind, marks))
    if (said.length > 0) conditions.push(quoteGroup(this.#library, this.#kind, said))
    return allOf(conditions)
  }

  #other(term: SearchTerm): Sql {
    if (this.isForIndex(term)) return indexes[this.#kind].hasRow(this.match(term))
    if (term.field === 'note') return noteCondition(this.#library, term)
    if (term.field === 'tag') return tagCondition(this.#library, term)
    const isNamedWithin = term.field === 'entity' ? namedWithin[this.#kind] : undefined
    if (isNamedWithin !== undefined && term.value.kind === 'words')
      return isNamedWithin(this.#library, term.value)
    return articleCondition(this.#library, term)
  }
}
