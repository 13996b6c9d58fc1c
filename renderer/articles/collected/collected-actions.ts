import type { Collection } from '../../../preload/contract/collection'
import type { ActId, ArticleId, CollectionId } from '../../../preload/contract/common'
import { call } from '../../bridge'
import { act } from '../../queries/act'
import { indexOf, rowCount } from '../../queries/sparse-rows'
import { showError, showToast } from '../../toasts/toast-store'
import { newActId, runUndoable } from '../../toasts/undo-store'
import { goTo, moveTo, readList, rowThere, useArticles } from '../article-store'
import { chooseNone } from '../choice-store'
import { doWithChosen, doWithOne } from '../many-actions'
import { openBranch } from '../../settings/branch-store'
import {
  branchOf,
  type Collected,
  leaveCollection,
  nameOfCollection,
  placeOfCollection,
  readCollected,
} from './collected-store'
import { beside, liesIn } from './collected-tree'

export async function removeCollection({ id: collectionId, name }: Collection): Promise<void> {
  const all = readCollected()
  const inner = all.filter(({ id }) => id !== collectionId && liesIn(all, id, collectionId))
  const isDone = await runUndoable(
    (actId) => act('collection.remove', { collectionId, actId }),
    inner.length === 0
      ? `Deleted the collection “${name}”. Its articles stay.`
      : `Deleted the collection “${name}” and the ${inner.length} in it. Their articles stay.`,
  )
  if (isDone) for (const { id } of [{ id: collectionId }, ...inner]) leaveCollection(id)
}

type Target = { parentId: CollectionId | null; before: CollectionId | null }

/** Answers whether it was moved: into another one, or before one that lies there. */
export function moveCollection(
  collectionId: CollectionId,
  { parentId, before }: Target,
  words: string | null = null,
): Promise<boolean> {
  return runUndoable((actId) => act('collection.move', { collectionId, parentId, before, actId }), words)
}

/** Puts it into another one, where it is the last and can be seen, or at the top. */
export async function putCollection({ id, name }: Collection, parentId: CollectionId | null): Promise<void> {
  const words =
    parentId === null
      ? `Put “${name}” at the top.`
      : `Put “${name}” into “${nameOfCollection(parentId)}”. Its articles are listed under it alone.`
  const isDone = await moveCollection(id, { parentId, before: null }, words)
  if (isDone && parentId !== null) openBranch(branchOf(parentId), true)
}

/** One up or down among those beside it. */
export function stepCollection(collection: Collection, step: -1 | 1): void {
  const { id, parentId } = collection
  const own = beside(readCollected(), collection)
  const at = own.findIndex((one) => one.id === id)
  const to = at + step
  if (at === -1 || to < 0 || to >= own.length) return
  void moveCollection(id, { parentId, before: own[step === 1 ? to + 1 : to]?.id ?? null })
}

/** Into the one above it, or out of the one that it lies in, to stand behind that. */
export function indentCollection(collection: Collection, step: 'in' | 'out'): void {
  const all = readCollected()
  if (step === 'in') {
    const own = beside(all, collection)
    const above = own[own.findIndex(({ id }) => id === collection.id) - 1]
    if (above !== undefined) void putCollection(collection, above.id)
    return
  }
  const outer = all.find(({ id }) => id === collection.parentId)
  if (outer === undefined) return
  const around = beside(all, outer)
  const next = around[around.findIndex(({ id }) => id === outer.id) + 1]
  void moveCollection(collection.id, { parentId: outer.parentId, before: next?.id ?? null })
}

/** The reading queue, which is made when it is first wanted; null where that failed. */
async function queueId(): Promise<CollectionId | null> {
  const known = readCollected().find(({ isQueue }) => isQueue)
  if (known !== undefined) return known.id
  try {
    return (await act('collection.queue', {})).id
  } catch (error) {
    showError(error)
    return null
  }
}

export async function goToQueue(): Promise<void> {
  const id = await queueId()
  if (id !== null) await goTo(placeOfCollection(id))
}

type How = { is?: boolean; actId?: ActId }

/** Puts articles into a collection, or takes them out of it. Those taken out of the list that is shown are chosen no more. */
export async function collect(
  what: Collected,
  collectionId: CollectionId,
  { is = true, actId = newActId() }: How = {},
): Promise<void> {
  const deed = { kind: 'collected', collectionId, is } as const
  await (what === 'chosen' ? doWithChosen(deed, actId) : doWithOne(what.articleId, deed, actId))
  if (!is && useArticles.getState().place.collectionId === collectionId) chooseNone()
}

/** Puts articles into the reading queue; those that are in it stay. */
export async function addToQueue(what: Collected): Promise<void> {
  const id = await queueId()
  if (id !== null) await collect(what, id)
}

/** Puts articles into the reading queue; one that is in it is taken out. */
export async function toggleQueued(what: Collected): Promise<void> {
  const id = await queueId()
  if (id === null) return
  const isIn = what !== 'chosen' && (await isInCollection(what.articleId, id))
  await collect(what, id, { is: !isIn })
}

async function isInCollection(articleId: ArticleId, collectionId: CollectionId): Promise<boolean> {
  try {
    return (await call('collection.ofArticle', { articleId })).collectionIds.includes(collectionId)
  } catch (error) {
    showError(error)
    return false
  }
}

/** Moves an article up or down in the collection that is shown, where that stands as it was put together. */
export async function stepInCollection(articleId: ArticleId, step: -1 | 1): Promise<void> {
  const { place, order } = useArticles.getState()
  if (place.collectionId === undefined) return
  if (order.by !== 'place' || order.isReversed) {
    showToast({ text: 'Sort the list as put in, first to last, to move articles in it.' })
    return
  }
  const list = readList()
  const at = indexOf(list, articleId)
  if (at === null || at + step < 0 || at + step >= rowCount(list)) return
  const before = await rowThere(step === 1 ? at + 2 : at - 1)
  await moveInCollection(articleId, before?.id ?? null)
  if (useArticles.getState().current === at) moveTo(at + step)
}

/** Puts an article of the collection that is shown before another one, or at its end. */
export async function moveInCollection(articleId: ArticleId, before: ArticleId | null): Promise<void> {
  const { collectionId } = useArticles.getState().place
  if (collectionId === undefined || articleId === before) return
  await runUndoable(
    (actId) => act('collection.moveArticle', { collectionId, articleId, before, actId }),
    null,
  )
}
