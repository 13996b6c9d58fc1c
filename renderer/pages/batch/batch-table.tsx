import { type KeyboardEvent, useEffect, useRef } from 'react'
import { type Bookmark, useBookmark } from '../../navigation/navigation-store'
import { Icon } from '../../ui/icon'
import { keyStep } from '../../ui/lists/key-step'
import { VirtualList, type VirtualListHandle } from '../../ui/lists/virtual-list'
import { openFound, openQuery } from './batch-actions'
import { BatchTableRow, partId, partsOf } from './batch-row'
import { type BatchColumn, type BatchOrder, type ListedRow, nextOrder } from './batch-rows'
import { changeBatch, useBatch } from './batch-store'

type TableProps = { shown: readonly ListedRow[]; order: BatchOrder; bookmark: Bookmark | null }

// A guess: rows are measured once they are drawn.
const rowHeight = 84
// As high as its rule in batch.css.
const headHeight = 36
const pageOfRows = 6

/** A row a query: arrows go from row to row and along a row, Enter opens the query or the hit that they stand on. */
export function BatchTable({ shown, order, bookmark }: TableProps) {
  const active = useBatch((batch) => batch.active)
  const index = Math.max(
    0,
    shown.findIndex(({ at }) => at === active.at),
  )
  const current = shown[index]
  const part = current === undefined ? 0 : Math.min(active.part, partsOf(current.row) - 1)
  const handle = usePlace(bookmark, index)
  return (
    <div className="batch-table">
      <VirtualList
        handle={handle}
        role="grid"
        aria-label="What each query found"
        aria-rowcount={shown.length + 1}
        aria-colcount={5}
        aria-activedescendant={current && partId(current.at, part)}
        tabIndex={0}
        data-pane-focus
        head={{ height: headHeight, row: <Head order={order} /> }}
        onKeyDown={(event) => {
          // The buttons of the head have their own keys.
          if (event.target !== event.currentTarget || !press(event, shown, index, part)) return
          event.preventDefault()
          event.stopPropagation()
        }}
        count={shown.length}
        current={index}
        keyOf={(row) => String(shown[row]?.at ?? row)}
        estimate={() => rowHeight}
      >
        {(row) => {
          const listed = shown[row]
          if (listed === undefined) return null
          return <BatchTableRow listed={listed} position={row + 2} activePart={row === index ? part : null} />
        }}
      </VirtualList>
    </div>
  )
}

/** Where one was, before anything else is done; then the active row stays in view. */
function usePlace(bookmark: Bookmark | null, index: number) {
  const handle = useRef<VirtualListHandle>(null)
  useBookmark(() => ({ at: handle.current?.element?.scrollTop ?? 0, focus: null }))
  const at = useRef(bookmark?.at ?? null)
  useEffect(() => {
    if (at.current !== null) handle.current?.element?.scrollTo({ top: at.current })
    else handle.current?.show(index)
    at.current = null
  }, [index])
  useEffect(() => {
    const focused = document.activeElement
    // The page had the focus before there was a table on it.
    const isWaiting = focused === document.body || focused?.matches('[data-pane=reader]') === true
    if (isWaiting) handle.current?.element?.focus()
  }, [])
  return handle
}

/** Answers whether the key was one of the table's. */
function press(event: KeyboardEvent, shown: readonly ListedRow[], index: number, part: number): boolean {
  const current = shown[index]
  if (current === undefined) return false
  const step = keyStep(event, pageOfRows)
  const along = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
  if (step !== null) {
    const to = shown[Math.max(0, Math.min(shown.length - 1, index + step))] ?? current
    changeBatch({ active: { at: to.at, part } })
  } else if (along !== undefined && isPlain) {
    const to = Math.max(0, Math.min(partsOf(current.row) - 1, part + along))
    changeBatch({ active: { at: current.at, part: to } })
  } else if (event.key === 'Enter' && isPlain) {
    const hit = current.row.hits[part - 1]
    if (hit === undefined) openQuery(current.row)
    else openFound(current.row, hit)
  } else return false
  return true
}

const columns: readonly { by: BatchColumn; label: string }[] = [
  { by: 'query', label: 'Query' },
  { by: 'count', label: 'Found' },
  { by: 'oldest', label: 'Oldest' },
  { by: 'newest', label: 'Newest' },
]

function Head({ order }: { order: BatchOrder }) {
  return (
    <div role="row" aria-rowindex={1} className="batch-head">
      {columns.map(({ by, label }) => {
        const isBy = order?.by === by
        return (
          <span
            key={by}
            role="columnheader"
            className="batch-column"
            data-column={by}
            aria-sort={!isBy ? 'none' : order.isReversed ? 'descending' : 'ascending'}
          >
            <button
              type="button"
              className="batch-sort"
              onClick={() => changeBatch({ order: nextOrder(order, by) })}
            >
              {label}
              {isBy && <Icon name={order.isReversed ? 'chevron-down' : 'chevron-up'} />}
            </button>
          </span>
        )
      })}
      <span role="columnheader" className="batch-column" data-column="hits">
        First found
      </span>
    </div>
  )
}
