import { create } from 'zustand'
import type { HighlightId } from '../../preload/contract/common'

/** The highlights a popover is open for: the one it shows first, and others at the same place to choose from. */
export const useHighlightPopover = create<{ openIds: readonly HighlightId[] }>(() => ({ openIds: [] }))

export const openHighlights = (openIds: readonly HighlightId[]): void =>
  useHighlightPopover.setState({ openIds })
export const closePopover = (): void => useHighlightPopover.setState({ openIds: [] })
