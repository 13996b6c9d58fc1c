import { create } from 'zustand'
import type { HighlightId } from '../../preload/contract/common'

/** The highlights a popover is open for: the one it shows first, and others at the same place to choose from. */
export const useHighlightPopover = create<{ openIds: readonly HighlightId[] }>(() => ({ openIds: [] }))

export function openHighlights(openIds: readonly HighlightId[]): void {
  useHighlightPopover.setState({ openIds })
}

export function closePopover(): void {
  useHighlightPopover.setState({ openIds: [] })
}
