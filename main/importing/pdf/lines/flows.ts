// What stands on the two sides of a gap is told by its lines: text runs on in a stack of them, and the cells of a
// table's row stand on one height.

import type { TextLine } from '../placed'

/** Lines as wide as a text's, in sizes of its letters; labels of a figure and cells are shorter. */
export const textWidth = 8
const runningWidth = 15
const minStack = 3
const maxStep = 1.9
/** A paragraph's first line is indented. */
const maxIndent = 3
const minRunningShare = 0.5
const sameHeight = 0.12
const maxShift = 0.35

export function widthInLetters({ left, right, size }: TextLine): number {
  return (right - left) / size
}

/** Whether a line is as wide as a text's. */
export function isAsWideAsText(line: TextLine): boolean {
  return widthInLetters(line) >= textWidth
}

/** Whether at least half of what stands here, from the top downwards, stands in stacks of three wide lines and more. */
export function isRunning(lines: readonly TextLine[]): boolean {
  let open: TextLine[][] = []
  let running = 0
  const close = (stack: readonly TextLine[]) => {
    if (stack.length >= minStack) running += lettersIn(stack)
  }
  for (const line of lines.toSorted((one, other) => other.y - one.y)) {
    const isPast = ([last]: TextLine[]) => last !== undefined && last.y - line.y > maxStep * last.size
    open.filter(isPast).forEach(close)
    open = open.filter((stack) => !isPast(stack))
    const above = open.find(([last]) => last !== undefined && isUnder(line, last))
    if (above !== undefined) above.unshift(line)
    else if (widthInLetters(line) >= runningWidth) open.push([line])
  }
  open.forEach(close)
  return running >= minRunningShare * lettersIn(lines)
}

function isUnder(line: TextLine, last: TextLine): boolean {
  return (
    line.y < last.y - 0.5 * line.size &&
    Math.abs(line.left - last.left) < maxIndent * line.size &&
    // The last line of a paragraph is short, and the next one is not under it alone.
    line.left < last.right
  )
}

export function lettersIn(lines: readonly TextLine[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0)
}

/**
 * The share of lines that stand on one height with one of the others: all a hair above it or below it, as cells in
 * other letters are.
 */
export function shareOnOneHeight(lines: readonly TextLine[], others: readonly TextLine[]): number {
  const heights = others.map(({ y }) => y).sort((one, other) => one - other)
  const offsets = lines
    .map(({ y, size }) => (nearestOf(heights, y) - y) / size)
    .filter((shift) => Math.abs(shift) < maxShift)
    .sort((one, other) => one - other)
  return mostAround(offsets, sameHeight) / Math.max(1, lines.length)
}

/** Of numbers in their order the one next to another; infinite where there is none. */
function nearestOf(sorted: readonly number[], to: number): number {
  let [from, end] = [0, sorted.length]
  while (from < end) {
    const middle = (from + end) >> 1
    if ((sorted[middle] ?? to) < to) from = middle + 1
    else end = middle
  }
  const [below = Number.NEGATIVE_INFINITY, above = Number.POSITIVE_INFINITY] = [
    sorted[from - 1],
    sorted[from],
  ]
  return to - below <= above - to ? below : above
}

/** How many of the numbers, which are in their order, lie around one of them at most. */
function mostAround(sorted: readonly number[], distance: number): number {
  let [most, first, end] = [0, 0, 0]
  for (const value of sorted) {
    while (value - (sorted[first] ?? value) >= distance) first++
    while (end < sorted.length && (sorted[end] ?? value) - value < distance) end++
    most = Math.max(most, end - first)
  }
  return most
}
