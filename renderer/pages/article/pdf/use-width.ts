import { type RefObject, useLayoutEffect, useState } from 'react'

/** So little does not move anything, and a scroll bar that comes and goes must not draw all pages again. */
const stepPx = 8

/** How wide an element is inside, and again whenever that changes. */
export function useWidth(of: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = of.current
    if (element === null) return
    const measure = () => {
      const now = Math.floor(element.clientWidth / stepPx) * stepPx
      setWidth(Math.max(0, now - 4 * stepPx))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [of])
  return width
}
