export type Box = { left: number; top: number; right: number; bottom: number }
type Size = { width: number; height: number }

const gap = 4
const edge = 8

/** Where a menu opens that was asked for at a point. */
export function boxAt({ clientX, clientY }: { clientX: number; clientY: number }): Box {
  return { left: clientX, right: clientX, top: clientY, bottom: clientY }
}

/** Below the anchor and aligned with its start; above it or moved inwards where the window ends. */
export function placeBeside(anchor: Box, size: Size, room: Size): { left: number; top: number } {
  const isBelow =
    anchor.bottom + gap + size.height <= room.height - edge || anchor.top < room.height - anchor.bottom
  const top = isBelow ? anchor.bottom + gap : anchor.top - gap - size.height
  const clamp = (value: number, length: number, within: number) =>
    Math.max(edge, Math.min(value, within - edge - length))
  return { left: clamp(anchor.left, size.width, room.width), top: clamp(top, size.height, room.height) }
}
