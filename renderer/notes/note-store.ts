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

/** The entity whose page is shown: its notes are on screen beside those of the article. */
export const useNotedEntity = create<{ entityId: EntityId | null }>(() => ({ entityId: null }))

/** An entity's page is shown, or none. */
export function followNotesOf(entityId: EntityId | null): void {
  useNotedEntity.setState({ entityId })
}

/** The notes of an article, with those on its highlights, or of an entity. */
export function notesOf(home: NoteHome): Question<Note[]> {
  return 'articleId' in home ? question('note.list', home) : question('note.listByEntity', home)
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

export async function removeNote(noteId: NoteId): Promise<void> {
  try {
    const actId = newActId()
    await act('note.remove', { noteId, actId })
    const others = (notes: Note[]) => notes.filter((note) => note.id !== noteId)
    updateAnswer(notesOfArticle(useOpenArticle.getState().articleId), others)
    updateAnswer(notesOfEntity(useNotedEntity.getState().entityId), others)
    showUndoToast('Note deleted', actId)
  } catch (error) {
    showError(error)
  }
}

/** Stores other words of a note on screen that nobody is writing, as one act. */
export async function rewriteNote({ id: noteId, version, target }: Note, body: string): Promise<void> {
  const { articleId } = useOpenArticle.getState()
  const { entityId } = useNotedEntity.getState()
  try {
    const note = await act('note.save', { noteId, body, version, actId: newActId() })
    if (target.on === 'entity') updateAnswer(notesOfEntity(entityId), (notes) => withNote(notes, note))
    else updateAnswer(notesOfArticle(articleId), (notes) => withNote(notes, note))
  } catch (error) {
    showError(error)
  }
}
