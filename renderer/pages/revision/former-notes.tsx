import type { Highlight } from '../../../preload/contract/highlight'
import { openNoteOn } from '../../highlights/highlight-actions'
import { NoteBody } from '../../notes/note-body'
import { rewriteNote, useNotes } from '../../notes/note-store'

/** The notes on a highlight of a former text, as they read. */
export function FormerNotes({ highlight }: { highlight: Highlight }) {
  const notes = (useNotes().value ?? []).filter(
    ({ target }) => target.on === 'highlight' && target.highlightId === highlight.id,
  )
  if (notes.length === 0) return null
  return (
    <div className="former-notes">
      {notes.map((note) => (
        <NoteBody
          key={note.id}
          body={note.body}
          onEdit={() => openNoteOn(highlight)}
          onTick={(ticked) => rewriteNote(note, ticked)}
        />
      ))}
    </div>
  )
}
