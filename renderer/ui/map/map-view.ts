import { worldHeight, worldWidth } from './world'

/** A map's window in pixels. */
export type Size = { width: number; height: number }
/** What part of the world is seen: so many pixels a unit, and where the world's upper left corner is. */
export type View = { scale: number; x: number; y: number }
export type Point = { x: number; y: number }

const closest = 24

/** All of the world. */
export function wholeView(size: Size): View {
  return within({ scale: 0, x: 0, y: 0 }, size)
}

function within({ scale, x, y }: View, size: Size): View {
  const fit = clamp(scale, widest(size), widest(size) * closest)
  return {
    scale: fit,
    x: kept(x, size.width, worldWidth * fit),
    y: kept(y, size.height, worldHeight * fit),
  }
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value))
}

function widest({ width, height }: Size): number {
  return Math.min(width / worldWidth, height / worldHeight)
}

/** Where the world may lie along one side: it fills the window, or stands in its middle where it is smaller. */
function kept(offset: number, window: number, world: number): number {
  return world <= window ? (window - world) / 2 : clamp(offset, window - world, 0)
}

/** How much nearer than the whole world. */
export function zoomOf({ scale }: View, size: Size): number {
  return scale / widest(size)
}

export function toScreen({ scale, x, y }: View, point: Point): Point {
  return {
    x: point.x * scale + x,
    y: point.y * scale + y,
  }
}

export function panned(view: View, by: Point, size: Size): View {
  return within({ ...view, x: view.x + by.x, y: view.y + by.y }, size)
}

/** Nearer or further by a factor; the point of the window that `around` names stays where it is. */
export function zoomed(view: View, by: number, size: Size, around: Point): View {
  const { scale } = within({ ...view, scale: view.scale * by }, size)
  const factor = scale / view.scale
  return within(
    { scale, x: around.x - (around.x - view.x) * factor, y: around.y - (around.y - view.y) * factor },
    size,
  )
}

// A single town is shown with the countries around it.
const nearest = 5

/** The part of the world in which these points are, with a margin. */
export function viewOf(points: readonly Point[], size: Size): View {
  const [first] = points
  if (first === undefined) return wholeView(size)
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const fit = 0.75 * Math.min(size.width / (right - left || 1), size.height / (bottom - top || 1))
  const scale = clamp(fit, widest(size), widest(size) * nearest)
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 }
  return within({ scale, x: size.width / 2 - middle.x * scale, y: size.height / 2 - middle.y * scale }, size)
}

/** The view moved so far that a point is seen with room around it; the same view where it is. */
export function showing(view: View, point: Point, size: Size): View {
  const margin = 48
  const { x, y } = toScreen(view, point)
  const by = {
    x: clamp(x, margin, size.width - margin) - x,
    y: clamp(y, margin, size.height - margin) - y,
  }
  return by.x === 0 && by.y === 0 ? view : panned(view, by, size)
}
