import { useEffect, useState } from 'react'

// More than fit a screen. Hundreds at once would hold up the tab that they open in.
const rowsAtOnce = 60

/** How many rows to draw: a screenful at once, the others while the window rests. */
export function useGrowing(count: number): number {
  const [drawn, setDrawn] = useState(rowsAtOnce)
  useEffect(() => {
    if (drawn >= count) return
    const id = requestIdleCallback(() => setDrawn(drawn + rowsAtOnce))
    return () => cancelIdleCallback(id)
  }, [drawn, count])
  return drawn
}
