import { cpuTime } from './cpu-time'

/** How many times as much work eight times as much is: 8 where the two keep step, 64 where work grows with the square. */
export function growth(size: number, deed: (size: number) => unknown): number {
  // Once in vain, so that what is loaded and compiled at first is not counted.
  cpuTime(() => deed(size))
  // Below two milliseconds the clock says little.
  return (
    cpuTime(() => deed(size * 8)) /
    Math.max(
      cpuTime(() => deed(size)),
      2,
    )
  )
}

/** Far from both: other work on the machine doubles a figure, and does not make four of it. */
export const inStep = 24
