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
import { type SessionKey, putSession, sessionAt, useWriting } from './session-store'

// Saved four times a second during typing: losing the power then costs a word, not a sentence.
const saveAfterMs = 250
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
  putSession(key, { ...before, state: 'saving', error: null })
  // A session is dropped only once all of it is saved, so the last known text is the stored one.
  const after = await storeSession(
    library,
    () => sessionAt(key) ?? before,
    currentAct(key),
    (note) => putNote(before.home, note),
  )
  putSession(key, after)
  tellFailure(key, after)
}

function currentAct(key: SessionKey): ActId {
  const now = Date.now()
  const last = acts.get(key)
  const id = last && now - last.at < newActAfterMs ? last.id : newActId()
  acts.set(key, { id, at: now })
  return id
}

function tellFailure(key: SessionKey, { state, error }: NoteSession): void {
  if (state !== 'failed' || useWriting.getState().editing === key) return
  const text = `A note is not saved yet. ${error ?? ''}`.trim()
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
  return sessions().some(([, session]) => isUnsaved(session) && !isEmptyDraft(session))
}

function sessions() {
  return Object.entries(useWriting.getState().sessions)
}

/** Answers when every note that can be stored is. */
export async function saveAll(): Promise<void> {
  await Promise.all(sessions().map(([key]) => saveNow(key)))
}
