import { type DragEvent, useState } from 'react'

type Side = 'before' | 'after'
type DropAt<Id> = { id: Id; side: Side }
type Keyed<Id> = { readonly id: Id }

export type DragListeners = {
  onDragStart: (event: DragEvent<HTMLElement>) => void
  onDragEnter: (event: DragEvent<HTMLElement>) => void
  onDragOver: (event: DragEvent<HTMLElement>) => void
  onDrop: (event: DragEvent<HTMLElement>) => void
  onDragEnd: () => void
}

/**
 * Rows that a person puts in order: one that is dragged lies before or after the one that it is let go on. A row says its id by
 * `data-key`; `kind` is the type of what is dragged, and `onMove` hears before which one it then lies, null for the end.
 */
export function useOrderDrag<Id extends string>(
  rows: readonly Keyed<Id>[],
  kind: string,
  onMove: (id: Id, before: Id | null) => void,
) {
  const [draggedId, setDragged] = useState<Id | null>(null)
  const [dropAt, setDropAt] = useState<DropAt<Id> | null>(null)
  const over = (event: DragEvent<HTMLElement>) => {
    if (draggedId === null) return
    accept(event)
    event.dataTransfer.dropEffect = 'move'
    const at = placeAt(event, rows)
    if (at?.id !== dropAt?.id || at?.side !== dropAt?.side) setDropAt(at)
  }
  const end = () => {
    setDragged(null)
    setDropAt(null)
  }
  const listeners: DragListeners = {
    onDragStart: (event) => {
      const id = rowAt(event, rows)?.id ?? null
      if (id === null) return
      event.dataTransfer.effectAllowed = 'move'
      event.dataTransfer.setData(kind, id)
      setDragged(id)
    },
    onDragEnter: over,
    onDragOver: over,
    onDrop: (event) => {
      if (draggedId === null) return
      accept(event)
      const at = placeAt(event, rows)
      if (at !== null && at.id !== draggedId) onMove(draggedId, beforeOf(at, rows))
      end()
    },
    onDragEnd: end,
  }
  const sideOf = (id: Id): Side | null => (dropAt?.id === id && dropAt.id !== draggedId ? dropAt.side : null)
  return { sideOf, listeners }
}

/** The window refuses whatever is dragged over it that it cannot import. */
function accept(event: DragEvent<HTMLElement>): void {
  event.preventDefault()
  event.stopPropagation()
}

function rowAt<Id extends string>(event: DragEvent<HTMLElement>, rows: readonly Keyed<Id>[]) {
  const key = event.currentTarget.dataset['key']
  return rows.find(({ id }) => id === key)
}

function placeAt<Id extends string>(
  event: DragEvent<HTMLElement>,
  rows: readonly Keyed<Id>[],
): DropAt<Id> | null {
  const row = rowAt(event, rows)
  if (row === undefined) return null
  const { top, height } = event.currentTarget.getBoundingClientRect()
  return { id: row.id, side: event.clientY < top + height / 2 ? 'before' : 'after' }
}

/** Before which one it then lies; null is the end. */
function beforeOf<Id extends string>({ id, side }: DropAt<Id>, rows: readonly Keyed<Id>[]): Id | null {
  if (side === 'before') return id
  return rows[rows.findIndex((row) => row.id === id) + 1]?.id ?? null
}
