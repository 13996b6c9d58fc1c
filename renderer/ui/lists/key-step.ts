import type { KeyboardEvent } from 'react'

/** How many rows a key moves on in a list, by `pageOfRows` for a page; null where it moves none. */
export function keyStep({ key, altKey, ctrlKey, metaKey }: KeyboardEvent, pageOfRows: number): number | null {
  if (altKey || ctrlKey || metaKey) return null
  const steps: Record<string, number> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: pageOfRows,
    PageUp: -pageOfRows,
    Home: -Infinity,
    End: Infinity,
  }
  return steps[key] ?? null
}

/** Whether a key moves on from the row where the keyboard is in a list: who has scrolled away is brought back to it first. */
export function movesOn(event: KeyboardEvent): boolean {
  return event.target === event.currentTarget && keyStep(event, 1) !== null
}
