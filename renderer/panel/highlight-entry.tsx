import type { Highlight } from '../../preload/contract/highlight'
import type { LinkedFrom, Note, NoteTarget } from '../../preload/contract/note'
import type { Tagging } from '../../preload/contract/tag'
import { inQuotationMarks } from '../../preload/contract/graphemes'
import { markedWords } from '../../preload/contract/marked-image'
import { shorten } from '../anchoring/words'
import { spanOfHighlight, useHighlightFocus } from '../highlights/highlight-store'
import { openFormer, RewordedHighlight } from '../highlights/former/reworded-highlight'
import { NoteCards } from '../notes/note-card'
import { HighlightLinks, HighlightSpeaker } from './highlight-facts'
import { HighlightQuote } from './highlight-quote'
import { HighlightTags } from './highlight-tags'
import { PlaceByHand } from './place-by-hand'
import { newKey, useWriting } from '../notes/session-store'
import { writeNoteOn } from '../notes/writing-store'

type HighlightEntryProps = {
  highlight: Highlight
  notes: readonly Note[]
  tags: readonly Tagging[]
  /** The notes that lead to it. */
  links: readonly LinkedFrom[]
}

/** A highlight with its notes and tags, in the list of all. */
export function HighlightEntry({ highlight, notes, tags, links }: HighlightEntryProps) {
  const isFocused = useHighlightFocus(({ focusedId }) => focusedId === highlight.id)
  const target: NoteTarget = { on: 'highlight', highlightId: highlight.id }
  const own = notes.filter(({ target: t }) => t.on === 'highlight' && t.highlightId === highlight.id)
  const isWriting = useWriting(({ sessions }) => sessions[newKey(target)] !== undefined)
  const { image } = highlight
  const { rewording } = highlight
  return (
    <li
      className="notes-entry"
      data-color={highlight.color}
      data-highlight-id={highlight.id}
      data-is-focused={isFocused}
    >
      <HighlightQuote highlight={highlight} />
      <HighlightSpeaker highlight={highlight} />
      <RewordedHighlight highlight={highlight} className="notes-reworded" />
      {rewording === null && spanOfHighlight(highlight) === null && (
        <p className="notes-gone">
          {image === null ? 'These words are' : 'This image is'} no longer in the text. The highlight is kept,
          and revision {highlight.revisionNumber} has {image === null ? 'them' : 'it'}.
        </p>
      )}
      {spanOfHighlight(highlight) === null && <Lost highlight={highlight} />}
      <NoteCards
        target={target}
        own={own}
        label={`Note on ${inQuotationMarks(shorten(markedWords(highlight), 60))}`}
      />
      <HighlightTags highlight={highlight} tags={tags}>
        {own.length === 0 && !isWriting && (
          <button type="button" className="notes-add" onClick={() => writeNoteOn(target)}>
            Add note
          </button>
        )}
      </HighlightTags>
      <HighlightLinks highlight={highlight} links={links} />
    </li>
  )
}

/** What can be done with a highlight that the text has no place for. */
function Lost({ highlight }: { highlight: Highlight }) {
  return (
    <div className="notes-lost">
      {highlight.rewording === null && (
        <button type="button" className="notes-add" onClick={() => openFormer(highlight)}>
          Open revision {highlight.revisionNumber}
        </button>
      )}
      {highlight.image === null ? (
        <PlaceByHand highlight={highlight} />
      ) : (
        <p className="notes-gone">
          To put it on another image, open that image’s menu: right-click it, or press the menu key on it.
        </p>
      )}
    </div>
  )
}
