import { useEffect, useState } from 'react'

// A screenful. More at once would hold up the article that they open with.
const rowsAtFirst = 24
const rowsAtOnce = 60

/** How many rows to draw: a screenful at once, the others while the window rests. */
export function useGrowing(count: number): number {
  const [drawn, setDrawn] = useState(rowsAtFirst)
  useEffect(() => {
    if (drawn >= count) return
    const id = requestIdleCallback(() => setDrawn(drawn + rowsAtOnce))
    return () => cancelIdleCallback(id)
  }, [drawn, count])
  return drawn
}
