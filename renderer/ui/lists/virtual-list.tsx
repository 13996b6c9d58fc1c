import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { type HTMLAttributes, type ReactNode, type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import './virtual-list.css'

export type VirtualListHandle = {
  element: HTMLDivElement | null
  show: (index: number) => void
  /** Back to the first row, also from a row that it is just being scrolled to. */
  showFirst: () => void
}

type VirtualListProps = Omit<HTMLAttributes<HTMLDivElement>, 'children' | 'className'> & {
  handle?: Ref<VirtualListHandle>
  count: number
  keyOf: (index: number) => string
  /** A guess in pixels; rows are measured once they are drawn. */
  estimate: (index: number) => number
  /** Draws one row. */
  children: (index: number) => ReactNode
  /** Stands above the rows and stays in view; its sheet makes it as high as is said. */
  head?: { height: number; row: ReactNode }
  /** Hears the last row that is drawn, for fetching more before it is reached. */
  onReach?: (lastIndex: number) => void
}

type RowProps = {
  row: VirtualItem
  top: number
  measure: (element: HTMLElement | null) => void
  children: ReactNode
}

/** Draws only what is in view. Each row sits in a `role="presentation"` wrapper, so the rows' own roles count. */
export function VirtualList(props: VirtualListProps) {
  const { handle, count, keyOf, estimate, children, head, onReach, ...rest } = props
  const above = head?.height ?? 0
  const scroller = useRef<HTMLDivElement>(null)
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoised by a compiler.
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: estimate,
    getItemKey: keyOf,
    overscan: 8,
    scrollMargin: above,
    scrollPaddingStart: above,
  })
  useImperativeHandle(
    handle,
    () => ({
      element: scroller.current,
      show: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
      showFirst: () => virtualizer.scrollToOffset(0),
    }),
    [virtualizer],
  )

  const rows = virtualizer.getVirtualItems()
  const last = rows.at(-1)?.index ?? -1
  useEffect(() => {
    if (last >= 0) onReach?.(last)
  }, [last, onReach])

  return (
    <div {...rest} ref={scroller} className="virtual-list">
      {head?.row}
      <div role="presentation" className="virtual-list-room" style={{ height: virtualizer.getTotalSize() }}>
        {rows.map((row) => (
          <Row key={row.key} row={row} top={row.start - above} measure={virtualizer.measureElement}>
            {children(row.index)}
          </Row>
        ))}
      </div>
    </div>
  )
}

function Row({ row, top, measure, children }: RowProps) {
  return (
    <div
      ref={measure}
      data-index={row.index}
      role="presentation"
      className="virtual-list-row"
      style={{ transform: `translateY(${top}px)` }}
    >
      {children}
    </div>
  )
}
