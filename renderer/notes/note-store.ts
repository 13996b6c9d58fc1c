import { create } from 'zustand'
import type { ArticleId, EntityId, NoteId } from '../../preload/contract/common'
import type { Note } from '../../preload/contract/note'
import { call } from '../bridge'
import { useOpenArticle } from '../text/open-article-store'
import { showError } from '../toasts/toast-store'
import { newActId, showUndoToast } from '../toasts/undo-store'
import type { NoteHome } from './note-session'

type Known = { notes: readonly Note[]; isLoaded: boolean }
type ArticleNotes = Known & { articleId: ArticleId | null }
type EntityNotes = Known & { entityId: EntityId | null }

const none: Known = { notes: [], isLoaded: false }

/** The notes of the article on screen, as the library holds them. */
export const useNotes = create<ArticleNotes>(() => ({ ...none, articleId: null }))

/** The notes of the entity whose page is shown. */
export const useEntityNotes = create<EntityNotes>(() => ({ ...none, entityId: null }))

/** Asks the library for the notes of the article on screen. */
export async function reloadNotes(): Promise<void> {
  const { articleId } = useOpenArticle.getState()
  const { getState, setState } = useNotes
  if (getState().articleId !== articleId) setState({ ...none, articleId })
  if (articleId === null) return
  try {
    const notes = await call('note.list', { articleId })
    if (getState().articleId === articleId) setState({ notes, isLoaded: true })
  } catch (error) {
    showError(error)
  }
}

/** Asks the library for the notes of the entity on screen. */
export async function reloadEntityNotes(): Promise<void> {
  const { getState, setState } = useEntityNotes
  const { entityId } = getState()
  if (entityId === null) return
  try {
    const notes = await call('note.listByEntity', { entityId })
    if (getState().entityId === entityId) setState({ notes, isLoaded: true })
  } catch (error) {
    showError(error)
  }
}

/** An entity's page is shown, or none. */
export function followNotesOf(entityId: EntityId | null): void {
  if (useEntityNotes.getState().entityId === entityId) return
  useEntityNotes.setState({ ...none, entityId })
  void reloadEntityNotes()
}

/** The notes of an article or an entity that are on screen. */
export function notesAt(home: NoteHome): readonly Note[] {
  if ('articleId' in home) {
    const { articleId, notes } = useNotes.getState()
    return articleId === home.articleId ? notes : []
  }
  const { entityId, notes } = useEntityNotes.getState()
  return entityId === home.entityId ? notes : []
}

/** Shows a note that the library has just answered with. */
export function putNote(home: NoteHome, note: Note): void {
  if ('articleId' in home) {
    if (useNotes.getState().articleId === home.articleId)
      useNotes.setState(({ notes }) => ({ notes: withNote(notes, note) }))
  } else if (useEntityNotes.getState().entityId === home.entityId)
    useEntityNotes.setState(({ notes }) => ({ notes: withNote(notes, note) }))
}

function withNote(notes: readonly Note[], note: Note): readonly Note[] {
  const isKnown = notes.some((other) => other.id === note.id)
  return isKnown ? notes.map((other) => (other.id === note.id ? note : other)) : [...notes, note]
}

export async function removeNote(noteId: NoteId): Promise<void> {
  try {
    const actId = newActId()
    await call('note.remove', { noteId, actId })
    useNotes.setState(without(noteId))
    useEntityNotes.setState(without(noteId))
    showUndoToast('Note deleted', actId)
  } catch (error) {
    showError(error)
  }
}

function without(noteId: NoteId) {
  return (known: Known) => ({
    notes: known.notes.filter((note) => note.id !== noteId),
  })
}
