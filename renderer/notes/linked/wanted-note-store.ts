import { type RefObject, useEffect } from 'react'
import { create } from 'zustand'
import type { NoteId } from '../../../preload/contract/common'

/** The note that is to be shown as soon as it is on screen. */
export const useWantedNote = create<{ noteId: NoteId | null }>(() => ({ noteId: null }))

/** Brings a note into view that somebody went to, and gives it the focus. */
export function useShownWhenWanted(element: RefObject<HTMLElement | null>, noteId: NoteId | undefined): void {
  const isWanted = useWantedNote((wanted) => wanted.noteId !== null && wanted.noteId === noteId)
  useEffect(() => {
    if (!isWanted) return
    // The article, which opens in the same turn, takes the focus first.
    const frame = requestAnimationFrame(() => {
      useWantedNote.setState({ noteId: null })
      element.current?.scrollIntoView({ block: 'center' })
      element.current?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [element, isWanted])
}
