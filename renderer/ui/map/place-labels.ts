import type { Point, Size } from './map-view'

export type Dot = Point & { key: string; name: string; radius: number }
export type Side = 'right' | 'left' | 'above' | 'below'

/** A part of the window, in pixels. */
export type Box = { left: number; top: number; right: number; bottom: number }

const sides: readonly Side[] = ['right', 'left', 'above', 'below']

/**
 * Which dots have their name beside them, and on which side: the first ones first, where it lies on no other name, on no
 * dot and within the window, and `kept` stays free. The others say theirs when they are pointed at.
 */
export function labelSides(
  dots: readonly Dot[],
  size: Size,
  widthOf: (name: string) => number,
  kept: readonly Box[] = [],
): Map<string, Side> {
  const placed = new Map<string, Side>()
  const taken: Box[] = [...kept]
  for (const dot of dots) {
    const width = widthOf(dot.name)
    const isFree = (side: Side) => {
      const box = boxOf(dot, side, width)
      return (
        isIn(box, size) &&
        !taken.some((other) => meet(box, other)) &&
        !dots.some((other) => other !== dot && meet(box, around(other)))
      )
    }
    const side = sides.find(isFree)
    if (side === undefined) continue
    placed.set(dot.key, side)
    taken.push(boxOf(dot, side, width))
  }
  return placed
}

const lineHeight = 16
const gap = 3

function boxOf({ x, y, radius }: Dot, side: Side, width: number): Box {
  if (side === 'right' || side === 'left') {
    const left = side === 'right' ? x + radius + gap : x - radius - gap - width
    return { left, right: left + width, top: y - lineHeight / 2, bottom: y + lineHeight / 2 }
  }
  const top = side === 'above' ? y - radius - gap - lineHeight : y + radius + gap
  return { left: x - width / 2, right: x + width / 2, top, bottom: top + lineHeight }
}

function isIn(box: Box, { width, height }: Size): boolean {
  return box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top
}

function around({ x, y, radius }: Dot): Box {
  return {
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }
}

const [minRadiusPx, maxRadiusPx] = [4, 16]

/** The area says how often, so that a place named four times as often is twice as wide. */
export function radiusOf(count: number, largest: number, { width }: Size): number {
  return Math.max(minRadiusPx, Math.min(maxRadiusPx, width / 50) * Math.sqrt(count / Math.max(largest, 1)))
}
