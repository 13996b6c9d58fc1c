import { markAllRead } from '../collection-store'
import { type KeyboardEvent, useState } from 'react'
import type { Collection } from '../../../preload/contract/collection'
import type { CollectionId } from '../../../preload/contract/common'
import { openBranch, useIsBranchOpen } from '../../settings/branch-store'
import { Menu, type MenuItem } from '../../ui/menus/menu'
import type { Box } from '../../ui/menus/place-beside'

import { useArticles } from '../article-store'
import { PlaceItem } from '../place-item'
import { collect, indentCollection, removeCollection, stepCollection } from './collected-actions'
import { branchOf, openCollectedDialog, placeOfCollection } from './collected-store'
import { type CollectedNode, holds } from './collected-tree'
import { type DropListeners, useDropArticles } from './drag-store'
import type { DragListeners, RowDrag } from './order-drag'

function markRead({ id }: Collection): MenuItem {
  return { label: 'Mark all as read', icon: 'check', run: () => void markAllRead(placeOfCollection(id)) }
}

type CollectedItemProps = {
  node: CollectedNode
  /** Among those beside it. */
  position: number
  total: number
  level: number
  order: RowDrag<CollectionId>
  onGo: () => void
}

/** A collection that the person made: it takes articles and other collections, and is moved among the others. */
export function CollectedItem({ node, position, total, level, order, onGo }: CollectedItemProps) {
  const { collection, nested } = node
  const { id, name, articleCount } = collection
  const [anchor, setAnchor] = useState<Box | null>(null)
  const { isOver, listeners } = useDropArticles('copy', ({ what }) => void collect(what, id))
  const isOpen = useIsBranchOpen(branchOf(id))
  const holdsShown = useArticles(({ place }) => nested.some((inner) => holds(inner, place.collectionId)))
  const inner = { isOpen, onOpen: (wanted: boolean) => openBranch(branchOf(id), wanted) }
  return (
    <>
      <PlaceItem
        place={placeOfCollection(id)}
        label={name}
        icon="folder"
        count={articleCount}
        level={level}
        draggable
        data-key={id}
        data-drop={isOver || undefined}
        data-drop-side={order.sideOf(id) ?? undefined}
        {...both(order.listeners, listeners)}
        onGo={onGo}
        onMenu={setAnchor}
        onKey={(event) => pressOn(collection, event)}
        standsForShown={holdsShown && !isOpen}
        nested={
          nested.length === 0 ? undefined : { ...inner, rows: () => rowsIn(nested, { level, order, onGo }) }
        }
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

function rowsIn(
  nested: readonly CollectedNode[],
  { level, order, onGo }: Pick<CollectedItemProps, 'level' | 'order' | 'onGo'>,
) {
  return nested.map((node, position) => (
    <CollectedItem
      key={node.collection.id}
      {...{ node, position, order, onGo }}
      total={nested.length}
      level={level + 1}
    />
  ))
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
    {
      label: 'Move to…',
      icon: 'folder',
      run: () => openCollectedDialog({ kind: 'move', collectionId: collection.id }),
    },
    'line',
    { label: 'New collection…', icon: 'plus', run: () => openCollectedDialog({ kind: 'new' }) },
    {
      label: 'New collection in it…',
      icon: 'plus',
      run: () => openCollectedDialog({ kind: 'new', parentId: collection.id }),
    },
    { label: 'Delete', icon: 'trash', chord: 'Delete', run: () => void removeCollection(collection) },
  ]
}

/** The keys that its menu shows; answers whether it was one of them. */
function pressOn(collection: Collection, event: KeyboardEvent<HTMLElement>): boolean {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event
  if (ctrlKey || metaKey || shiftKey) return false
  if (altKey) {
    if (key === 'ArrowUp' || key === 'ArrowDown') stepCollection(collection, key === 'ArrowUp' ? -1 : 1)
    else if (key === 'ArrowRight' || key === 'ArrowLeft')
      indentCollection(collection, key === 'ArrowRight' ? 'in' : 'out')
    else return false
    return true
  }
  if (key === 'F2') openCollectedDialog({ kind: 'rename', collectionId: collection.id })
  else if (key === 'Delete') void removeCollection(collection)
  else return false
  return true
}
