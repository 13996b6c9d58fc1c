import type { Collection } from '../../../preload/contract/collection'
import type { CollectionId } from '../../../preload/contract/common'

/** A collection with those that lie in it. */
export type CollectedNode = { collection: Collection; nested: CollectedNode[] }

/** The collections that the library answers in the order of a tree, as one. */
export function collectedTree(collections: readonly Collection[]): CollectedNode[] {
  const root: CollectedNode[] = []
  const nodes = new Map<CollectionId, CollectedNode>()
  for (const collection of collections) {
    const node = { collection, nested: [] }
    nodes.set(collection.id, node)
    const outer = collection.parentId === null ? undefined : nodes.get(collection.parentId)
    ;(outer?.nested ?? root).push(node)
  }
  return root
}

/** Whether a collection is this one or lies in it. */
export function holds({ collection, nested }: CollectedNode, id: CollectionId | undefined): boolean {
  return collection.id === id || nested.some((inner) => holds(inner, id))
}

/** Whether one lies in another, however deep, or is it. */
export function liesIn(collections: readonly Collection[], id: CollectionId, outer: CollectionId): boolean {
  if (id === outer) return true
  const parentId = collections.find((one) => one.id === id)?.parentId ?? null
  return parentId !== null && liesIn(collections, parentId, outer)
}

/** Those beside it, in their order, it among them. */
export function beside(collections: readonly Collection[], { parentId }: Collection): Collection[] {
  return collections.filter((one) => !one.isQueue && one.parentId === parentId)
}
