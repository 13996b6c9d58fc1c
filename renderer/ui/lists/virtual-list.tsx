import { useVirtualizer, type VirtualItem, type Virtualizer } from '@tanstack/react-virtual'
import {
  type HTMLAttributes,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
} from 'react'
import { movesOn } from './key-step'
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
  /** The row where the keyboard is; less than 0 where it is on none. */
  current?: number
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
  const { handle, count, current = -1, keyOf, estimate, children, head, onReach, onKeyDown, ...rest } = props
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
  const show = useHandle(handle, virtualizer)
  const rows = virtualizer.getVirtualItems()
  useReached(rows.at(-1)?.index ?? -1, onReach)
  const hearKey = (event: KeyboardEvent<HTMLDivElement>) => {
    if (current >= 0 && movesOn(event)) show(current)
    onKeyDown?.(event)
  }

  return (
    <div {...rest} ref={scroller} className="virtual-list" onKeyDown={hearKey}>
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

type Scrolls = Pick<
  Virtualizer<HTMLDivElement, Element>,
  'scrollElement' | 'scrollToIndex' | 'scrollToOffset'
>

function useHandle(handle: VirtualListProps['handle'], virtualizer: Scrolls): (index: number) => void {
  const show = useCallback(
    (index: number) => virtualizer.scrollToIndex(index, { align: 'auto' }),
    [virtualizer],
  )
  useImperativeHandle(
    handle,
    () => ({
      get element() {
        return virtualizer.scrollElement
      },
      show,
      showFirst: () => virtualizer.scrollToOffset(0),
    }),
    [virtualizer, show],
  )
  return show
}

function useReached(last: number, onReach: VirtualListProps['onReach']): void {
  useEffect(() => {
    if (last >= 0) onReach?.(last)
  }, [last, onReach])
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
