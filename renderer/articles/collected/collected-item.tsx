import { markAllRead } from '../collection-store'
import { type KeyboardEvent, useState } from 'react'
import type { Collection } from '../../../preload/contract/collection'
import { Menu, type MenuItem } from '../../ui/menus/menu'
import type { Box } from '../../ui/menus/place-beside'

import { PlaceItem } from '../place-item'
import { collect, removeCollection, stepCollection } from './collected-actions'
import { openCollectedDialog, placeOfCollection } from './collected-store'
import { type DropListeners, useDropArticles } from './drag-store'
import type { DragListeners } from './order-drag'

function markRead({ id }: Collection): MenuItem {
  return { label: 'Mark all as read', icon: 'check', run: () => void markAllRead(placeOfCollection(id)) }
}

type CollectedItemProps = {
  collection: Collection
  position: number
  total: number
  /** On which side of it a collection that is dragged would come to lie. */
  dropSide: 'before' | 'after' | null
  order: DragListeners
  onGo: () => void
}

/** A collection that the person made: it takes articles, and is moved among the others. */
export function CollectedItem({ collection, position, total, dropSide, order, onGo }: CollectedItemProps) {
  const { id, name, articleCount } = collection
  const [anchor, setAnchor] = useState<Box | null>(null)
  const { isOver, listeners } = useDropArticles('copy', ({ what }) => void collect(what, id))
  return (
    <>
      <PlaceItem
        place={placeOfCollection(id)}
        label={name}
        icon="folder"
        count={articleCount}
        level={2}
        draggable
        data-key={id}
        data-drop={isOver || undefined}
        data-drop-side={dropSide ?? undefined}
        {...both(order, listeners)}
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

/** Collections are dragged over one another, articles onto one: each hears only its own. */
function both(order: DragListeners, drop: DropListeners): DragListeners & DropListeners {
  return {
    ...order,
    onDragLeave: drop.onDragLeave,
    onDragEnter: (event) => {
      order.onDragEnter(event)
      drop.onDragEnter(event)
    },
    onDragOver: (event) => {
      order.onDragOver(event)
      drop.onDragOver(event)
    },
    onDrop: (event) => {
      order.onDrop(event)
      drop.onDrop(event)
    },
  }
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
