import type { Article } from '../../preload/contract/article'
import type { ArticleId, HighlightId } from '../../preload/contract/common'
import type { LinkedFrom, Note, NoteTarget } from '../../preload/contract/note'
import { KeysOrName } from '../commands/command-keys'
import { spanOfHighlight, useHighlights } from '../highlights/highlight-store'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { HighlightGroup } from './highlight-group'
import { LinkedFromList, useLinkedFrom } from '../notes/linked/linked-from'
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
  const tags = useTags(article.id)
  const links = useLinkedFrom({ articleId: article.id })
  const isThere = (highlight: (typeof highlights)[number]) => spanOfHighlight(highlight) !== null
  const pinned = withPinnedNotes(notes)
  const others = highlights.filter(({ id }) => !pinned.has(id))
  const isWriting = useWriting(({ sessions }) => sessions[newKey(target)] !== undefined)
  if (stored === null) return null
  const isEmpty = notes.length === 0 && highlights.length === 0 && links.length === 0
  if (isEmpty && !isWriting) return <NoNotes target={target} />
  return (
    <div className="notes">
      <HighlightGroup
        title="Pinned"
        label="Highlights with pinned notes"
        highlights={highlights.filter(({ id }) => pinned.has(id))}
        {...{ notes, tags, links }}
      />
      <OwnNotes target={target} own={own} />
      <HighlightGroup
        title="Highlights"
        label="Highlights and their notes"
        highlights={others.filter(isThere)}
        {...{ notes, tags, links }}
      />
      <HighlightGroup
        title="Not found in this text"
        label="Highlights not found in this text"
        highlights={others.filter((highlight) => !isThere(highlight))}
        {...{ notes, tags, links }}
      />
      <LinkedFromElsewhere links={links} articleId={article.id} />
    </div>
  )
}

/** The highlights that have a pinned note. */
function withPinnedNotes(notes: readonly Note[]): Set<HighlightId> {
  return new Set(
    notes.flatMap(({ isPinned, target }) =>
      isPinned && target.on === 'highlight' ? [target.highlightId] : [],
    ),
  )
}

function OwnNotes({ target, own }: { target: NoteTarget; own: readonly Note[] }) {
  return (
    <section aria-label="Notes on the article">
      <div className="notes-head">
        <h2>On the article</h2>
        <Button kind="quiet" icon="plus" onClick={() => writeNoteOn(target, true)}>
          New note
        </Button>
      </div>
      <NoteCards target={target} own={own} label="Note on the article" />
    </section>
  )
}

type LinkedFromProps = { links: readonly LinkedFrom[]; articleId: ArticleId }

/** The article's own notes stand above. */
function LinkedFromElsewhere({ links, articleId }: LinkedFromProps) {
  const elsewhere = links.filter((link) => link.articleId !== articleId)
  if (elsewhere.length === 0) return null
  return (
    <section aria-label="Linked from">
      <div className="notes-head">
        <h2>Linked from</h2>
        <span className="notes-count">{elsewhere.length}</span>
      </div>
      <LinkedFromList links={elsewhere} label="Notes that lead to this article" />
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
