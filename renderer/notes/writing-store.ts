import type { ArticleId } from '../../preload/contract/common'
import type { Note, NoteTarget } from '../../preload/contract/note'
import { useOpenArticle } from '../reader/open-article-store'
import { changeSettings, readSettings } from '../settings/settings-store'
import { saveNow, saveSoon } from './note-saving'
import { adoptStored, isEmptyDraft, isUnsaved, keepMine, sessionOf, takeTheirs } from './note-session'
import { removeNote, useNotes } from './note-store'
import { beginTypingAhead, endTypingAhead, sendTypedAhead } from './typing-ahead-store'
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

const isOn = (note: Note, target: NoteTarget): boolean =>
  note.target.on === target.on && targetId(note.target) === targetId(target)

const openId = () => useOpenArticle.getState().articleId

function showEditor(key: SessionKey): void {
  const { panelOpen, panelTab } = readSettings()
  if (!panelOpen || panelTab !== 'notes') void changeSettings({ panelOpen: true, panelTab: 'notes' })
  const hasCursor = useWriting.getState().editing === key && document.activeElement?.matches('.note-area')
  useWriting.setState({ editing: key })
  if (!hasCursor) beginTypingAhead()
}

function begin(key: SessionKey, articleId: ArticleId, target: NoteTarget, note: Note | null): void {
  if (!sessionAt(key)) putSession(key, sessionOf(articleId, target, note))
  // The person may have gone to another article while the highlight was being stored.
  const isOnScreen = openId() === articleId
  if (isOnScreen) showEditor(key)
  const before = sessionAt(key)?.body ?? ''
  sendTypedAhead({
    write: (words) => typeNote(key, before + words),
    leave: () => void leaveNote(key),
  })
  if (isOnScreen) return
  endTypingAhead()
  void leaveNote(key)
}

/** Opens the note that is on something of an article, or begins one, with the cursor in it. */
export function writeNoteOn(target: NoteTarget, isNew = false, articleId = openId()): void {
  if (articleId === null) return
  const note = isNew ? undefined : useNotes.getState().notes.find((known) => isOn(known, target))
  if (note) editNote(note, articleId)
  else begin(newKey(target), articleId, target, null)
}

export function editNote(note: Note, articleId = openId()): void {
  if (articleId === null) return
  begin(keyOfNote(useWriting.getState().sessions, note.id), articleId, note.target, note)
}

/** The person typed. */
export function typeNote(key: SessionKey, body: string): void {
  const session = sessionAt(key)
  if (!session) return
  const isQuiet = session.state === 'conflict' || session.state === 'saving'
  putSession(key, { ...session, body, state: isQuiet ? session.state : 'waiting' })
  if (session.state !== 'conflict') saveSoon(key)
}

/** The person went elsewhere: what is written is stored, and an emptied note is deleted. */
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
export function followStoredNotes(articleId: ArticleId, notes: readonly Note[]): void {
  for (const [key, session] of Object.entries(useWriting.getState().sessions)) {
    if (session.articleId !== articleId || session.noteId === null) continue
    const note = notes.find(({ id }) => id === session.noteId)
    if (note) putSession(key, adoptStored(session, note))
    else if (session.state === 'clean' || session.state === 'saved') dropSession(key)
  }
}
