import { useState } from 'react'
import type { TagSummary } from '../../preload/contract/tag'
import { useTagGroups } from '../queries/use-tag-groups'
import { showError } from '../toasts/toast-store'
import { Dialog } from '../ui/dialogs/dialog'
import { Picker } from '../ui/fields/picker'
import { mergeTag } from './tag-acts'
import { closeTagDialog } from './tag-dialog-store'

/** Chooses the tag that a tag becomes. */
export function MergeTag({ tag }: { tag: TagSummary }) {
  const [typed, setTyped] = useState('')
  const merge = async (into: string) => {
    closeTagDialog()
    try {
      await mergeTag(tag, into)
    } catch (error) {
      showError(error)
    }
  }
  const { groups, isAsking } = useTagGroups({
    typed,
    onPick: (into) => void merge(into),
    without: [tag.name],
    isNewAllowed: false,
  })
  return (
    <Dialog title={`Merge the tag “${tag.name}”`} size="small" isFlush onClose={closeTagDialog}>
      <p className="tag-question">
        What bears it, and the tags nested in it, go to the tag that you choose. Undo parts them again.
      </p>
      <Picker
        look="dialog"
        label="Merge into"
        listLabel="Tags"
        placeholder="Type the name of a tag"
        typed={typed}
        onType={setTyped}
        groups={groups}
        isAsking={isAsking}
        none="No such tag."
        maxLength={200}
      />
    </Dialog>
  )
}
