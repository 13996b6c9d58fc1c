import { useState } from 'react'
import type { Collection } from '../../../preload/contract/collection'
import type { CollectionId } from '../../../preload/contract/common'
import { act } from '../../queries/act'
import { openBranch } from '../../settings/branch-store'
import { sentenceOf } from '../../toasts/toast-store'
import { newActId, showUndoToast } from '../../toasts/undo-store'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialogs/dialog'
import { isEnter } from '../../ui/fields/composition'
import { Field } from '../../ui/fields/field'
import { Input } from '../../ui/fields/input'
import { goTo } from '../article-store'
import { branchOf, closeCollectedDialog, nameOfCollection, placeOfCollection } from './collected-store'

type Props = {
  collection: Collection | null
  /** In which one a new one is made. */
  parentId?: CollectionId | null
}

/** Names a new collection, or one that is there. A new one is shown: what is to be put into it comes next. */
export function NameCollection({ collection, parentId = null }: Props) {
  const { name, error, isEmpty, type, save } = useNaming(collection, parentId)
  const outer = parentId === null ? '' : ` in “${nameOfCollection(parentId)}”`
  return (
    <Dialog
      title={collection === null ? `New collection${outer}` : 'Rename collection'}
      size="small"
      onClose={closeCollectedDialog}
      foot={<Foot label={collection === null ? 'Make' : 'Rename'} isEmpty={isEmpty} onSave={save} />}
    >
      <Field label="Name" error={error}>
        {(parts) => (
          <Input
            {...parts}
            dir="auto"
            maxLength={200}
            data-autofocus
            value={name}
            onChange={(event) => type(event.currentTarget.value)}
            onKeyDown={(event) => isEnter(event) && save()}
          />
        )}
      </Field>
    </Dialog>
  )
}

function useNaming(collection: Collection | null, parentId: CollectionId | null) {
  const [name, setName] = useState(collection?.name ?? '')
  const [error, setError] = useState<string | undefined>()
  const isEmpty = name.trim() === ''
  const send = async () => {
    if (isEmpty) return
    try {
      if (collection === null) await create(name, parentId)
      else await rename(collection, name)
      closeCollectedDialog()
    } catch (reason) {
      setError(sentenceOf(reason))
    }
  }
  const type = (typed: string) => {
    setName(typed)
    setError(undefined)
  }
  return { name, error, isEmpty, type, save: () => void send() }
}

type FootProps = { label: string; isEmpty: boolean; onSave: () => void }

function Foot({ label, isEmpty, onSave }: FootProps) {
  return (
    <>
      <Button onClick={closeCollectedDialog}>Cancel</Button>
      <Button kind="main" disabled={isEmpty} onClick={onSave}>
        {label}
      </Button>
    </>
  )
}

async function create(name: string, parentId: CollectionId | null): Promise<void> {
  const actId = newActId()
  const { id } = await act('collection.create', { name, parentId, actId })
  if (parentId !== null) openBranch(branchOf(parentId), true)
  showUndoToast(`Made the collection “${name.trim()}”.`, actId)
  void goTo(placeOfCollection(id))
}

async function rename({ id: collectionId, name: former }: Collection, name: string): Promise<void> {
  if (name.trim() === former) return
  const actId = newActId()
  await act('collection.rename', { collectionId, name, actId })
  showUndoToast(`Renamed the collection “${former}”.`, actId)
}
