import type { Article } from '../../preload/contract/article'
import type { Highlight } from '../../preload/contract/highlight'
import type { Note, NoteTarget } from '../../preload/contract/note'
import { shorten } from '../anchoring/words'
import { showHighlight, spanOfHighlight, useHighlights } from '../highlights/highlight-store'
import { colorName } from '../highlights/color-store'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { Kbd } from '../ui/kbd'
import { NoteCards } from './note-card'
import { useNotes } from './note-store'
import './notes.css'
import { writeNoteOn } from './writing-store'
import { newKey, useWriting } from './session-store'

/** The article's own notes, then its highlights in the order of the text, each with its note. */
export function NotesTab({ article }: { article: Article }) {
  const { notes, isLoaded } = useNotes()
  const highlights = useHighlights((state) => state.highlights)
  const target: NoteTarget = { on: 'article', articleId: article.id }
  const own = notes.filter((note) => note.target.on === 'article')
  const isWriting = useWriting(({ sessions }) => sessions[newKey(target)] !== undefined)
  if (!isLoaded) return null
  if (notes.length === 0 && highlights.length === 0 && !isWriting) return <NoNotes target={target} />
  return (
    <div className="notes">
      <section aria-label="Notes on the article">
        <div className="notes-head">
          <h2>On the article</h2>
          <Button kind="quiet" icon="plus" onClick={() => writeNoteOn(target, true)}>
            New note
          </Button>
        </div>
        <NoteCards target={target} own={own} label="Note on the article" />
      </section>
      {highlights.length > 0 && (
        <section aria-label="Highlights and their notes">
          <div className="notes-head">
            <h2>Highlights</h2>
            <span className="notes-count">{highlights.length}</span>
          </div>
          <ol>
            {highlights.map((highlight) => (
              <HighlightEntry key={highlight.id} highlight={highlight} notes={notes} />
            ))}
          </ol>
        </section>
      )}
    </div>
  )
}

function HighlightEntry({ highlight, notes }: { highlight: Highlight; notes: readonly Note[] }) {
  const isFocused = useHighlights(({ focusedId }) => focusedId === highlight.id)
  const target: NoteTarget = { on: 'highlight', highlightId: highlight.id }
  const own = notes.filter(({ target: t }) => t.on === 'highlight' && t.highlightId === highlight.id)
  const isWriting = useWriting(({ sessions }) => sessions[newKey(target)] !== undefined)
  const { exact } = highlight.passage
  return (
    <li className="notes-entry" data-color={highlight.color} data-is-focused={isFocused}>
      <button type="button" className="notes-quote" onClick={() => showHighlight(highlight)}>
        <span className="visually-hidden">{colorName(highlight.color)} highlight: </span>
        <span dir="auto">{exact.length > 1_000 ? `${exact.slice(0, 1_000)}…` : exact}</span>
      </button>
      {spanOfHighlight(highlight) === null && (
        <p className="notes-gone">
          These words are not in the corrected text any more. The highlight is kept.
        </p>
      )}
      <NoteCards target={target} own={own} label={`Note on “${shorten(exact, 60)}”`} />
      {own.length === 0 && !isWriting && (
        <button type="button" className="notes-add" onClick={() => writeNoteOn(target)}>
          Add note
        </button>
      )}
    </li>
  )
}

function NoNotes({ target }: { target: NoteTarget }) {
  return (
    <EmptyState
      icon="note"
      title="No notes yet"
      deeds={
        <Button icon="plus" onClick={() => writeNoteOn(target)}>
          Note on the article
        </Button>
      }
    >
      <p>
        Select words in the article and press <Kbd chord="H" /> to highlight them or <Kbd chord="N" /> to
        write a note on them. <Kbd chord="F7" /> lets you select with the keyboard.
      </p>
    </EmptyState>
  )
}
