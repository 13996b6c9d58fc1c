import { type RefObject, useLayoutEffect, useRef } from 'react'

/** Scrolls to where one was, once there is enough on the page; then the person scrolls. */
export function useScrollPlace(scroller: RefObject<HTMLElement | null>, at: number, isReady: boolean): void {
  const isDone = useRef(at === 0)
  useLayoutEffect(() => {
    if (isDone.current || !isReady || scroller.current === null) return
    isDone.current = true
    scroller.current.scrollTo({ top: at })
  }, [scroller, at, isReady])
}
