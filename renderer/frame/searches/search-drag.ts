import { type DragEvent, useState } from 'react'
import type { SavedSearchId } from '../../../preload/contract/common'
import type { SavedSearch } from '../../../preload/contract/search/saved'
import { moveSaved } from '../../searching/saved/saved-actions'

type DropAt = { id: SavedSearchId; side: 'before' | 'after' }

export type DragListeners = {
  onDragStart: (event: DragEvent<HTMLElement>) => void
  onDragEnter: (event: DragEvent<HTMLElement>) => void
  onDragOver: (event: DragEvent<HTMLElement>) => void
  onDrop: (event: DragEvent<HTMLElement>) => void
  onDragEnd: () => void
}

/** A saved search that is dragged lies before or after the one that it is let go on. */
export function useSearchDrag(searches: readonly SavedSearch[]) {
  const [draggedId, setDragged] = useState<SavedSearchId | null>(null)
  const [dropAt, setDropAt] = useState<DropAt | null>(null)
  const over = (event: DragEvent<HTMLElement>) => {
    if (draggedId === null) return
    // The window refuses whatever is dragged over it that it cannot import.
    event.preventDefault()
    event.stopPropagation()
    event.dataTransfer.dropEffect = 'move'
    const at = placeAt(event, searches)
    if (at?.id !== dropAt?.id || at?.side !== dropAt?.side) setDropAt(at)
  }
  const end = () => {
    setDragged(null)
    setDropAt(null)
  }
  const listeners: DragListeners = {
    onDragStart: (event) => {
      const id = searchAt(event, searches)?.id ?? null
      if (id === null) return
      event.dataTransfer.effectAllowed = 'move'
      event.dataTransfer.setData('application/x-dateline-search', id)
      setDragged(id)
    },
    onDragEnter: over,
    onDragOver: over,
    onDrop: (event) => {
      if (draggedId === null) return
      event.preventDefault()
      event.stopPropagation()
      const at = placeAt(event, searches)
      if (at !== null && at.id !== draggedId) void moveSaved(draggedId, beforeOf(at, searches))
      end()
    },
    onDragEnd: end,
  }
  return { dropAt: dropAt?.id === draggedId ? null : dropAt, listeners }
}

function searchAt(event: DragEvent<HTMLElement>, searches: readonly SavedSearch[]): SavedSearch | undefined {
  const key = event.currentTarget.dataset['key']
  return searches.find(({ id }) => id === key)
}

function placeAt(event: DragEvent<HTMLElement>, searches: readonly SavedSearch[]): DropAt | null {
  const search = searchAt(event, searches)
  if (search === undefined) return null
  const { top, height } = event.currentTarget.getBoundingClientRect()
  return { id: search.id, side: event.clientY < top + height / 2 ? 'before' : 'after' }
}

/** Before which one it then lies; null is the end. */
function beforeOf({ id, side }: DropAt, searches: readonly SavedSearch[]): SavedSearchId | null {
  if (side === 'before') return id
  return searches[searches.findIndex((search) => search.id === id) + 1]?.id ?? null
}
