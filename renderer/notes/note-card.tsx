import type { Note, NoteTarget } from '../../preload/contract/note'
import { openHistoryOfNote } from '../navigation/history-pages'
import { useRef } from 'react'
import { IconButton } from '../ui/button'
import { useShownWhenWanted } from './linked/wanted-note-store'
import { Icon } from '../ui/icon'
import { NoteBody } from './note-body'
import { NoteEditor } from './note-editor'
import './notes.css'
import { pinNote, removeNote, rewriteNote } from './note-store'
import { editNote } from './writing-store'
import { type SessionKey, keyOfNote, newKey, useWriting } from './session-store'

type CardProps = {
  sessionKey: SessionKey
  note: Note | null
  label: string
  /** What a press on the words does; they are edited where it says nothing. */
  onPress?: (() => void) | undefined
}

/**
 * The notes on one thing, and the one being begun. A begun note keeps its key when it is first stored,
 * so that the cursor stays in it.
 */
export function NoteCards({
  target,
  own,
  label,
  begun = newKey(target),
  onPress,
}: {
  target: NoteTarget
  own: readonly Note[]
  label: string
  begun?: SessionKey
  onPress?: () => void
}) {
  const sessions = useWriting((state) => state.sessions)
  const isStored = own.some((note) => note.id === sessions[begun]?.noteId)
  return (
    <>
      {[
        ...own.map((note) => ({ key: keyOfNote(sessions, note.id), note })),
        ...(sessions[begun] && !isStored ? [{ key: begun, note: null }] : []),
      ].map(({ key, note }) => (
        <NoteCard key={key} sessionKey={key} note={note} label={label} onPress={onPress} />
      ))}
    </>
  )
}

/** A note as it reads, or as it is being written. */
function NoteCard({ sessionKey, note, label, onPress }: CardProps) {
  const session = useWriting(({ sessions }) => sessions[sessionKey])
  const card = useRef<HTMLDivElement>(null)
  useShownWhenWanted(card, note?.id)
  if (session) return <NoteEditor sessionKey={sessionKey} session={session} label={label} />
  if (!note) return null
  const isDamaged = note.isDamaged === true
  return (
    <div
      ref={card}
      className="note-card"
      tabIndex={-1}
      data-is-pinned={note.isPinned}
      data-is-damaged={isDamaged}
    >
      {isDamaged && <DamagedMark />}
      {note.isPinned && (
        <span className="note-pinned" role="img" aria-label="Pinned">
          <Icon name="pin" />
        </span>
      )}
      <NoteBody
        body={note.body}
        onEdit={onPress ?? (isDamaged ? () => undefined : () => editNote(note))}
        onTick={(body) => (isDamaged ? Promise.resolve() : rewriteNote(note, body))}
      />
      <NoteActions note={note} isDamaged={isDamaged} />
    </div>
  )
}

/** Why its buttons do nothing: a change would write over what the disk has left of it. */
function DamagedMark() {
  return (
    <p className="note-damaged">
      <Icon name="warning" size={16} />
      Changed on the disk: these may not be your words. It cannot be edited; copy them into a new note, or
      restore a back-up.
    </p>
  )
}

function NoteActions({ note, isDamaged }: { note: Note; isDamaged: boolean }) {
  return (
    <div className="note-actions">
      <IconButton
        icon="pin"
        size={16}
        label={note.isPinned ? 'Unpin note' : 'Pin note'}
        disabled={isDamaged}
        onClick={() => void pinNote(note.id, !note.isPinned)}
      />
      <IconButton
        icon="pen"
        size={16}
        label="Edit note"
        disabled={isDamaged}
        onClick={() => editNote(note)}
      />
      <IconButton
        icon="clock"
        size={16}
        label="History of this note"
        onClick={() => openHistoryOfNote(note.id)}
      />
      <IconButton
        icon="trash"
        size={16}
        label="Delete note"
        disabled={isDamaged}
        onClick={() => void removeNote(note.id)}
      />
    </div>
  )
}
