import { useEffect, useRef } from 'react'

/**
 * An Enter that is pressed before the answer has come picks the first answer when it comes. `wait(true)` says that it
 * was pressed, `wait(false)` that other words were typed since.
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
