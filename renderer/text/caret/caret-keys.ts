export type CaretMove = {
  direction: 'left' | 'right' | 'forward' | 'backward'
  unit: 'character' | 'word' | 'line' | 'lineboundary' | 'paragraph' | 'document'
  isExtending: boolean
}

type Press = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; shiftKey: boolean }

const directions: Record<string, CaretMove['direction']> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'backward',
  ArrowDown: 'forward',
  Home: 'backward',
  End: 'forward',
}

/** How a key press moves the caret, as it does in this system's text fields; null where it does not. */
export function caretMove(press: Press, isMac: boolean): CaretMove | null {
  const direction = directions[press.key]
  if (!direction || (!isMac && (press.altKey || press.metaKey))) return null
  return { direction, unit: unitOf(press, isMac), isExtending: press.shiftKey }
}

function unitOf({ key, ctrlKey, metaKey, altKey }: Press, isMac: boolean): CaretMove['unit'] {
  const isEdge = key === 'Home' || key === 'End'
  const isUpOrDown = key === 'ArrowUp' || key === 'ArrowDown'
  const isWordWise = isMac ? altKey : ctrlKey
  if (isMac && metaKey) return isUpOrDown ? 'document' : 'lineboundary'
  if (isEdge) return isWordWise ? 'document' : 'lineboundary'
  if (isUpOrDown) return isWordWise ? 'paragraph' : 'line'
  return isWordWise ? 'word' : 'character'
}
