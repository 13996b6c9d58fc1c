import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { type ListSpot, longestHoldMs, PassedPlaces } from './passed-places'
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

/** What was at the top of what is seen, and how far rows had moved by then. */
type Place = ListSpot & { moved: number }

/** The place as it was last looked at, and by what it was told. */
type Heard = Place & { scrollTop: number; setting: RowSetting }

/** How a list stands and what is drawn of it. */
type Seen = {
  range: RowRange
  /** The rows that are drawn, and how far above where they stand, in a list that is too tall to be drawn. */
  drawn: readonly number[]
  above: number
}

type Listed = {
  setting: RowSetting
  /** By how many rows all have moved. */
  moved: number
  /** Whether a row is known, and not only its room. */
  isThere: (index: number) => boolean
}

/**
 * Which rows are drawn. What is read stays where it is on screen, whatever comes in above it or becomes known; and until rows that
 * are scrolled to are known, those are shown that one came by last.
 */
export function useRowRange(scroller: RefObject<HTMLElement | null>, { setting, moved, isThere }: Listed) {
  const [seen, setSeen] = useState<Seen>(() => {
    const rows = rowsFrom(setting, { from: 0, to: around, around })
    return { range: { rows, isAtTop: true }, drawn: rows, above: 0 }
  })
  const heard = useRef<Heard>({ row: 0, into: 0, moved, scrollTop: 0, setting })
  const passed = useRef(new PassedPlaces())

  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    const by = moved - heard.current.moved
    stay(element, setting, { ...placeNow(element, heard.current), moved: by })
    if (by !== 0) passed.current.forget()
    let endOfHold: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      const { at, isHeld, seen: now } = lookAt(element, { setting, isThere }, passed.current)
      heard.current = { ...at, moved, scrollTop: element.scrollTop, setting }
      clearTimeout(endOfHold)
      if (isHeld) endOfHold = setTimeout(look, longestHoldMs)
      setSeen((before) => (isSame(before, now) ? before : now))
    }
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    // Drawn before the frame that is scrolled: React would draw it after, and the frame be empty.
    const onScroll = () => flushSync(look)
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      clearTimeout(endOfHold)
      observer.disconnect()
      element.removeEventListener('scroll', onScroll)
    }
  }, [scroller, setting, moved, isThere])
  return seen
}

/** Where the list stands. It may have been scrolled, by the last key, and the event that says so is yet to come. */
function placeNow(element: HTMLElement, { row, into, scrollTop, setting }: Heard): Omit<Place, 'moved'> {
  const isScrolled = Math.abs(element.scrollTop - scrollTop) >= 1
  return isScrolled ? spotOf(element, setting) : { row, into }
}

/** Scrolls to where the rows have gone. At its top a list shows what has come in above. */
function stay(element: HTMLElement, setting: RowSetting, { row, into, moved }: Place): void {
  if (element.scrollTop === 0 && moved === 0) return
  // Of what is under a heading that has been closed only that is left.
  const seen = seenIn(setting, row + moved)
  const top = (topOf(setting, seen) + (seen === row + moved ? into : 0)) / scaleOf(setting)
  if (Math.abs(top - element.scrollTop) >= 1) element.scrollTo({ top })
}

function lookAt(element: HTMLElement, { setting, isThere }: Omit<Listed, 'moved'>, passed: PassedPlaces) {
  const at = spotOf(element, setting)
  const isKnown = (spot: ListSpot) => rowsSeen(element, setting, { spot, around: 1 }).every(isThere)
  const shown = passed.shownAt(at, isKnown, performance.now())
  const seen: Seen = {
    range: { rows: rowsSeen(element, setting, { spot: at, around }), isAtTop: element.scrollTop === 0 },
    drawn: rowsSeen(element, setting, { spot: shown, around }),
    above: heightOfSpot(setting, shown) - element.scrollTop,
  }
  return { at, isHeld: shown !== at, seen }
}

function spotOf(element: HTMLElement, setting: RowSetting): ListSpot {
  const from = element.scrollTop * scaleOf(setting)
  const row = rowAtHeight(setting, from)
  return { row, into: from - topOf(setting, row) }
}

function heightOfSpot(setting: RowSetting, { row, into }: ListSpot): number {
  return topOf(setting, row) + into
}

/** The rows that are seen where the list stands at a spot, and so many above and below. */
function rowsSeen(
  { clientHeight }: HTMLElement,
  setting: RowSetting,
  { spot, around }: { spot: ListSpot; around: number },
): number[] {
  const to = rowAtHeight(setting, heightOfSpot(setting, spot) + clientHeight)
  return rowsFrom(setting, { from: spot.row, to, around })
}

function isSame(one: Seen, other: Seen): boolean {
  return (
    one.range.isAtTop === other.range.isAtTop &&
    one.above === other.above &&
    isSameRows(one.range.rows, other.range.rows) &&
    isSameRows(one.drawn, other.drawn)
  )
}

function isSameRows(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((row, at) => row === other[at])
}
