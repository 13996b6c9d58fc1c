import type { ListOrder } from './article-list'
import type { CallName, Input, Output } from './index'
import type { KeptList, Settings } from './settings'

/** A question that the window asks as it starts, with main's answer. */
type Answered<N extends CallName> = {
  [Name in N]: { name: Name; input: Input<Name>; output: Output<Name> }
}[N]

/** What main writes into the page, so that the first screen need not be asked for. */
export type FirstAnswer = Answered<
  | 'settings.get'
  | 'app.info'
  | 'library.status'
  | 'article.list'
  | 'article.groups'
  | 'article.counts'
  | 'source.list'
  | 'color.list'
>

/** The element of the page that holds them as JSON; it says `null` where the window has to ask. */
export const firstAnswersId = 'first-answers'

const newestFirst: ListOrder = { by: 'published', isReversed: false }

const everything: KeptList = { view: 'all', sourceId: null, order: newestFirst, group: 'month' }

/** The list that a library opens with: as it was left, else all articles. */
export function listToOpen({ lists }: Pick<Settings, 'lists'>, folder: string): KeptList {
  return lists[folder] ?? everything
}

/** One page fills the tallest window three times. */
export const pageRows = 100

/** How a page of a list is asked for. */
export function pageOfList(
  { view, sourceId, collectionId, order }: Pick<KeptList, 'view' | 'sourceId' | 'collectionId' | 'order'>,
  at: number,
) {
  return { view, sourceId, collectionId, order, after: null, at, limit: pageRows }
}

/** How the groups of a list are asked for; null where it has none. */
export function pageOfGroups(
  { view, sourceId, collectionId, order, group }: Omit<KeptList, 'fold'>,
  after: string | null,
) {
  return group === 'none' ? null : { view, sourceId, collectionId, order, group, after }
}
