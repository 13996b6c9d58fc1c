import { markAllRead } from '../collection-store'
import { useState } from 'react'
import { Menu } from '../../ui/menus/menu'
import type { Box } from '../../ui/menus/place-beside'

import { PlaceItem } from '../place-item'
import { type Collected, placeOfCollection, useCollected } from './collected-store'
import { useDropArticles } from './drag-store'

/** What is to be read next. Its item is there from the start, the queue itself is made when it is first used. */
export function QueueItem({ onGo }: { onGo: () => void }) {
  const queue = useCollected().find(({ isQueue }) => isQueue)
  const { isOver, listeners } = useDropArticles('copy', ({ what }) => void addToQueue(what))
  const [anchor, setAnchor] = useState<Box | null>(null)
  const place = queue === undefined ? null : placeOfCollection(queue.id)
  return (
    <>
      <PlaceItem
        place={place}
        label="Reading queue"
        icon="clock"
        count={queue?.articleCount ?? 0}
        level={1}
        data-drop={isOver || undefined}
        {...listeners}
        onGo={() => {
          if (place === null) void goToQueue()
          onGo()
        }}
        onMenu={place === null ? undefined : setAnchor}
      />
      {anchor !== null && place !== null && (
        <Menu
          label="Reading queue"
          items={[{ label: 'Mark all as read', icon: 'check', run: () => void markAllRead(place) }]}
          anchor={anchor}
          onClose={() => setAnchor(null)}
        />
      )}
    </>
  )
}

// The first screen does without what is done with many.

async function addToQueue(what: Collected): Promise<void> {
  const actions = await import('./collected-actions')
  await actions.addToQueue(what)
}

async function goToQueue(): Promise<void> {
  const actions = await import('./collected-actions')
  await actions.goToQueue()
}
