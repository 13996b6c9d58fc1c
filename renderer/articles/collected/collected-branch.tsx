import { useEffect, useRef } from 'react'
import type { Collection } from '../../../preload/contract/collection'
import type { CollectionId } from '../../../preload/contract/common'
import { useArticles } from '../article-store'
import { CollectionsBranch } from '../collections-branch'
import { CollectedItem } from './collected-item'
import { moveCollection, putCollection } from './collected-actions'
import { leaveCollection, useCollected, useKnownCollected } from './collected-store'
import { beside, collectedTree, liesIn } from './collected-tree'
import { type DropAt, useRowDrag } from './order-drag'

/** The collections that the person made. */
export function CollectedBranch({ onGo }: { onGo: () => void }) {
  const own = useCollected().filter(({ isQueue }) => !isQueue)
  const order = useCollectedDrag(own)
  useLeaving()
  if (own.length === 0) return null
  const tree = collectedTree(own)
  return (
    <CollectionsBranch label="Collections">
      {tree.map((node, position) => (
        <CollectedItem
          key={node.collection.id}
          {...{ node, position, order, onGo }}
          total={tree.length}
          level={2}
        />
      ))}
    </CollectionsBranch>
  )
}

/** One that is dragged comes to lie before, after or in another one, but not in itself. */
function useCollectedDrag(own: readonly Collection[]) {
  const move = (id: CollectionId, { id: to, side }: DropAt<CollectionId>) => {
    const [moved, target] = [id, to].map((wanted) => own.find((one) => one.id === wanted))
    if (moved === undefined || target === undefined) return
    if (side === 'in') {
      void putCollection(moved, to)
      return
    }
    const { parentId } = target
    const around = beside(own, target)
    const next = side === 'before' ? target : around[around.indexOf(target) + 1]
    void moveCollection(id, { parentId, before: next?.id ?? null })
  }
  return useRowDrag(own, 'application/x-dateline-collection', {
    onMove: move,
    canLieIn: true,
    canDrop: (id, { id: to }) => !liesIn(own, to, id),
  })
}

/** A collection that was deleted, or undone, is not shown any longer. One that was just made may not be in the answer yet. */
function useLeaving(): void {
  const shown = useArticles((list) => list.place.collectionId)
  const known = useKnownCollected()
  const before = useRef<readonly Collection[] | null>(null)
  useEffect(() => {
    if (known === null) return
    const isIn = (all: readonly Collection[] | null) => all !== null && all.some(({ id }) => id === shown)
    const isFirst = before.current === null
    if (shown !== undefined && !isIn(known) && (isFirst || isIn(before.current))) leaveCollection(shown)
    before.current = known
  }, [known, shown])
}
