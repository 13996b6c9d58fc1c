import { create } from 'zustand'

/** What a screen reader is to say now. The number makes the same words be said again. */
export const useAnnouncement = create<{ text: string; turn: number }>(() => ({ text: '', turn: 0 }))

/**
 * For what a person who sees it sees happen. One sentence; a later one takes the place of one that was not
 * said yet.
 */
export function announce(text: string): void {
  useAnnouncement.setState(({ turn }) => ({ text, turn: turn + 1 }))
}
