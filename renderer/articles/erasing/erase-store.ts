import { create } from 'zustand'
import type { ChosenArticles } from '../../../preload/contract/article-list'
import type { ArticleId } from '../../../preload/contract/common'
import { call } from '../../bridge'
import { showError } from '../../toasts/toast-store'
import { useArticles } from '../article-store'
import { useChoice } from '../choice-store'
import { chosenOf } from '../list/choice'
import type { Place } from '../place'

/** What a person is asked about, before it is deleted for good. */
export type ToErase = { chosen: ChosenArticles; isAll: boolean }

export const useErasing = create<{ asked: ToErase | null }>(() => ({ asked: null }))

export function closeErasing(): void {
  useErasing.setState({ asked: null })
}

function ask(chosen: ChosenArticles, isAll: boolean): void {
  useErasing.setState({ asked: { chosen, isAll } })
}

/** Asks about one deleted article. */
export function askToErase(articleId: ArticleId): void {
  ask({ list: { view: 'deleted', sourceId: null }, span: null, without: [], also: [articleId] }, false)
}

/** Asks about all deleted articles that are chosen. */
export function askToEraseChosen(): void {
  const { choice } = useChoice.getState()
  const { place, order } = useArticles.getState()
  if (choice !== null) ask(chosenOf(choice, { ...place, order }), false)
}

/** Asks about all deleted articles that a place lists by now; everywhere, where none is given. */
export async function askToEmpty({
  sourceId,
  collectionId,
}: Pick<Place, 'sourceId' | 'collectionId'>): Promise<void> {
  const list = { view: 'deleted', sourceId, collectionId } as const
  try {
    const { newest } = await call('article.list', { ...list, after: null, limit: 1 })
    ask({ list, span: { from: null, to: null, newest }, without: [], also: [] }, true)
  } catch (error) {
    showError(error)
  }
}
