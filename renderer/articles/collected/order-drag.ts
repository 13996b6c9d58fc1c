import { type DragEvent, useState } from 'react'

export type Side = 'before' | 'after' | 'in'
export type DropAt<Id> = { id: Id; side: Side }
type Keyed<Id> = { readonly id: Id }

export type DragListeners = {
  onDragStart: (event: DragEvent<HTMLElement>) => void
  onDragEnter: (event: DragEvent<HTMLElement>) => void
  onDragOver: (event: DragEvent<HTMLElement>) => void
  onDrop: (event: DragEvent<HTMLElement>) => void
  onDragEnd: () => void
}

/**
 * Rows that a person puts in order: one that is dragged lies before or after the one that it is let go on. `kind` is the type of what
 * is dragged, and `onMove` hears before which one it then lies, null for the end.
 */
export function useOrderDrag<Id extends string>(
  rows: readonly Keyed<Id>[],
  kind: string,
  onMove: (id: Id, before: Id | null) => void,
) {
  return useRowDrag(rows, kind, { onMove: (id, at) => onMove(id, beforeOf(at, rows)) })
}

export type RowDrag<Id> = { sideOf: (id: Id) => Side | null; listeners: DragListeners }

type Ways<Id> = {
  onMove: (id: Id, at: DropAt<Id>) => void
  /** Whether one comes to lie in another one, too: where it is let go on the middle of it. */
  canLieIn?: boolean
  canDrop?: (id: Id, at: DropAt<Id>) => boolean
}

/** Rows that can be dragged onto one another. A row says its id by `data-key`. */
export function useRowDrag<Id extends string>(
  rows: readonly Keyed<Id>[],
  kind: string,
  { onMove, canLieIn = false, canDrop = () => true }: Ways<Id>,
): RowDrag<Id> {
  const [draggedId, setDragged] = useState<Id | null>(null)
  const [dropAt, setDropAt] = useState<DropAt<Id> | null>(null)
  const over = (event: DragEvent<HTMLElement>) => {
    if (draggedId === null) return
    accept(event)
    const at = placeFor(event, draggedId)
    event.dataTransfer.dropEffect = at === null ? 'none' : 'move'
    if (at?.id !== dropAt?.id || at?.side !== dropAt?.side) setDropAt(at)
  }
  const placeFor = (event: DragEvent<HTMLElement>, id: Id) => {
    const at = placeAt(event, rows, canLieIn)
    return at === null || at.id === id || !canDrop(id, at) ? null : at
  }
  const end = () => {
    setDragged(null)
    setDropAt(null)
  }
  const drop = (event: DragEvent<HTMLElement>) => {
    if (draggedId === null) return
    accept(event)
    const at = placeFor(event, draggedId)
    if (at !== null) onMove(draggedId, at)
    end()
  }
  const listeners: DragListeners = {
    onDragStart: (event) => setDragged(takeHold(event, rowAt(event, rows)?.id ?? null, kind)),
    onDragEnter: over,
    onDragOver: over,
    onDrop: drop,
    onDragEnd: end,
  }
  const sideOf = (id: Id): Side | null => (dropAt?.id === id ? dropAt.side : null)
  return { sideOf, listeners }
}

function takeHold<Id extends string>(event: DragEvent<HTMLElement>, id: Id | null, kind: string): Id | null {
  if (id === null) return null
  // It may lie in another one, which is not what was taken hold of.
  event.stopPropagation()
  event.dataTransfer.effectAllowed = 'move'
  event.dataTransfer.setData(kind, id)
  return id
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
  canLieIn: boolean,
): DropAt<Id> | null {
  const row = rowAt(event, rows)
  if (row === undefined) return null
  // Its own row, without those under it.
  const line = event.currentTarget.querySelector(':scope > .collections-row') ?? event.currentTarget
  const { top, height } = line.getBoundingClientRect()
  const part = (event.clientY - top) / height
  if (canLieIn && part > 0.3 && part < 0.7) return { id: row.id, side: 'in' }
  return { id: row.id, side: part < 0.5 ? 'before' : 'after' }
}

/** Before which one it then lies; null is the end. */
function beforeOf<Id extends string>({ id, side }: DropAt<Id>, rows: readonly Keyed<Id>[]): Id | null {
  if (side === 'before') return id
  return rows[rows.findIndex((row) => row.id === id) + 1]?.id ?? null
}
