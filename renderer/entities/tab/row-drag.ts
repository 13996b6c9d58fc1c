import { type DragEvent, useState } from 'react'
import { mergeEntity } from '../entity-actions'
import { entityOf, readEntities } from '../entity-store'
import { useEntityDialogs } from '../entity-dialog-store'

type Dragging = { draggedKey: string | null; overKey: string | null }

const still: Dragging = { draggedKey: null, overKey: null }

/** A row dragged onto another is merged into it. */
export function useRowDrag() {
  const [{ draggedKey, overKey }, setDragging] = useState(still)
  const over = (event: DragEvent) => {
    if (draggedKey === null) return
    const key = keyAt(event)
    const target = key === draggedKey ? null : key
    if (target !== overKey) setDragging({ draggedKey, overKey: target })
    // The window refuses whatever is dragged over it that it cannot import.
    event.stopPropagation()
    if (target === null) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'move'
  }
  const listeners = {
    onDragStart: (event: DragEvent) => {
      const key = keyAt(event)
      if (key === null || entityOf(readEntities(), key) === null) return
      // In the field a drag selects.
      if (key === useEntityDialogs.getState().renamingKey) {
        event.preventDefault()
        return
      }
      event.dataTransfer.effectAllowed = 'move'
      event.dataTransfer.setData('application/x-dateline-name', key)
      setDragging({ draggedKey: key, overKey: null })
    },
    onDragEnter: over,
    onDragOver: over,
    onDrop: (event: DragEvent) => {
      if (draggedKey === null) return
      event.preventDefault()
      event.stopPropagation()
      const key = keyAt(event)
      if (key !== null && key !== draggedKey) mergeByKeys(draggedKey, key)
      setDragging(still)
    },
    onDragEnd: () => setDragging(still),
  }
  return { draggedKey, overKey, listeners }
}

function keyAt({ target }: DragEvent): string | null {
  return (
    (target instanceof Element ? target.closest<HTMLElement>('[data-key]') : null)?.dataset['key'] ?? null
  )
}

function mergeByKeys(fromKey: string, intoKey: string): void {
  const found = readEntities()
  const [from, into] = [entityOf(found, fromKey), entityOf(found, intoKey)]
  if (from && into) void mergeEntity(from, into)
}
