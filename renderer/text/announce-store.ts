import { create } from 'zustand'

/** What a screen reader is to say now. The number makes the same words be said again. */
export const useAnnouncement = create<{ text: string; turn: number }>(() => ({ text: '', turn: 0 }))

export function announce(text: string): void {
  useAnnouncement.setState(({ turn }) => ({ text, turn: turn + 1 }))
}
