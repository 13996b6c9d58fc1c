import type { ActId, ArticleId, EntityId, NoteId } from '../../preload/contract/common'
import { type ErrorCode, LibraryError } from '../../preload/contract/errors'
import type { Note, NoteTarget } from '../../preload/contract/note'

/** How far the words on screen have got. `saved` is said only after the library has answered. */
type SavingState = 'clean' | 'waiting' | 'saving' | 'saved' | 'failed' | 'conflict'

/**
 * Whose notes a note is among: those of an article, with its highlights, or those of an entity. A memo is by itself, a draft
 * until it is stored, and so is the entry of a day.
 */
export type NoteHome =
  { articleId: ArticleId } | { entityId: EntityId } | { memo: NoteId } | { draft: string } | { day: string }

export function isSameHome(one: NoteHome, other: NoteHome): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** A note while a person writes it. */
export type NoteSession = {
  home: NoteHome
  target: NoteTarget
  /** Null until the first words are stored. */
  noteId: NoteId | null
  version: number | null
  body: string
  /** What the library is known to hold. */
  storedBody: string
  state: SavingState
  error: string | null
  /** Why it failed. */
  code: ErrorCode | null
  /** With `conflict`: the note as another window or program stored it in the meantime. */
  rival: Note | null
}

/** How a session reaches the library. */
export type NoteLibrary = {
  create: (target: NoteTarget, body: string, actId: ActId) => Promise<Note>
  save: (noteId: NoteId, body: string, version: number, actId: ActId) => Promise<Note>
  /** The note as it is stored now; null where it is no longer there. */
  stored: (session: NoteSession) => Promise<Note | null>
}

export function sessionOf(home: NoteHome, target: NoteTarget, note: Note | null): NoteSession {
  return {
    home,
    target,
    noteId: note?.id ?? null,
    version: note?.version ?? null,
    body: note?.body ?? '',
    storedBody: note?.body ?? '',
    state: 'clean',
    error: null,
    code: null,
    rival: null,
  }
}

export function isUnsaved({ body, storedBody }: NoteSession): boolean {
  return body !== storedBody
}

/** Nothing to keep: an empty note is made only once it has a word in it. */
export function isEmptyDraft({ noteId, body }: NoteSession): boolean {
  return noteId === null && body.trim() === ''
}

/** Stores the session's words once. `latest` reads the session again, since the person types on meanwhile. */
export async function storeSession(
  library: NoteLibrary,
  latest: () => NoteSession,
  actId: ActId,
  onStored: (note: Note) => void,
): Promise<NoteSession> {
  const { target, noteId, version, body } = latest()
  try {
    const isNew = noteId === null || version === null
    const note = isNew
      ? await library.create(target, body, actId)
      : await library.save(noteId, body, version, actId)
    onStored(note)
    return withStored(latest(), note)
  } catch (error) {
    return afterFailure(library, latest, error)
  }
}

function withStored(session: NoteSession, note: Note): NoteSession {
  return {
    ...session,
    home: note.target.on === 'memo' ? { memo: note.id } : session.home,
    noteId: note.id,
    version: note.version,
    storedBody: note.body,
    state: session.body === note.body ? 'saved' : 'waiting',
    error: null,
    code: null,
    rival: null,
  }
}

async function afterFailure(
  library: NoteLibrary,
  latest: () => NoteSession,
  error: unknown,
): Promise<NoteSession> {
  const code = error instanceof LibraryError ? error.code : 'internal'
  if (code === 'conflict') return afterConflict(library, latest, error)
  const failed = { ...latest(), state: 'failed' as const, error: sentence(error), code }
  // Deleted meanwhile, by undo perhaps: trying again makes it anew, since its words are here.
  return code === 'not-found' && failed.noteId !== null
    ? { ...failed, noteId: null, version: null, storedBody: '' }
    : failed
}

async function afterConflict(
  library: NoteLibrary,
  latest: () => NoteSession,
  error: unknown,
): Promise<NoteSession> {
  try {
    const rival = await library.stored(latest())
    const session = latest()
    if (rival === null) {
      return {
        ...session,
        noteId: null,
        version: null,
        storedBody: '',
        state: 'failed',
        error: sentence(error),
        code: 'not-found',
      }
    }
    // Only the version number changed, or these words came there by a save that was never answered: nobody's are at stake.
    if (rival.body === session.storedBody || rival.body === session.body) return withStored(session, rival)
    return { ...session, state: 'conflict', error: null, rival }
  } catch {
    return { ...latest(), state: 'failed', error: sentence(error), code: 'conflict' }
  }
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** Takes what the library holds now, as after an undo, unless the person has words of their own in hand. */
export function adoptStored(session: NoteSession, note: Note): NoteSession {
  const isAtRest = session.state === 'clean' || session.state === 'saved'
  if (!isAtRest || session.version === null || note.version <= session.version) return session
  return {
    ...sessionOf(session.home, session.target, note),
    state: session.state === 'saved' ? 'saved' : 'clean',
  }
}

/** Ends a conflict with the person's own words: stored over the other's, which undo still has. */
export function keepMine(session: NoteSession): NoteSession {
  return session.rival
    ? { ...withStored(session, session.rival), body: session.body, state: 'waiting' }
    : session
}

export function takeTheirs(session: NoteSession): NoteSession {
  return session.rival ? sessionOf(session.home, session.target, session.rival) : session
}
