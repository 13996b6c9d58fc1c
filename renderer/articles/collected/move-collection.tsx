import { useState } from 'react'
import type { Collection } from '../../../preload/contract/collection'
import type { CollectionId } from '../../../preload/contract/common'
import { match } from '../../commands/match'
import { Dialog } from '../../ui/dialogs/dialog'
import { Picker, type PickerItem } from '../../ui/fields/picker'
import { Icon } from '../../ui/icon'
import { putCollection } from './collected-actions'
import { closeCollectedDialog, useCollected } from './collected-store'
import { liesIn } from './collected-tree'

/** Asks into which collection another one is put. */
export function MoveCollection({ collection }: { collection: Collection }) {
  const [typed, setTyped] = useState('')
  const all = useCollected()
  const items = all
    .filter(({ id, isQueue }) => !isQueue && id !== collection.parentId && !liesIn(all, id, collection.id))
    .map((one) => ({ one, score: match(one.name, typed) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ one: { id, name, parentId } }) =>
      itemFor(collection, { id, name, note: all.find((outer) => outer.id === parentId)?.name ?? '' }),
    )
  const top = { id: null, name: 'The top', note: 'in no other' }
  const canRise = collection.parentId !== null && (typed.trim() === '' || match(top.name, typed) > 0)
  return (
    <Dialog title={`Move “${collection.name}” to`} size="small" isFlush onClose={closeCollectedDialog}>
      <Picker
        look="dialog"
        label="Collection"
        listLabel="Collections"
        placeholder="Type the name of a collection"
        typed={typed}
        onType={setTyped}
        groups={[{ heading: 'Put into', items: [...(canRise ? [itemFor(collection, top)] : []), ...items] }]}
        none="There is no other collection of that name that it could be put into."
      />
    </Dialog>
  )
}

type Target = { id: CollectionId | null; name: string; note: string }

function itemFor(collection: Collection, { id, name, note }: Target): PickerItem {
  return {
    id: id ?? 'top',
    note,
    pick: () => {
      closeCollectedDialog()
      void putCollection(collection, id)
    },
    content: (
      <>
        <Icon name={id === null ? 'chevron-up' : 'folder'} />
        <bdi>{name}</bdi>
      </>
    ),
  }
}
