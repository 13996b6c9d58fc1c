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

let isEntering = false

/** Whoever enters a toolbar by keyboard gets there as soon as it is drawn, however busy the machine is. */
export function enterNextToolbar(): void {
  isEntering = true
}

/** Another key, or the pointer, is about something else. */
export function enterNoToolbar(): void {
  isEntering = false
}

/** Whether the toolbar that is there now is to take the focus; it is asked once. */
export function takeEntering(): boolean {
  const wanted = isEntering
  isEntering = false
  return wanted
}
