import { create } from 'zustand'
import type { ArticleId, EntityId, NoteId } from '../../preload/contract/common'
import type { Note } from '../../preload/contract/note'
import type { Highlight } from '../../preload/contract/highlight'
import { act } from '../queries/act'
import type { Question } from '../queries/query'
import { readAnswer, updateAnswer } from '../queries/query-cache'
import { question } from '../queries/question'
import { useAnswer, useAnswerPart } from '../queries/use-answer'
import { useOpenArticle } from '../text/open-article-store'
import { showError } from '../toasts/toast-store'
import { newActId, showUndoToast } from '../toasts/undo-store'
import type { NoteHome } from './note-session'
import { homeOfOpened, useOpenedNote } from './opened-note-store'

/** The entity whose page is shown: its notes are on screen beside those of the article. */
export const useNotedEntity = create<{ entityId: EntityId | null }>(() => ({ entityId: null }))

/** An entity's page is shown, or none. */
export function followNotesOf(entityId: EntityId | null): void {
  useNotedEntity.setState({ entityId })
}

/** The notes of an article, with those on its highlights, of an entity, or the one that is by itself; a draft is in no library. */
export function notesOf(home: NoteHome): Question<Note[]> | null {
  if ('draft' in home) return null
  if ('articleId' in home) return question('note.list', home)
  return 'entityId' in home ? question('note.listByEntity', home) : question('note.alone', home)
}

/** The notes of the article on screen. */
export function useNotes() {
  return useAnswer(notesOfArticle(useOpenArticle((state) => state.articleId)))
}

/** The notes of the article on screen, or of the entity whose page is shown. */
function notesOfArticle(articleId: ArticleId | null): Question<Note[]> | null {
  return articleId === null ? null : notesOf({ articleId })
}

/** The notes of the entity whose page is shown. */
export function useEntityNotes() {
  return useAnswer(notesOfEntity(useNotedEntity((state) => state.entityId)))
}

function notesOfEntity(entityId: EntityId | null): Question<Note[]> | null {
  return entityId === null ? null : notesOf({ entityId })
}

/** Whether a highlight of the article on screen has a note. */
export function useHasNote({ id, articleId }: Pick<Highlight, 'id' | 'articleId'>): boolean {
  const isOnIt = ({ target }: Note) => target.on === 'highlight' && target.highlightId === id
  return useAnswerPart(notesOf({ articleId }), (notes) => notes?.some(isOnIt) ?? false)
}

/** The notes of an article or an entity, as far as they are known. */
export function notesAt(home: NoteHome): readonly Note[] {
  return readAnswer(notesOf(home)) ?? []
}

/** Shows a note that the library has just answered with. */
export function putNote(home: NoteHome, note: Note): void {
  updateAnswer(notesOf(home), (notes) => withNote(notes, note))
}

function withNote(notes: Note[], note: Note): Note[] {
  const isKnown = notes.some((other) => other.id === note.id)
  return isKnown ? notes.map((other) => (other.id === note.id ? note : other)) : [...notes, note]
}

/** All lists of notes that are on screen. */
function shownNotes(): (Question<Note[]> | null)[] {
  const opened = homeOfOpened(useOpenedNote.getState().opened)
  return [
    notesOfArticle(useOpenArticle.getState().articleId),
    notesOfEntity(useNotedEntity.getState().entityId),
    opened && notesOf(opened),
  ]
}

export async function removeNote(noteId: NoteId): Promise<void> {
  try {
    const actId = newActId()
    await act('note.remove', { noteId, actId })
    for (const shown of shownNotes()) updateAnswer(shown, (notes) => notes.filter(({ id }) => id !== noteId))
    showUndoToast('Note deleted', actId)
  } catch (error) {
    showError(error)
  }
}

/** Stores other words of a note on screen that nobody is writing, as one act. */
export async function rewriteNote({ id: noteId, version }: Note, body: string): Promise<void> {
  await change(() => act('note.save', { noteId, body, version, actId: newActId() }))
}

/** A pinned note stands before the others. */
export async function pinNote(noteId: NoteId, isPinned: boolean): Promise<void> {
  await change(() => act('note.setPinned', { noteId, isPinned }))
}

async function change(store: () => Promise<Note>): Promise<void> {
  try {
    const note = await store()
    for (const shown of shownNotes())
      updateAnswer(shown, (notes) => notes.map((other) => (other.id === note.id ? note : other)))
  } catch (error) {
    showError(error)
  }
}
