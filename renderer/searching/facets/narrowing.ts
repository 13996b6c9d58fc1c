// Reads out of a search by what it is narrowed already, and writes into it by what else it is to be. The text of the search is
// the only place where that stands, so that typing, chips and facets never say different things.

import { isBareWord } from '../../../preload/contract/search/complete-query'
import { withoutPart } from '../../../preload/contract/search/parts'
import { printNode, printQuery } from '../../../preload/contract/search/print-query'
import type { SearchDates, SearchPart, SearchTerm } from '../../../preload/contract/search/query'
import { joined } from '../../../preload/contract/search/nodes'
import { readingOf } from '../reading'

export type FacetField = 'outlet' | 'entity' | 'tag'

/** A value that all that is found must have, or must not have. */
export type Chosen = { readonly field: FacetField; readonly value: string; readonly isExcluded: boolean }

type Condition = { readonly term: SearchTerm; readonly isExcluded: boolean; readonly part: SearchPart }

const isFacetField = (field: string): field is FacetField =>
  field === 'outlet' || field === 'entity' || field === 'tag'

/** What a search asks of everything, but for what shares its field's name with others, as `tag:a,b` does. */
function conditionsOf(text: string): Condition[] {
  const { root, parts } = readingOf({ text, isTyping: false })
  const nodes = root === null ? [] : root.type === 'and' ? root.children : [root]
  const found = nodes.flatMap((node): Condition[] => {
    const term = node.type === 'not' ? node.child : node
    if (term.type !== 'term') return []
    const part = parts.find(
      ({ field, from, to }) => field === term.field && from <= term.from && term.to <= to,
    )
    return part === undefined ? [] : [{ term, isExcluded: node.type === 'not', part }]
  })
  return found.filter(({ part }) => found.filter((other) => other.part === part).length === 1)
}

/** The outlets, names and tags by which a search is narrowed. */
export function chosenIn(text: string): Chosen[] {
  return conditionsOf(text).flatMap(({ term: { field, value }, isExcluded }) =>
    isFacetField(field) && value.kind === 'words' && !value.prefix
      ? [{ field, value: value.text, isExcluded }]
      : [],
  )
}

export function isSameValue(one: string, other: string): boolean {
  return plain(one) === plain(other)
}

function plain(value: string): string {
  return value.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** The search narrowed by a value; without it where it was narrowed by that already, in this way. */
export function toggled(text: string, { field, value, isExcluded }: Chosen): string {
  const former = chosenIn(text).find((one) => one.field === field && isSameValue(one.value, value))
  const rest = without(
    text,
    ({ term }) => term.field === field && term.value.kind === 'words' && isSameValue(term.value.text, value),
  )
  if (former?.isExcluded === isExcluded) return rest
  const exact = field !== 'tag' || !isBareWord(value)
  return withTerm(rest, { field, value: { kind: 'words', text: value, exact, prefix: false } }, isExcluded)
}

/** The dates between which everything that a search finds was published; null where it does not say. */
export function datesIn(text: string): Pick<SearchDates, 'from' | 'to'> | null {
  const dates = conditionsOf(text).flatMap(({ term: { field, value }, isExcluded }) =>
    field === 'date' && value.kind === 'dates' && !isExcluded ? [value] : [],
  )
  const [first] = dates
  if (first === undefined) return null
  return dates.reduce<Pick<SearchDates, 'from' | 'to'>>(
    (all, { from, to }) => ({ from: later(all.from, from), to: earlier(all.to, to) }),
    { from: first.from, to: first.to },
  )
}

function later(one: string | null, other: string | null): string | null {
  return one === null || (other !== null && other > one) ? other : one
}

function earlier(one: string | null, other: string | null): string | null {
  return one === null || (other !== null && other < one) ? other : one
}

export function withoutDates(text: string): string {
  return without(text, ({ term, isExcluded }) => term.field === 'date' && !isExcluded)
}

/** The search with these dates in place of those that it had. */
export function withDates(text: string, from: string, to: string): string {
  return withTerm(
    withoutDates(text),
    { field: 'date', value: { kind: 'dates', from, to, relative: null } },
    false,
  )
}

/** One after the other, because the places of the others change. */
function without(text: string, isMeant: (condition: Condition) => boolean): string {
  const found = conditionsOf(text).find(isMeant)
  return found === undefined ? text : without(withoutPart(text, found.part), isMeant)
}

/**
 * The search as it stands, with a condition behind it. Where it would be read otherwise, as behind a quotation mark that is not closed,
 * it is written anew as it was read.
 */
function withTerm(text: string, of: Pick<SearchTerm, 'field' | 'value'>, isExcluded: boolean): string {
  const term: SearchTerm = { type: 'term', ...of, from: 0, to: 0 }
  const node = isExcluded ? ({ type: 'not', child: term } as const) : term
  const typed = text.trim()
  const wanted = printQuery({
    root: joined('and', [readingOf({ text: typed, isTyping: false }).root, node]),
  })
  const clause = printNode(node)
  const ways = typed === '' ? [clause] : [`${typed} ${clause}`, `(${typed}) ${clause}`]
  return ways.find((way) => printQuery(readingOf({ text: way, isTyping: false })) === wanted) ?? wanted
}
