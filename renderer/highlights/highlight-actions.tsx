import type { Highlight } from '../../preload/contract/highlight'
import { canRun, runCommand, useCommands } from '../commands/command-store'
import { useChord } from '../commands/keymap-store'
import { useHasNote } from '../notes/note-store'
import { writeNoteOn } from '../notes/writing-store'
import { IconButton } from '../ui/button'
import { removeHighlight } from './highlight-store'
import { closePopover } from './popover-store'

/** What can be done with a highlight besides giving it another colour. */
export function HighlightActions({ highlight }: { highlight: Highlight }) {
  const hasNote = useHasNote(highlight)
  const note = () => {
    closePopover()
    writeNoteOn({ on: 'highlight', highlightId: highlight.id })
  }
  return (
    <>
      <IconButton
        icon="note"
        size={16}
        label={hasNote ? 'Edit note' : 'Add note'}
        chord={useChord('annotate.note')}
        onClick={note}
      />
      <IconButton
        icon="tag"
        size={16}
        label="Tag"
        chord={useChord('annotate.tag')}
        onClick={() => runCommand('annotate.tag')}
      />
      <IconButton
        icon="copy"
        size={16}
        label="Copy with source"
        chord={useChord('annotate.copyWithSource')}
        onClick={() => runCommand('annotate.copyWithSource')}
      />
      {highlight.image === null && <StillSays />}
      <IconButton
        icon="trash"
        size={16}
        label="Delete highlight"
        onClick={() => void removeHighlight(highlight.id).then(closePopover)}
      />
    </>
  )
}

/** Only an article with an address has a page to be asked. */
function StillSays() {
  const canCheck = useCommands(({ registered }) => canRun(registered, 'annotate.stillSays'))
  if (!canCheck) return null
  return (
    <IconButton
      icon="retry"
      size={16}
      label="Does the page still say so?"
      onClick={() => runCommand('annotate.stillSays')}
    />
  )
}
