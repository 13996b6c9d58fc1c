import { type RefCallback, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createStore, type StoreApi, useStore } from 'zustand'
import type { HighlightId } from '../../../../preload/contract/common'
import { firstBoxOf } from '../../../highlights/images/marked-image'
import { type TextSurface, useTextSurface } from '../../../text/surface-store'
import { usePageHeight } from '../../../text/use-surface'
import { guessedHeight, type MarginItem } from './margin-items'
import { stack } from './stack'

type Placed = { item: MarginItem; top: number }

type Margin = {
  surface: TextSurface
  items: readonly MarginItem[]
  activeId: HighlightId | null
  /** Those that stay in the document wherever they are, as somebody writes in them. */
  keptIds: ReadonlySet<HighlightId>
  width: number
}

type Places = {
  /** How far below the head of the page each passage begins; null where it is not in the document. */
  anchors: readonly (number | null)[]
  placed: readonly Placed[]
}

export type Hold = (id: HighlightId, element: HTMLElement) => () => void

/**
 * The notes that are near what is on screen, each with its place on the page. All passages are looked up in one go, and nothing is moved
 * before all of them are: in between, each look would lay the text out anew.
 */
export function useMarginPlaces({ surface, items, activeId, keptIds, width }: Margin) {
  const [places] = useState(() => createStore<Places>(() => ({ anchors: [], placed: [] })))
  const { hold, heightOf, resized } = useHeights()
  useAnchors(places, surface, items)
  const { anchors, placed } = useStore(places)
  const view = useView(surface)
  const shown = placed.filter(
    ({ item: { highlight }, top }) =>
      (top >= view.from && top <= view.to) || highlight.id === activeId || keptIds.has(highlight.id),
  )
  const drawn = shown.map(({ item }) => item.highlight.id).join(' ')

  useLayoutEffect(() => {
    const there = items.flatMap((item, at) => {
      const top = anchors[at] ?? null
      return top === null
        ? []
        : [{ item, top, height: heightOf(item.highlight.id) ?? guessedHeight(item, width) }]
    })
    const tops = stack(
      there,
      there.findIndex(({ item }) => item.highlight.id === activeId),
    )
    const now = there.map(({ item }, at) => ({ item, top: tops[at] ?? 0 }))
    if (!isSame(places.getState().placed, now)) places.setState({ placed: now })
  }, [places, items, anchors, activeId, width, heightOf, resized, drawn])
  return { shown, hold }
}

function isSame(one: readonly Placed[], other: readonly Placed[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ item, top }, at) => item === other[at]?.item && top === other[at].top)
  )
}

function useAnchors(places: StoreApi<Places>, surface: TextSurface, items: readonly MarginItem[]): void {
  const layout = useTextSurface((state) => state.layout)
  const pieces = useTextSurface((state) => state.pieces)
  const height = usePageHeight(surface.page)
  useLayoutEffect(() => {
    const { scroller } = surface
    const head = scroller.getBoundingClientRect().top - scroller.scrollTop
    const anchors = items.map(({ highlight }) => {
      const line = firstBoxOf(surface, highlight)
      return line ? Math.round(line.top - head) : null
    })
    places.setState({ anchors })
  }, [places, surface, items, layout, pieces, height])
}

/** The heights of notes as they were last drawn, also of those that are not in the document now. */
function useHeights() {
  const [resized, setResized] = useState(0)
  const elements = useRef(new Map<HighlightId, HTMLElement>())
  const last = useRef(new Map<HighlightId, number>())
  const observer = useRef<ResizeObserver | null>(null)
  const hold: Hold = useCallback((id, element) => {
    observer.current ??= new ResizeObserver(() => setResized((count) => count + 1))
    observer.current.observe(element)
    elements.current.set(id, element)
    return () => {
      observer.current?.unobserve(element)
      elements.current.delete(id)
    }
  }, [])
  const heightOf = useCallback((id: HighlightId) => {
    const height = elements.current.get(id)?.offsetHeight ?? last.current.get(id)
    if (height !== undefined) last.current.set(id, height)
    return height
  }, [])
  return { hold, heightOf, resized }
}

/** What is on screen and a screen before and after it, by half screens: a note comes and goes rarely, and never under the eye. */
function useView({ scroller }: TextSurface): { from: number; to: number } {
  const stepOf = useCallback(() => Math.max(200, scroller.clientHeight / 2), [scroller])
  const cellOf = useCallback(() => Math.floor(scroller.scrollTop / stepOf()), [scroller, stepOf])
  const [{ cell, step }, setCell] = useState({ cell: 0, step: 400 })
  useEffect(() => {
    const follow = () => {
      const now = { cell: cellOf(), step: stepOf() }
      setCell((before) => (before.cell === now.cell && before.step === now.step ? before : now))
    }
    follow()
    const observer = new ResizeObserver(follow)
    observer.observe(scroller)
    scroller.addEventListener('scroll', follow, { passive: true })
    return () => {
      observer.disconnect()
      scroller.removeEventListener('scroll', follow)
    }
  }, [scroller, cellOf, stepOf])
  return { from: (cell - 3) * step, to: (cell + 5) * step }
}

/** A ref that holds an element as long as it is in the document. */
export function useHeld(hold: Hold, id: HighlightId): RefCallback<HTMLElement> {
  return useCallback((element) => (element === null ? undefined : hold(id, element)), [hold, id])
}
