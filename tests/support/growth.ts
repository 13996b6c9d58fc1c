import { cpuTime } from './cpu-time'

const times = 8
// Below two milliseconds a piece the clock says little.
const minMs = 2 * times

/** How many times as much work eight times as much is: 8 where the two keep step, 64 where work grows with the square. */
export function growth(size: number, run: (size: number) => unknown): number {
  const once = () => cpuTime(() => run(size * times))
  // As many as make up the large one, so that what the machine clears up in between is in both of them.
  const each = cpuTime(() => {
    for (let n = 0; n < times; n += 1) run(size)
  })
  const large = once()
  // What was loaded and compiled for the first time was no part of it; work that grows is as slow again.
  const least = large > minMs * 2 ? Math.min(large, once()) : large
  return (least * times) / Math.max(each, minMs)
}

/** Far from both: other work on the machine doubles a figure, and does not make four of it. */
export const inStep = 24
