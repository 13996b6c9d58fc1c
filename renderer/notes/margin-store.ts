import type { HighlightId } from '../../preload/contract/common'
import type { NoteTarget } from '../../preload/contract/note'

type Takes = (highlightId: HighlightId) => boolean

let taking: Takes | null = null

/** The margin beside the text takes the notes on some highlights, until the returned function is called. */
export function offerMargin(takes: Takes): () => void {
  taking = takes
  return () => {
    if (taking === takes) taking = null
  }
}

/** Whether the notes on a highlight stand beside the text, and are written there. */
export function isInMargin(highlightId: HighlightId): boolean {
  return taking?.(highlightId) ?? false
}

export function isOnMargin(target: NoteTarget | undefined): boolean {
  return target?.on === 'highlight' && isInMargin(target.highlightId)
}
