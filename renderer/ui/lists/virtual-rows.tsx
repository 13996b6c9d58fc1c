import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import './virtual-list.css'

type VirtualRowsProps = {
  /** The scrolling element, which contains the rows. */
  scroller: RefObject<HTMLElement | null>
  label: string
  count: number
  keyOf: (index: number) => string
  /** A guess in pixels; rows are measured once they are drawn. */
  estimate: (index: number) => number
  /** Hears the last row that is drawn, for fetching more before it is reached. */
  onReach: (lastIndex: number) => void
  /** Rows keep the heights that they had under this name when the list is drawn again. */
  memory: string
  /** Draws one row, in which one thing takes the focus: it gets the tab index. */
  children: (index: number, tabIndex: 0 | -1) => ReactNode
}

// Heights of lists that were left, so that one who comes back finds the rows where they were.
const measured = new Map<string, VirtualItem[]>()

/** Draws only those rows of a long list that are in view, in a page that has other things in it too. */
export function VirtualRows(props: VirtualRowsProps) {
  const { scroller, label, count, keyOf, estimate, onReach, memory, children } = props
  const list = useRef<HTMLUListElement>(null)
  const margin = useMargin(list, scroller)
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoised by a compiler.
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: estimate,
    getItemKey: keyOf,
    overscan: 8,
    scrollMargin: margin,
    initialMeasurementsCache: measured.get(memory) ?? [],
  })
  useEffect(() => () => remember(memory, virtualizer.takeSnapshot()), [memory, virtualizer])

  const [reached, setReached] = useState<string | null>(null)
  const rows = virtualizer.getVirtualItems()
  const inTabOrder = rows.some(({ key }) => key === reached) ? reached : rows[0]?.key
  const last = rows.at(-1)?.index ?? -1
  useEffect(() => {
    if (last >= 0) onReach(last)
  }, [last, onReach])

  const room = { height: virtualizer.getTotalSize() }
  return (
    <ul ref={list} aria-label={label} className="virtual-list-room" style={room} onKeyDown={walk}>
      {rows.map(({ key, index, start }) => (
        <li
          key={key}
          {...{ 'data-index': index, 'aria-setsize': count, 'aria-posinset': index + 1 }}
          ref={virtualizer.measureElement}
          className="virtual-list-row"
          style={{ transform: `translateY(${start - margin}px)` }}
          onFocus={() => setReached(String(key))}
        >
          {children(index, key === inTabOrder ? 0 : -1)}
        </li>
      ))}
    </ul>
  )
}

/** How far the list begins below the top of the scrolling element; the content above it may grow. */
function useMargin(list: RefObject<HTMLElement | null>, scroller: RefObject<HTMLElement | null>): number {
  const [margin, setMargin] = useState(0)
  useLayoutEffect(() => {
    const measure = () => {
      if (list.current === null || scroller.current === null) return
      const top = list.current.getBoundingClientRect().top - scroller.current.getBoundingClientRect().top
      setMargin(Math.round(top + scroller.current.scrollTop))
    }
    measure()
    const observer = new ResizeObserver(measure)
    for (const above of scroller.current?.children ?? []) observer.observe(above)
    return () => observer.disconnect()
  }, [list, scroller])
  return margin
}

const maxMeasured = 20

function remember(memory: string, items: VirtualItem[]): void {
  measured.delete(memory)
  measured.set(memory, items)
  const [oldest] = measured.keys()
  if (measured.size > maxMeasured && oldest !== undefined) measured.delete(oldest)
}

const stops = '[tabindex]'

/** Up and Down among the rows, one of which is in the tab order at a time. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(stops)]
  const at = rows.indexOf(event.target as HTMLElement)
  const to: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1 }
  const next = to[event.key]
  if (at < 0 || next === undefined) return
  event.preventDefault()
  rows[next]?.focus()
}
