import type { Article } from '../../preload/contract/article'
import type { Highlight } from '../../preload/contract/highlight'
import type { Note, NoteTarget } from '../../preload/contract/note'
import type { Tagging } from '../../preload/contract/tag'
import { KeysOrName } from '../commands/command-keys'
import { spanOfHighlight, useHighlights } from '../highlights/highlight-store'
import { isAsked } from '../highlights/rewording-store'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { HighlightEntry } from './highlight-entry'
import { NoteCards } from '../notes/note-card'
import { useNotes } from '../notes/note-store'
import './notes-tab.css'
import { writeNoteOn } from '../notes/writing-store'
import { newKey, useWriting } from '../notes/session-store'
import { useTags } from '../tags/tag-store'

const none: readonly Note[] = []

/** The article's own notes, then its highlights in the order of the text, each with its note. */
export function NotesTab({ article }: { article: Article }) {
  const stored = useNotes().value
  const notes = stored ?? none
  const highlights = useHighlights()
  const target: NoteTarget = { on: 'article', articleId: article.id }
  const own = notes.filter((note) => note.target.on === 'article')
  const there = highlights.filter((highlight) => spanOfHighlight(highlight) !== null)
  const gone = highlights.filter((highlight) => spanOfHighlight(highlight) === null)
  const asked = highlights.filter(isAsked).length
  const tags = useTags(article.id)
  const isWriting = useWriting(({ sessions }) => sessions[newKey(target)] !== undefined)
  if (stored === null) return null
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
      <Group
        title="Highlights"
        label="Highlights and their notes"
        asked={asked}
        highlights={there}
        notes={notes}
        tags={tags}
      />
      <Group
        title="Not found in this text"
        label="Highlights not found in this text"
        asked={0}
        highlights={gone}
        notes={notes}
        tags={tags}
      />
    </div>
  )
}

type GroupProps = {
  title: string
  label: string
  /** How many of them wait for a decision, because their words were changed. */
  asked: number
  highlights: readonly Highlight[]
  notes: readonly Note[]
  tags: readonly Tagging[]
}

function Group({ title, label, asked, highlights, notes, tags }: GroupProps) {
  if (highlights.length === 0) return null
  return (
    <section aria-label={label}>
      <div className="notes-head">
        <h2>{title}</h2>
        <span className="notes-count">
          {asked > 0 && <span className="notes-asked">{asked} changed · </span>}
          {highlights.length}
        </span>
      </div>
      <ol>
        {highlights.map((highlight) => (
          <HighlightEntry
            key={highlight.id}
            highlight={highlight}
            notes={notes}
            tags={tags.filter(({ highlightId }) => highlightId === highlight.id)}
          />
        ))}
      </ol>
    </section>
  )
}

function NoNotes({ target }: { target: NoteTarget }) {
  return (
    <EmptyState
      icon="note"
      title="No notes yet"
      actions={
        <Button icon="plus" onClick={() => writeNoteOn(target)}>
          Note on the article
        </Button>
      }
    >
      <p>
        Select words in the article: <KeysOrName of="annotate.highlight" /> highlights them,{' '}
        <KeysOrName of="annotate.note" /> writes a note on them. <KeysOrName of="annotate.caret" /> lets you
        select with the keyboard.
      </p>
    </EmptyState>
  )
}
