import type { Note, NoteTarget } from '../../../preload/contract/note'
import { NoteCards } from '../../notes/note-card'
import { notesOf } from '../../notes/note-store'
import { homeOfOpened, type OpenedNote, useOpenedNote } from '../../notes/opened-note-store'
import { newKey, useWriting } from '../../notes/session-store'
import { writeNoteOn } from '../../notes/writing-store'
import { useAnswer } from '../../queries/use-answer'
import { statedMomentText } from '../../text/stated-date'
import { Button } from '../../ui/button'

const none: readonly Note[] = []

/** The note that is opened, beside the list where there is room, else below it. */
export function NoteBeside({ onLeave }: { onLeave: () => void }) {
  const opened = useOpenedNote((state) => state.opened)
  return (
    <aside
      className="notes-page-beside"
      aria-label="Note"
      data-is-empty={opened === null}
      onKeyDownCapture={(event) => {
        // The editor leaves the cursor to the article, of which there is none here.
        if (event.key === 'Escape') setTimeout(onLeave)
      }}
    >
      {opened !== null && <Opened opened={opened} />}
    </aside>
  )
}

function Opened({ opened }: { opened: OpenedNote }) {
  const home = homeOfOpened(opened)
  const { value } = useAnswer(home && notesOf(home))
  const target: NoteTarget = opened.on === 'day' ? { on: 'day', day: opened.day } : { on: 'memo' }
  const begun = opened.on === 'memo' && opened.draft !== null ? opened.draft : newKey(target)
  const isWriting = useWriting(({ sessions }) => sessions[begun] !== undefined)
  const isUnwritten = opened.on === 'day' && value?.length === 0 && !isWriting
  return (
    <>
      {opened.on === 'day' && <h2>{statedMomentText(opened.day)}</h2>}
      <NoteCards
        target={target}
        own={value ?? none}
        begun={begun}
        label={opened.on === 'day' ? `Journal, ${statedMomentText(opened.day)}` : 'Memo'}
      />
      {isUnwritten && (
        <Button icon="pen" onClick={() => writeNoteOn(target)}>
          Write
        </Button>
      )}
    </>
  )
}
