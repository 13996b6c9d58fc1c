import { useState } from 'react'
import type { Collection } from '../../../preload/contract/collection'
import { act } from '../../queries/act'
import { sentenceOf } from '../../toasts/toast-store'
import { newActId, showUndoToast } from '../../toasts/undo-store'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialogs/dialog'
import { isEnter } from '../../ui/fields/composition'
import { Field } from '../../ui/fields/field'
import { Input } from '../../ui/fields/input'
import { goTo } from '../article-store'
import { closeCollectedDialog, placeOfCollection } from './collected-store'

/** Names a new collection, or one that is there. A new one is shown: what is to be put into it comes next. */
export function NameCollection({ collection }: { collection: Collection | null }) {
  const { name, error, isEmpty, type, save } = useNaming(collection)
  return (
    <Dialog
      title={collection === null ? 'New collection' : 'Rename collection'}
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

function useNaming(collection: Collection | null) {
  const [name, setName] = useState(collection?.name ?? '')
  const [error, setError] = useState<string | undefined>()
  const isEmpty = name.trim() === ''
  const send = async () => {
    if (isEmpty) return
    try {
      if (collection === null) await create(name)
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

async function create(name: string): Promise<void> {
  const actId = newActId()
  const { id } = await act('collection.create', { name, actId })
  showUndoToast(`Made the collection “${name.trim()}”.`, actId)
  void goTo(placeOfCollection(id))
}

async function rename({ id: collectionId, name: former }: Collection, name: string): Promise<void> {
  if (name.trim() === former) return
  const actId = newActId()
  await act('collection.rename', { collectionId, name, actId })
  showUndoToast(`Renamed the collection “${former}”.`, actId)
}
