import type { CallName, Input, Output } from './index'

/** A question that the window asks as it starts, with main's answer. */
type Answered<N extends CallName> = {
  [Name in N]: { name: Name; input: Input<Name>; output: Output<Name> }
}[N]

/** What main writes into the page, so that the first screen need not be asked for. */
export type FirstAnswer = Answered<
  'settings.get' | 'app.info' | 'library.status' | 'article.list' | 'article.counts' | 'source.list'
>

/** The element of the page that holds them as JSON; it says `null` where the window has to ask. */
export const firstAnswersId = 'first-answers'

/** The list that a start shows. One page of it fills the tallest window three times. */
export const firstList = { view: 'all', sourceId: null, after: null, limit: 100 } as const
