import { type HTMLAttributes, type ReactNode, type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import { movesOn } from './key-step'
import { heightOf, type RowSetting, seenIn, topOf, wholeHeight } from './row-offsets'
import { type RowRange, scaleOf, useRowRange } from './use-row-range'
import './virtual-list.css'

export type EvenListHandle = {
  /** Scrolls as little as is needed to see a row whole; with `isTop`, so that it stands at the top. */
  show: (index: number, isTop?: boolean) => void
  /** How far it is scrolled, and going back to that. */
  place: () => number
  goBack: (place: number) => void
  /** So many rows fit on the screen. */
  pageRows: () => number
}

type EvenListProps = Omit<HTMLAttributes<HTMLDivElement>, 'children' | 'className'> & {
  handle?: Ref<EvenListHandle>
  setting: RowSetting
  /** Where the keyboard is. */
  current: number | null
  keyOf: (index: number) => string
  /** By how many rows all that is read has moved down since the list was first drawn: it stays where it is on screen. */
  moved: number
  /** Whether a row is known, and not only its room. */
  isThere: (index: number) => boolean
  /** Hears the rows that are on screen, or will be once they are there. */
  onRange: (range: RowRange) => void
  /** Draws one row. */
  children: (index: number) => ReactNode
}

/**
 * A list of any length, of rows that are all as high: where each is need not be measured, so that any place in it is as near
 * as any other. Each row sits in a `role="presentation"` wrapper, so the rows' own roles count.
 */
export function EvenList(props: EvenListProps) {
  const { handle, setting, current, keyOf, moved, isThere, onRange, onKeyDown, children, ...rest } = props
  const scroller = useRef<HTMLDivElement>(null)
  const { range, drawn, above } = useRowRange(scroller, { setting, moved, isThere })
  useEffect(() => onRange(range), [range, onRange])
  useImperativeHandle(handle, () => handleOf(scroller.current, setting), [setting])

  // The list may be shorter by now, and a heading closed.
  const rows = drawn.filter((index) => index < setting.count && seenIn(setting, index) === index)
  return (
    <div
      {...rest}
      ref={scroller}
      className="virtual-list"
      onKeyDown={(event) => {
        if (current !== null && movesOn(event)) handleOf(scroller.current, setting).show(current)
        onKeyDown?.(event)
      }}
    >
      <div
        role="presentation"
        className="virtual-list-room"
        style={{ height: wholeHeight(setting) / scaleOf(setting) }}
      >
        {rows.map((index) => (
          <div
            key={keyOf(index)}
            role="presentation"
            className="virtual-list-row"
            style={{
              transform: `translateY(${topOf(setting, index) - above}px)`,
              height: heightOf(setting, index),
            }}
          >
            {children(index)}
          </div>
        ))}
      </div>
    </div>
  )
}

function handleOf(element: HTMLElement | null, setting: RowSetting): EvenListHandle {
  return {
    show: (row, isTop = false) => {
      if (element === null) return
      const index = seenIn(setting, row)
      const scale = scaleOf(setting)
      const top = topOf(setting, index)
      const bottom = top + heightOf(setting, index) - element.clientHeight
      const from = element.scrollTop * scale
      if (isTop || top < from) element.scrollTo({ top: top / scale })
      else if (bottom > from) element.scrollTo({ top: bottom / scale })
    },
    place: () => element?.scrollTop ?? 0,
    goBack: (place) => element?.scrollTo({ top: place }),
    pageRows: () => Math.max(1, Math.floor((element?.clientHeight ?? 0) / setting.rowHeight) - 1),
  }
}
