import { create } from 'zustand'
import type { NoteId } from '../../preload/contract/common'
import type { NoteHome } from './note-session'
import { type SessionKey, useWriting } from './session-store'

/** What is opened on the page of notes: a memo, which is not stored before it has words, or the entry of a day. */
export type OpenedNote =
  { on: 'memo'; draft: SessionKey | null; noteId: NoteId | null } | { on: 'day'; day: string }

export const useOpenedNote = create<{ opened: OpenedNote | null }>(() => ({ opened: null }))

export function openNote(opened: OpenedNote | null): void {
  useOpenedNote.setState({ opened })
}

export function homeOfOpened(opened: OpenedNote | null): NoteHome | null {
  if (opened === null) return null
  if (opened.on === 'day') return { day: opened.day }
  if (opened.noteId !== null) return { memo: opened.noteId }
  return opened.draft === null ? null : { draft: opened.draft }
}

// A memo that is written has its own id from the first words on.
useWriting.subscribe(({ sessions }) => {
  const { opened } = useOpenedNote.getState()
  if (opened?.on !== 'memo' || opened.draft === null) return
  const noteId = sessions[opened.draft]?.noteId ?? null
  if (noteId !== null && noteId !== opened.noteId) openNote({ ...opened, noteId })
})
