import { markAllRead } from '../collection-store'
import { type DragEvent, type KeyboardEvent, useState } from 'react'
import type { Collection } from '../../../preload/contract/collection'
import { Menu, type MenuItem } from '../../ui/menus/menu'
import type { Box } from '../../ui/menus/place-beside'

import { PlaceItem } from '../place-item'
import { collect, moveCollection, removeCollection, stepCollection } from './collected-actions'
import { openCollectedDialog, placeOfCollection, readCollected } from './collected-store'
import { useDropArticles } from './drag-store'

function markRead({ id }: Collection): MenuItem {
  return { label: 'Mark all as read', icon: 'check', run: () => void markAllRead(placeOfCollection(id)) }
}

type CollectedItemProps = { collection: Collection; position: number; total: number; onGo: () => void }

/** A collection that the person made: it takes articles, and is moved among the others. */
export function CollectedItem({ collection, position, total, onGo }: CollectedItemProps) {
  const { id, name, articleCount } = collection
  const [anchor, setAnchor] = useState<Box | null>(null)
  const { isOver, listeners } = useDropArticles('copy', ({ what }) => void collect(what, id))
  const order = useOrderDrag(collection)
  return (
    <>
      <PlaceItem
        place={placeOfCollection(id)}
        label={name}
        icon="folder"
        count={articleCount}
        level={2}
        draggable
        data-drop={isOver || undefined}
        data-drop-side={order.side ?? undefined}
        onDragStart={order.start}
        onDragEnd={order.end}
        onDragEnter={(event) => (order.isDragging() ? order.over(event) : listeners.onDragEnter(event))}
        onDragOver={(event) => (order.isDragging() ? order.over(event) : listeners.onDragOver(event))}
        onDragLeave={(event) => (order.isDragging() ? order.leave() : listeners.onDragLeave(event))}
        onDrop={(event) => (order.isDragging() ? order.drop(event) : listeners.onDrop(event))}
        onGo={onGo}
        onMenu={setAnchor}
        onKey={(event) => pressOn(collection, event)}
      />
      {anchor !== null && (
        <Menu
          label={name}
          items={itemsFor(collection, position, total)}
          anchor={anchor}
          onClose={() => setAnchor(null)}
        />
      )}
    </>
  )
}

// One is dragged at a time, over the others.
let draggedId: Collection['id'] | null = null

/** A collection that is dragged lies before or after the one that it is let go on. */
function useOrderDrag({ id }: Collection) {
  const [side, setSide] = useState<'before' | 'after' | null>(null)
  const sideAt = (event: DragEvent<HTMLElement>) => {
    const { top, height } = event.currentTarget.getBoundingClientRect()
    return event.clientY < top + height / 2 ? 'before' : 'after'
  }
  return {
    side,
    isDragging: () => draggedId !== null,
    start: (event: DragEvent<HTMLElement>) => {
      draggedId = id
      event.dataTransfer.effectAllowed = 'move'
      event.dataTransfer.setData('application/x-dateline-collection', id)
    },
    over: (event: DragEvent<HTMLElement>) => {
      event.preventDefault()
      event.stopPropagation()
      event.dataTransfer.dropEffect = 'move'
      setSide(draggedId === id ? null : sideAt(event))
    },
    leave: () => setSide(null),
    drop: (event: DragEvent<HTMLElement>) => {
      event.preventDefault()
      event.stopPropagation()
      setSide(null)
      if (draggedId !== null && draggedId !== id) void moveCollection(draggedId, besideOf(id, sideAt(event)))
    },
    end: () => {
      draggedId = null
      setSide(null)
    },
  }
}

/** Before which one it then lies; null is the end. */
function besideOf(id: Collection['id'], side: 'before' | 'after'): Collection['id'] | null {
  if (side === 'before') return id
  const own = readCollected().filter(({ isQueue }) => !isQueue)
  return own[own.findIndex((one) => one.id === id) + 1]?.id ?? null
}

function itemsFor(collection: Collection, position: number, total: number): (MenuItem | 'line')[] {
  return [
    markRead(collection),
    'line',
    {
      label: 'Rename…',
      icon: 'pen',
      chord: 'F2',
      run: () => openCollectedDialog({ kind: 'rename', collectionId: collection.id }),
    },
    {
      label: 'Move up',
      icon: 'chevron-up',
      chord: 'Alt+ArrowUp',
      isDisabled: position === 0,
      run: () => stepCollection(collection, -1),
    },
    {
      label: 'Move down',
      icon: 'chevron-down',
      chord: 'Alt+ArrowDown',
      isDisabled: position === total - 1,
      run: () => stepCollection(collection, 1),
    },
    'line',
    { label: 'New collection…', icon: 'plus', run: () => openCollectedDialog({ kind: 'new' }) },
    { label: 'Delete', icon: 'trash', chord: 'Delete', run: () => void removeCollection(collection) },
  ]
}

/** The keys that its menu shows; answers whether it was one of them. */
function pressOn(collection: Collection, event: KeyboardEvent<HTMLElement>): boolean {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event
  if (ctrlKey || metaKey || shiftKey) return false
  if (altKey) {
    if (key !== 'ArrowUp' && key !== 'ArrowDown') return false
    stepCollection(collection, key === 'ArrowUp' ? -1 : 1)
    return true
  }
  if (key === 'F2') openCollectedDialog({ kind: 'rename', collectionId: collection.id })
  else if (key === 'Delete') void removeCollection(collection)
  else return false
  return true
}
