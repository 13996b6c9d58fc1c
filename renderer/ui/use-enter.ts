import { useEffect, useRef } from 'react'

/**
 * Enter that comes before the answer to what was typed takes what is first by then. `wait(true)` says that it was
 * pressed, `wait(false)` that other words were typed since.
 */
export function useEnter(isAsking: boolean, take: () => void): (isWanted: boolean) => void {
  const isWaiting = useRef(false)
  useEffect(() => {
    if (!isWaiting.current || isAsking) return
    isWaiting.current = false
    take()
  })
  return (isWanted) => {
    isWaiting.current = isWanted
  }
}
