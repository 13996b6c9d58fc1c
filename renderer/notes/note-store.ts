import { create } from 'zustand'
import type { ArticleId, NoteId } from '../../preload/contract/common'
import type { Note } from '../../preload/contract/note'
import { call } from '../bridge'
import { runCommand } from '../commands/command-store'
import { useOpenArticle } from '../reader/open-article-store'
import { showError, showToast } from '../toasts/toast-store'

type NoteState = { articleId: ArticleId | null; notes: readonly Note[]; isLoaded: boolean }

const none: NoteState = { articleId: null, notes: [], isLoaded: false }

/** The notes of the article on screen, as the library holds them. */
export const useNotes = create<NoteState>(() => none)

const { setState, getState } = useNotes

/** Asks the library for the notes of the article on screen. */
export async function reloadNotes(): Promise<void> {
  const { articleId } = useOpenArticle.getState()
  if (articleId === null) {
    setState(none)
    return
  }
  if (getState().articleId !== articleId) setState({ ...none, articleId })
  try {
    const notes = await call('note.list', { articleId })
    if (getState().articleId === articleId) setState({ notes, isLoaded: true })
  } catch (error) {
    showError(error)
  }
}

/** Shows a note that the library has just answered with. */
export function putNote(articleId: ArticleId, note: Note): void {
  if (getState().articleId !== articleId) return
  setState(({ notes }) => {
    const isKnown = notes.some((other) => other.id === note.id)
    return { notes: isKnown ? notes.map((other) => (other.id === note.id ? note : other)) : [...notes, note] }
  })
}

export async function removeNote(noteId: NoteId): Promise<void> {
  try {
    await call('note.remove', { noteId })
    setState(({ notes }) => ({ notes: notes.filter((note) => note.id !== noteId) }))
    showToast({ text: 'Note deleted', action: { label: 'Undo', run: () => runCommand('change.undo') } })
  } catch (error) {
    showError(error)
  }
}
