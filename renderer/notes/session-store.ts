import { create } from 'zustand'
import type { NoteTarget } from '../../preload/contract/note'
import type { NoteSession } from './note-session'

/** A note's id, or what a note not yet stored is on. */
export type SessionKey = string

type Writing = { sessions: Readonly<Record<SessionKey, NoteSession>>; editing: SessionKey | null }

/** Notes that are being written. They outlive the panel and the article on screen, so that no word can be lost. */
export const useWriting = create<Writing>(() => ({ sessions: {}, editing: null }))

export function sessionAt(key: SessionKey): NoteSession | undefined {
  return useWriting.getState().sessions[key]
}

export function putSession(key: SessionKey, session: NoteSession): void {
  useWriting.setState(({ sessions }) => ({ sessions: { ...sessions, [key]: session } }))
}

export function dropSession(key: SessionKey): void {
  useWriting.setState(({ sessions, editing }) => {
    const { [key]: _dropped, ...others } = sessions
    return { sessions: others, editing: editing === key ? null : editing }
  })
}

/** The key of a note that is not stored yet: one for each thing that a note can be on. */
export function newKey(target: NoteTarget): SessionKey {
  return `new on ${target.on} ${targetId(target)}`
}

/** The id of what a note is on, or its day; a memo is on nothing. */
export function targetId(target: NoteTarget): string {
  switch (target.on) {
    case 'article':
      return target.articleId
    case 'highlight':
      return target.highlightId
    case 'entity':
      return target.entityId
    case 'day':
      return target.day
    case 'memo':
      return ''
  }
}

/** The session in which a stored note is written, also where it began as a new one. */
export function keyOfNote(sessions: Writing['sessions'], noteId: string): SessionKey {
  return Object.keys(sessions).find((key) => sessions[key]?.noteId === noteId) ?? noteId
}
