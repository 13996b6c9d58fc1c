// Which articles of a list a person has chosen. A list may have 100,000, of which the window knows a few: what is chosen is
// a span of the list, with some left out of it and some added to it.

import type { ChosenArticles, Listed } from '../../../preload/contract/article-list'
import type { ArticleId } from '../../../preload/contract/common'

/** An article, and where in the list it stands. */
export type Stand = { readonly id: ArticleId; readonly index: number }

export type Choice = {
  /** All from one to another; null for none. */
  readonly span: { readonly from: Stand; readonly to: Stand } | 'all' | null
  /** The last article that there was when the span was chosen: later ones are not in it. */
  readonly newest: number
  readonly without: ReadonlySet<ArticleId>
  readonly also: ReadonlySet<ArticleId>
}

const none: ReadonlySet<ArticleId> = new Set()

export function isChosen({ span, without, also }: Choice, { id, index }: Stand): boolean {
  return also.has(id) || (isWithin(span, index) && !without.has(id))
}

function isWithin(span: Choice['span'], index: number): boolean {
  if (span === null || span === 'all') return span === 'all'
  return span.from.index <= index && index <= span.to.index
}

/** Whether all that stands from one index to another was chosen as part of a span. */
export function isSpanned({ span, without }: Choice, first: number, last: number): boolean {
  return without.size === 0 && isWithin(span, first) && isWithin(span, last)
}

/** How many that are in a list of `total`. */
export function countChosen({ span, without, also }: Choice, total: number): number {
  const within = span === null ? 0 : span === 'all' ? total : span.to.index - span.from.index + 1
  return within - without.size + also.size
}

/** Everything in the list. */
export function everything(newest: number): Choice {
  return { span: 'all', newest, without: none, also: none }
}

/** All from one article to another, whichever stands first. */
export function between(one: Stand, other: Stand, newest: number): Choice {
  const [from, to] = one.index <= other.index ? [one, other] : [other, one]
  return { span: { from, to }, newest, without: none, also: none }
}

/** One article more, or one less; null where none is left. `of` is null while none is chosen. */
export function toggled(of: Choice | null, stand: Stand): Choice | null {
  const choice = of ?? { span: null, newest: 0, without: none, also: none }
  const { span, without, also } = choice
  const { id, index } = stand
  if (also.has(id)) return orNull({ ...choice, also: less(also, id) })
  if (!isWithin(span, index)) return { ...choice, also: more(also, id) }
  if (without.has(id)) return { ...choice, without: less(without, id) }
  return orNull({ ...choice, without: more(without, id) })
}

function more(ids: ReadonlySet<ArticleId>, id: ArticleId): ReadonlySet<ArticleId> {
  return new Set([...ids, id])
}

function less(ids: ReadonlySet<ArticleId>, id: ArticleId): ReadonlySet<ArticleId> {
  return new Set([...ids].filter((other) => other !== id))
}

function orNull(choice: Choice): Choice | null {
  const isLeft = choice.span === 'all' || countChosen(choice, 0) > 0
  return isLeft ? choice : null
}

/** The same articles after rows have come in above them. */
export function shifted(choice: Choice, by: number): Choice {
  if (choice.span === null || choice.span === 'all') return choice
  const { from, to } = choice.span
  const shift = ({ id, index }: Stand) => ({ id, index: index + by })
  return { ...choice, span: { from: shift(from), to: shift(to) } }
}

/** How main is told of it. */
export function chosenOf({ span, newest, without, also }: Choice, list: Listed): ChosenArticles {
  const ends =
    span === 'all' || span === null ? { from: null, to: null } : { from: span.from.id, to: span.to.id }
  return {
    list,
    span: span === null ? null : { ...ends, newest },
    without: [...without],
    also: [...also],
  }
}
