import type { ReactNode } from 'react'
import type { Highlight } from '../../preload/contract/highlight'
import { canRun, runCommand, useCommands } from '../commands/command-store'
import { useChord } from '../commands/keymap-store'
import { useHasNote } from '../notes/note-store'
import { writeNoteOn } from '../notes/writing-store'
import { IconButton } from '../ui/button'
import { removeHighlight } from './highlight-store'
import { closePopover } from './popover-store'

/** Opens the note on a highlight, or begins one, where notes are written. */
export function openNoteOn({ id: highlightId }: Highlight): void {
  closePopover()
  writeNoteOn({ on: 'highlight', highlightId })
}

/** What can be done with a highlight besides giving it another colour. */
export function HighlightActions({ highlight }: { highlight: Highlight }) {
  return (
    <HighlightButtons highlight={highlight} hasKeys onTag={() => runCommand('annotate.tag')}>
      {highlight.image === null && <StillSays />}
    </HighlightButtons>
  )
}

type ButtonsProps = {
  highlight: Highlight
  /** Keys do the same in the text on screen. */
  hasKeys?: boolean
  onTag: () => void
  children?: ReactNode
}

/** The same in whatever text the highlight is shown, with what only that one has among them. */
export function HighlightButtons({ highlight, hasKeys = false, onTag, children }: ButtonsProps) {
  const hasNote = useHasNote(highlight)
  const [note, tag, copy] = [
    useChord('annotate.note'),
    useChord('annotate.tag'),
    useChord('annotate.copyWithSource'),
  ]
  return (
    <>
      <IconButton
        icon="note"
        size={16}
        label={hasNote ? 'Edit note' : 'Add note'}
        chord={hasKeys ? note : undefined}
        onClick={() => openNoteOn(highlight)}
      />
      <IconButton icon="tag" size={16} label="Tag" chord={hasKeys ? tag : undefined} onClick={onTag} />
      <IconButton
        icon="copy"
        size={16}
        label="Copy with source"
        chord={hasKeys ? copy : undefined}
        onClick={() => runCommand('annotate.copyWithSource')}
      />
      {children}
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
