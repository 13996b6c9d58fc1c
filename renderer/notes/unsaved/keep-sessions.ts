import type { UnsavedOf } from '../../../preload/contract/safety/unsaved'
import { isEmptyDraft, isUnsaved, type NoteSession } from '../note-session'
import { type SessionKey, useWriting } from '../session-store'
import { dropWords, keepWords } from './keeping-store'

type Sessions = Readonly<Record<SessionKey, NoteSession>>

/** From now on what is typed into notes is kept until the library has it. Returns the function that ends it. */
export function keepSessions(): () => void {
  see(useWriting.getState().sessions, {})
  return useWriting.subscribe(({ sessions }, before) => {
    if (sessions !== before.sessions) see(sessions, before.sessions)
  })
}

function see(sessions: Sessions, before: Sessions): void {
  for (const [key, session] of Object.entries(sessions)) {
    if (session === before[key]) continue
    if (isUnsaved(session) && !isEmptyDraft(session))
      keepWords(key, { of: ofSession(session), body: session.body })
    else dropWords(key)
  }
  for (const key of Object.keys(before)) if (sessions[key] === undefined) dropWords(key)
}

function ofSession({ target, noteId, version }: NoteSession): UnsavedOf {
  return { kind: 'note', target, noteId, version }
}
