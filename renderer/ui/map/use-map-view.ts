import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { panned, type Point, type Size, type View, viewOf, zoomed } from './map-view'

const step = 1.5

/** How large the map's window is; null until it is known. */
export function useSize(ref: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null)
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element
      if (width > 0 && height > 0) setSize({ width, height })
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])
  return size
}

/** What part of the world is seen, and the ways to change it. */
export function useMapView(size: Size, points: readonly Point[]) {
  const [moved, setMoved] = useState<View | null>(null)
  const whole = viewOf(points, size)
  const view = moved ?? whole
  const middle = { x: size.width / 2, y: size.height / 2 }
  const latest = useRef({ view, size })
  useEffect(() => {
    latest.current = { view, size }
  })
  return {
    view,
    reset: () => setMoved(null),
    show: setMoved,
    pan: (by: Point) => setMoved(panned(view, by, size)),
    zoomIn: (around: Point = middle) => setMoved(zoomed(view, step, size, around)),
    zoomOut: (around: Point = middle) => setMoved(zoomed(view, 1 / step, size, around)),
    /** For events that come faster than the map is drawn. */
    zoomBy: useCallback((by: number, around: Point) => {
      const now = latest.current
      const next = zoomed(now.view, by, now.size, around)
      latest.current = { ...now, view: next }
      setMoved(next)
    }, []),
  }
}

export type MapView = ReturnType<typeof useMapView>

/** Two fingers, or the wheel with Ctrl: the wheel alone scrolls the page that the map stands on. */
export function usePinch(ref: RefObject<HTMLElement | null>, zoomBy: MapView['zoomBy']): void {
  useEffect(() => {
    const element = ref.current
    if (element === null) return
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      const { left, top } = element.getBoundingClientRect()
      zoomBy(Math.exp(-event.deltaY / 200), { x: event.clientX - left, y: event.clientY - top })
    }
    element.addEventListener('wheel', turn, { passive: false })
    return () => element.removeEventListener('wheel', turn)
  }, [ref, zoomBy])
}
