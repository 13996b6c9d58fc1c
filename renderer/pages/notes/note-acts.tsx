import { useChord } from '../../commands/keymap-store'
import { Button } from '../../ui/button'
import { newMemo, writeToday } from './notes-kind'

/** What begins a note of its own. */
export function NoteActs() {
  return (
    <>
      <Button
        icon="calendar"
        aria-label="Today’s entry"
        title={useChord('note.today')}
        onClick={() => void writeToday()}
      >
        Today
      </Button>
      <Button icon="plus" title={useChord('note.newMemo')} onClick={newMemo}>
        New memo
      </Button>
    </>
  )
}
