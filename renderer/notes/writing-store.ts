import type { Note, NoteTarget } from '../../preload/contract/note'
import { useOpenArticle } from '../text/open-article-store'
import { changeSettings, readSettings } from '../settings/settings-store'
import { isOnMargin } from './margin-store'
import { isToRetry, saveNow, saveSoon } from './note-saving'
import {
  adoptStored,
  isEmptyDraft,
  isSameHome,
  isUnsaved,
  keepMine,
  type NoteHome,
  sessionOf,
  takeTheirs,
} from './note-session'
import { homeOfOpened, useOpenedNote } from './opened-note-store'
import { notesAt, removeNote, useNotedEntity } from './note-store'
import { beginTypingAhead, endTypingAhead, sendTypedAhead } from '../text/typing-ahead-store'
import {
  type SessionKey,
  dropSession,
  keyOfNote,
  newKey,
  putSession,
  sessionAt,
  targetId,
  useWriting,
} from './session-store'

/** Opens the note that is on something, or begins one, with the cursor in it. */
export function writeNoteOn(target: NoteTarget, isNew = false, home = homeOf(target)): void {
  if (home === null) return
  const note = isNew ? undefined : notesAt(home).find((known) => isOn(known, target))
  if (note) editNote(note, home)
  else begin(newKey(target), home, target, null)
}

/**
 * On screen there is one article, one entity and one note by itself at most; an entity's notes take in those of what was
 * merged into it.
 */
function homeOf({ on }: NoteTarget): NoteHome | null {
  if (on === 'memo' || on === 'day') return homeOfOpened(useOpenedNote.getState().opened)
  if (on === 'entity') {
    const { entityId } = useNotedEntity.getState()
    return entityId === null ? null : { entityId }
  }
  const { articleId } = useOpenArticle.getState()
  return articleId === null ? null : { articleId }
}

/** Goes on writing in the note by itself that is opened. */
export function writeShown(): void {
  const home = homeOfOpened(useOpenedNote.getState().opened)
  const [note] = home === null ? [] : notesAt(home)
  if (note !== undefined) editNote(note)
}

/** Begins a memo that is opened, with the cursor in it. It is stored once it has words. */
export function writeMemo(draft: SessionKey): void {
  begin(draft, { draft }, { on: 'memo' }, null)
}

function isOn(note: Note, target: NoteTarget): boolean {
  return note.target.on === target.on && targetId(note.target) === targetId(target)
}

function begin(key: SessionKey, home: NoteHome, target: NoteTarget, note: Note | null): void {
  if (!sessionAt(key)) putSession(key, sessionOf(home, target, note))
  // The person may have gone to another article while the highlight was being stored.
  const shown = homeOf(target)
  const isOnScreen = shown !== null && isSameHome(shown, home)
  if (isOnScreen) showEditor(key, home)
  const before = sessionAt(key)?.body ?? ''
  sendTypedAhead({
    write: (words) => typeNote(key, before + words),
    leave: () => void leaveNote(key),
  })
  if (isOnScreen) return
  endTypingAhead()
  void leaveNote(key)
}

function showEditor(key: SessionKey, home: NoteHome): void {
  if ('articleId' in home && !isOnMargin(sessionAt(key)?.target)) showNotesPanel()
  const hasCursor = useWriting.getState().editing === key && document.activeElement?.matches('.note-area')
  useWriting.setState({ editing: key })
  if (!hasCursor) beginTypingAhead()
}

/** The notes of an article are written in the side panel or in the margin, those of an entity on its page. */
export function showNotesPanel(): void {
  const { panelOpen, panelTab } = readSettings()
  if (!panelOpen || panelTab !== 'notes') void changeSettings({ panelOpen: true, panelTab: 'notes' })
}

export function editNote(note: Note, home = homeOf(note.target)): void {
  if (home === null) return
  begin(keyOfNote(useWriting.getState().sessions, note.id), home, note.target, note)
}

/** The person typed. */
export function typeNote(key: SessionKey, body: string): void {
  const session = sessionAt(key)
  if (!session) return
  const isQuiet = session.state === 'conflict' || session.state === 'saving' || isToRetry(session)
  putSession(key, { ...session, body, state: isQuiet ? session.state : 'waiting' })
  if (session.state !== 'conflict') saveSoon(key)
}

/** To be called when the person leaves a note: stores its text, and deletes it where that is empty. */
export async function leaveNote(key: SessionKey): Promise<void> {
  useWriting.setState(({ editing }) => ({ editing: editing === key ? null : editing }))
  await saveNow(key)
  const session = sessionAt(key)
  if (!session || useWriting.getState().editing === key) return
  if (!isEmptyDraft(session) && isUnsaved(session)) return
  dropSession(key)
  if (session.noteId !== null && session.body.trim() === '') await removeNote(session.noteId)
}

export function settleConflict(key: SessionKey, choice: 'mine' | 'theirs'): void {
  const session = sessionAt(key)
  if (!session) return
  putSession(key, choice === 'mine' ? keepMine(session) : takeTheirs(session))
  void retryNote(key)
}

/** Stores what could not be stored before, and shows the note as it reads unless the cursor is in it. */
export async function retryNote(key: SessionKey): Promise<void> {
  if (useWriting.getState().editing === key) await saveNow(key)
  else await leaveNote(key)
}

/** The library's notes changed, by an undo perhaps: sessions without words of their own follow. */
export function followStoredNotes(home: NoteHome, notes: readonly Note[]): void {
  for (const [key, session] of Object.entries(useWriting.getState().sessions)) {
    if (!isSameHome(session.home, home) || session.noteId === null) continue
    const note = notes.find(({ id }) => id === session.noteId)
    if (note) putSession(key, adoptStored(session, note))
    else if (session.state === 'clean' || session.state === 'saved') dropSession(key)
  }
}
