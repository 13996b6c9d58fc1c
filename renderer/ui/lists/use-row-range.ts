import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { rowAtHeight, type RowSetting, rowsFrom, seenIn, topOf, wholeHeight } from './row-offsets'

/** The rows that are drawn, and whether the list stands at its top. */
export type RowRange = { rows: readonly number[]; isAtTop: boolean }

// Chromium draws nothing that is taller. A list of more rows is scrolled in greater steps.
const tallest = 30_000_000
// Rows that are drawn above and below what is in view.
const around = 10

export function scaleOf(setting: RowSetting): number {
  return Math.max(1, wholeHeight(setting) / tallest)
}

/** What was at the top of what is seen: the row, how far into it, and how far rows had moved by then. */
type Place = { row: number; into: number; moved: number }

/** The place as it was last looked at, and by what it was told. */
type Heard = Place & { scrollTop: number; setting: RowSetting }

/**
 * Which rows are drawn, and how far above where they stand, in a list that is too tall to be drawn. What is read stays where
 * it is on screen, whatever comes in above it or becomes known.
 */
export function useRowRange(scroller: RefObject<HTMLElement | null>, setting: RowSetting, moved: number) {
  const [seen, setSeen] = useState<Seen>(() => ({
    range: { rows: rowsFrom(setting, { from: 0, to: around, around }), isAtTop: true },
    above: 0,
  }))
  const heard = useRef<Heard>({ row: 0, into: 0, moved, scrollTop: 0, setting })

  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    stay(element, setting, { ...placeNow(element, heard.current), moved: moved - heard.current.moved })
    const look = () => {
      const now = lookAt(element, setting)
      heard.current = { ...now.place, moved, scrollTop: element.scrollTop, setting }
      setSeen((before) => (isSame(before, now) ? before : { range: now.range, above: now.above }))
    }
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [scroller, setting, moved])
  return seen
}

/** Where the list stands. It may have been scrolled, by the last key, and the event that says so is yet to come. */
function placeNow(element: HTMLElement, { row, into, scrollTop, setting }: Heard): Omit<Place, 'moved'> {
  const isScrolled = Math.abs(element.scrollTop - scrollTop) >= 1
  return isScrolled ? lookAt(element, setting).place : { row, into }
}

/** Scrolls to where the rows have gone. At its top a list shows what has come in above. */
function stay(element: HTMLElement, setting: RowSetting, { row, into, moved }: Place): void {
  if (element.scrollTop === 0 && moved === 0) return
  // Of what is under a heading that has been closed only that is left.
  const seen = seenIn(setting, row + moved)
  const top = (topOf(setting, seen) + (seen === row + moved ? into : 0)) / scaleOf(setting)
  if (Math.abs(top - element.scrollTop) >= 1) element.scrollTo({ top })
}

function lookAt(element: HTMLElement, setting: RowSetting) {
  const { scrollTop, clientHeight } = element
  const from = scrollTop * scaleOf(setting)
  const row = rowAtHeight(setting, from)
  const lowest = rowAtHeight(setting, from + clientHeight)
  return {
    place: { row, into: from - topOf(setting, row) },
    above: from - scrollTop,
    range: { rows: rowsFrom(setting, { from: row, to: lowest, around }), isAtTop: scrollTop === 0 },
  }
}

type Seen = { range: RowRange; above: number }

function isSame({ range: one, above }: Seen, { range: other, above: otherAbove }: Seen): boolean {
  const isSameRange =
    one.isAtTop === other.isAtTop &&
    one.rows.length === other.rows.length &&
    one.rows.every((row, at) => row === other.rows[at])
  return isSameRange && above === otherAbove
}
