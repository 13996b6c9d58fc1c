import type { Highlight } from '../../../preload/contract/highlight'
import { runCommand } from '../../commands/command-store'
import { useHasNote } from '../../notes/note-store'
import { writeNoteOn } from '../../notes/writing-store'
import { askForTag, tagsOnHighlight } from '../../tags/tag-store'
import { boxOfSpan } from '../../text/box-of-span'
import { IconButton } from '../../ui/button'
import { removeHighlight } from '../highlight-store'
import { closePopover } from '../popover-store'

/** Opens the note on a highlight, or begins one, where notes are written. */
export function writeNoteOnFormer({ id: highlightId }: Highlight): void {
  closePopover()
  writeNoteOn({ on: 'highlight', highlightId })
}

/** What can be done with a highlight of a former text besides giving it another colour. */
export function FormerActions({ highlight }: { highlight: Highlight }) {
  const { id, articleId, passage } = highlight
  const hasNote = useHasNote(highlight)
  const tag = () =>
    askForTag({
      highlights: Promise.resolve([highlight]),
      has: tagsOnHighlight(articleId, id),
      anchor: boxOfSpan(passage),
    })
  return (
    <>
      <IconButton
        icon="note"
        size={16}
        label={hasNote ? 'Edit note' : 'Add note'}
        onClick={() => writeNoteOnFormer(highlight)}
      />
      <IconButton icon="tag" size={16} label="Tag" onClick={tag} />
      <IconButton
        icon="copy"
        size={16}
        label="Copy with source"
        onClick={() => runCommand('annotate.copyWithSource')}
      />
      <IconButton
        icon="trash"
        size={16}
        label="Delete highlight"
        onClick={() => void removeHighlight(id).then(closePopover)}
      />
    </>
  )
}
