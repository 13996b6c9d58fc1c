import { create } from 'zustand'
import type { Collection } from '../../../preload/contract/collection'
import type { ArticleId, CollectionId } from '../../../preload/contract/common'
import { readAnswer } from '../../queries/query-cache'
import { question } from '../../queries/question'
import { useAnswer, useToldError } from '../../queries/use-answer'
import { goTo, useArticles } from '../article-store'
import type { Place } from '../place'

const none: readonly Collection[] = []

/** The collections of the library, in their order. */
export function useCollected(isWanted = true): readonly Collection[] {
  const answer = useAnswer(isWanted ? question('collection.list', {}) : null)
  useToldError(answer)
  return answer.value ?? none
}

/** Null until the library has said. */
export function useKnownCollected(): readonly Collection[] | null {
  return useAnswer(question('collection.list', {})).value
}

/** As far as they are known. */
export function readCollected(): readonly Collection[] {
  return readAnswer(question('collection.list', {})) ?? none
}

export function nameOfCollection(id: CollectionId): string {
  return readCollected().find((one) => one.id === id)?.name ?? 'the collection'
}

export function placeOfCollection(collectionId: CollectionId): Place {
  return { view: 'all', sourceId: null, collectionId }
}

/** Shows all articles where the list shows a collection that is no more. */
export function leaveCollection(id: CollectionId): void {
  if (useArticles.getState().place.collectionId === id) void goTo({ view: 'all', sourceId: null })
}

/** By which name settings keep that what lies in a collection is shown. */
export function branchOf(id: CollectionId): string {
  return `collection ${id}`
}

/** What is to be put into a collection: one article, or all that are chosen. */
export type Collected = { articleId: ArticleId } | 'chosen'

type Dialog =
  | { kind: 'new'; parentId?: CollectionId }
  | { kind: 'rename' | 'move'; collectionId: CollectionId }
  /** Asks which collection something is to be put into. */
  | { kind: 'collect'; what: Collected }

export const useCollectedDialog = create<{ dialog: Dialog | null }>(() => ({ dialog: null }))

export function openCollectedDialog(dialog: Dialog): void {
  useCollectedDialog.setState({ dialog })
}

export function closeCollectedDialog(): void {
  useCollectedDialog.setState({ dialog: null })
}
