import type { EntityId } from '../../../../preload/contract/common'
import type { NoteTarget } from '../../../../preload/contract/note'
import { Button } from '../../../ui/button'
import { LinkedFromList, useLinkedFrom } from '../../../notes/linked/linked-from'
import { NoteCards } from '../../../notes/note-card'
import { useEntityNotes } from '../../../notes/note-store'
import { newKey, useWriting } from '../../../notes/session-store'
import { writeNoteOn } from '../../../notes/writing-store'

/** The notes on an entity, and on the entities that were merged into it. */
export function EntityNotes({ entityId, name }: { entityId: EntityId; name: string }) {
  const { value: notes } = useEntityNotes()
  const target: NoteTarget = { on: 'entity', entityId }
  const links = useLinkedFrom({ entityId })
  const isWriting = useWriting(({ sessions }) => sessions[newKey(target)] !== undefined)
  return (
    <div className="notes-on-page">
      <div className="section-head">
        <h3>Notes</h3>
        <Button kind="quiet" icon="plus" onClick={() => writeNoteOn(target, true)}>
          New note
        </Button>
      </div>
      {notes?.length === 0 && !isWriting && <p className="section-nothing">No notes on {name} yet.</p>}
      <NoteCards target={target} own={notes ?? []} label={`Note on ${name}`} />
      {links.length > 0 && (
        <div className="section-head">
          <h3>Linked from</h3>
        </div>
      )}
      <LinkedFromList links={links} label={`Notes that lead to ${name}`} />
    </div>
  )
}
