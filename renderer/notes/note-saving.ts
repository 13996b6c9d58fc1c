import type { ActId } from '../../preload/contract/common'
import type { Note } from '../../preload/contract/note'
import { call } from '../bridge'
import { act } from '../queries/act'
import { showToast } from '../toasts/toast-store'
import { newActId } from '../toasts/undo-store'
import {
  type NoteHome,
  type NoteLibrary,
  type NoteSession,
  isEmptyDraft,
  isUnsaved,
  storeSession,
} from './note-session'
import { putNote } from './note-store'
import { useKept } from './unsaved/keeping-store'
import { notSavedWords, passes } from './unsaved/why-not-saved'
import { type SessionKey, dropSession, putSession, sessionAt, useWriting } from './session-store'

// Saved four times a second during typing: losing the power then costs a word, not a sentence.
const saveAfterMs = 250
// A library that is locked or full, or not there, is asked again and again: no click and no restart is needed.
const retryAfterMs = 1_000
// After a pause this long, undo takes back the text written since the pause and not the whole visit.
const newActAfterMs = 5_000

const timers = new Map<SessionKey, ReturnType<typeof setTimeout>>()
const flights = new Map<SessionKey, Promise<void>>()
const acts = new Map<SessionKey, { id: ActId; at: number }>()

const library: NoteLibrary = {
  create: (target, body, actId) => act('note.create', { target, body, actId }),
  save: (noteId, body, version, actId) => act('note.save', { noteId, body, version, actId }),
  // What is kept may be what the other writer found.
  stored: async ({ home, noteId }) => {
    const notes = await storedIn(home)
    return notes.find((note) => note.id === noteId) ?? null
  },
}

async function storedIn(home: NoteHome): Promise<Note[]> {
  if ('draft' in home) return []
  if ('articleId' in home) return call('note.list', home)
  return 'entityId' in home ? call('note.listByEntity', home) : call('note.alone', home)
}

/** Stores what is not stored yet and answers when the library has. One save of a note is under way at a time. */
export async function saveNow(key: SessionKey): Promise<void> {
  clearTimeout(timers.get(key))
  timers.delete(key)
  while (flights.has(key)) await flights.get(key)
  if (!canStore(sessionAt(key))) return
  await fly(key)
  if (sessionAt(key)?.state === 'waiting') await saveNow(key)
}

function canStore(session: NoteSession | undefined): session is NoteSession {
  return !!session && session.state !== 'conflict' && isUnsaved(session) && !isEmptyDraft(session)
}

function fly(key: SessionKey): Promise<void> {
  const flight = storeOnce(key).finally(() => flights.delete(key))
  flights.set(key, flight)
  return flight
}

async function storeOnce(key: SessionKey): Promise<void> {
  const before = sessionAt(key)
  if (!before) return
  const isAgain = isToRetry(before)
  // Tried again by itself: what is said of it stays until it is saved.
  if (!isAgain) putSession(key, { ...before, state: 'saving', error: null, code: null })
  // A session is dropped only once all of it is saved, so the last known text is the stored one.
  const after = await storeSession(
    library,
    () => sessionAt(key) ?? before,
    currentAct(key),
    (note) => putNote(before.home, note),
  )
  putSession(key, after)
  if (!isAgain) tellFailure(key, after)
  if (isToRetry(after)) retryLater(key)
  else if (isAgain && after.state === 'saved') rest(key, after)
}

/** The library is in trouble that may pass. */
export function isToRetry({ state, code }: NoteSession): boolean {
  return state === 'failed' && passes(code)
}

function retryLater(key: SessionKey): void {
  clearTimeout(timers.get(key))
  timers.set(
    key,
    setTimeout(() => void saveAfterPause(key), retryAfterMs),
  )
}

/** It was saved by itself after it had been left: it reads as any other. */
function rest(key: SessionKey, { noteId, body }: NoteSession): void {
  if (useWriting.getState().editing === key) return
  showToast({ text: 'The note is saved now.' })
  if (noteId !== null && body.trim() !== '') dropSession(key)
}

function currentAct(key: SessionKey): ActId {
  const now = Date.now()
  const last = acts.get(key)
  const id = last && now - last.at < newActAfterMs ? last.id : newActId()
  acts.set(key, { id, at: now })
  return id
}

function tellFailure(key: SessionKey, session: NoteSession): void {
  const { state, error, code } = session
  if (state !== 'failed' || useWriting.getState().editing === key) return
  const text = isToRetry(session)
    ? `A note: ${notSavedWords(code, useKept.getState().keys.has(key))}`
    : `A note is not saved yet. ${error ?? ''}`.trim()
  showToast({ text, tone: 'error', action: { label: 'Try again', run: () => void saveNow(key) } })
}

export function saveSoon(key: SessionKey): void {
  if (timers.has(key) || flights.has(key)) return
  timers.set(
    key,
    setTimeout(() => void saveAfterPause(key), saveAfterMs),
  )
}

async function saveAfterPause(key: SessionKey): Promise<void> {
  timers.delete(key)
  if (flights.has(key) || !canStore(sessionAt(key))) return
  await fly(key)
  if (sessionAt(key)?.state === 'waiting') saveSoon(key)
}

export function hasUnsaved(): boolean {
  return unsavedKeys().length > 0
}

export function unsavedKeys(): SessionKey[] {
  const isDue = (session: NoteSession) => isUnsaved(session) && !isEmptyDraft(session)
  return sessions().flatMap(([key, session]) => (isDue(session) ? [key] : []))
}

function sessions() {
  return Object.entries(useWriting.getState().sessions)
}

/** Answers when every note that can be stored is. */
export async function saveAll(): Promise<void> {
  await Promise.all(sessions().map(([key]) => saveNow(key)))
}
