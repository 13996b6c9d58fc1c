import { useEffect } from 'react'
import { CollectionsBranch } from '../collections-branch'
import { useArticles } from '../article-store'
import { CollectedItem, QueueItem } from './collected-item'
import { leaveCollection, useCollected } from './collected-store'

/** The reading queue, and the collections that the person made. */
export function CollectedBranch({ onGo }: { onGo: () => void }) {
  const all = useCollected()
  const own = all.filter(({ isQueue }) => !isQueue)
  useWhereNoneIs(all.map(({ id }) => id))
  return (
    <>
      <QueueItem queue={all.find(({ isQueue }) => isQueue) ?? null} onGo={onGo} />
      {own.length > 0 && (
        <CollectionsBranch label="Collections">
          {own.map((collection, position) => (
            <CollectedItem key={collection.id} {...{ collection, position, onGo }} total={own.length} />
          ))}
        </CollectionsBranch>
      )}
    </>
  )
}

/** A collection that was deleted, or undone, is not shown any longer. */
function useWhereNoneIs(ids: readonly string[]): void {
  const shown = useArticles((list) => list.place.collectionId)
  const isGone = shown !== undefined && ids.length > 0 && !ids.includes(shown)
  useEffect(() => {
    if (isGone) leaveCollection(shown)
  }, [isGone, shown])
}
