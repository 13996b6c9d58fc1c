type Rect = { left: number; top: number; right: number; bottom: number }
type Size = { width: number; height: number }

const gap = 8
const edge = 6

/**
 * Over the first line of a passage, or under its last where there is no room above; where the passage is taller
 * than the view, inside it. All in the window's coordinates.
 */
export function placePopover(
  lines: { first: Rect; last: Rect },
  size: Size,
  view: Rect,
): { left: number; top: number } {
  const { first, last } = lines
  const above = first.top - gap - size.height
  const below = last.bottom + gap
  const fitsAbove = above >= view.top + edge
  const fitsBelow = below + size.height <= view.bottom - edge
  const inside = Math.max(view.top + edge, Math.min(below, view.bottom - edge - size.height))
  const top = fitsAbove ? above : fitsBelow ? below : inside
  const line = fitsAbove ? first : last
  const centred = (line.left + line.right) / 2 - size.width / 2
  const left = Math.max(view.left + edge, Math.min(centred, view.right - edge - size.width))
  return { left, top }
}
