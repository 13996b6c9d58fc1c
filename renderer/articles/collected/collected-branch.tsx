import { useEffect, useRef } from 'react'
import type { Collection } from '../../../preload/contract/collection'
import { useArticles } from '../article-store'
import { CollectionsBranch } from '../collections-branch'
import { CollectedItem } from './collected-item'
import { moveCollection } from './collected-actions'
import { leaveCollection, useCollected, useKnownCollected } from './collected-store'
import { useOrderDrag } from './order-drag'

/** The collections that the person made. */
export function CollectedBranch({ onGo }: { onGo: () => void }) {
  const own = useCollected().filter(({ isQueue }) => !isQueue)
  const { sideOf, listeners } = useOrderDrag(
    own,
    'application/x-dateline-collection',
    (id, before) => void moveCollection(id, before),
  )
  useLeaving()
  if (own.length === 0) return null
  return (
    <CollectionsBranch label="Collections">
      {own.map((collection, position) => (
        <CollectedItem
          key={collection.id}
          {...{ collection, position, onGo }}
          total={own.length}
          dropSide={sideOf(collection.id)}
          order={listeners}
        />
      ))}
    </CollectionsBranch>
  )
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
