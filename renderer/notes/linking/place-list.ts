type Box = { left: number; top: number; right: number; bottom: number }
type Size = { width: number; height: number }

const gap = 4
const edge = 8
/** As wide as the sheet has it where there is room. */
const width = 352
const height = 288

/**
 * Where a list stands that grows and shrinks as one types: on which side of its anchor does not hang on how long it is, and it is held
 * on the side of the anchor, so that nothing of it jumps.
 */
export function placeList(
  anchor: Box,
  room: Size,
): { left: number; top: number | null; bottom: number | null; maxHeight: number } {
  const above = anchor.top - gap - edge
  const below = room.height - anchor.bottom - gap - edge
  const isBelow = below >= height || below >= above
  return {
    left: Math.max(edge, Math.min(anchor.left, room.width - edge - width)),
    top: isBelow ? anchor.bottom + gap : null,
    bottom: isBelow ? null : room.height - anchor.top + gap,
    maxHeight: Math.max(0, Math.min(height, isBelow ? below : above)),
  }
}
