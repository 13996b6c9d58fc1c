import { useState } from 'react'
import type { Collection } from '../../../preload/contract/collection'
import type { CollectionId } from '../../../preload/contract/common'
import { act } from '../../queries/act'
import { question } from '../../queries/question'
import { useAnswer } from '../../queries/use-answer'
import { showError } from '../../toasts/toast-store'
import { newActId } from '../../toasts/undo-store'
import { match } from '../../commands/match'
import { Dialog } from '../../ui/dialogs/dialog'
import { Picker, type PickerGroup, type PickerItem } from '../../ui/fields/picker'
import { Icon } from '../../ui/icon'
import { collect } from './collected-actions'
import { closeCollectedDialog, type Collected, useCollected } from './collected-store'

const maxNameLength = 200

/** Asks which collection articles are put into, or taken out of; a new one is made of what is typed. */
export function CollectDialog({ what }: { what: Collected }) {
  const [typed, setTyped] = useState('')
  const all = useCollected()
  const within = useWithin(what)
  const name = typed.trim()
  const isNew = name !== '' && all.every((one) => one.name.toLowerCase() !== name.toLowerCase())
  const groups: PickerGroup[] = [
    { heading: 'Add to', items: itemsFor(all, { typed, what, within, is: true }) },
    { heading: 'Take out of', items: itemsFor(all, { typed, what, within, is: false }) },
    { heading: 'New', items: isNew ? [newItem(name, what)] : [] },
  ].filter(({ items }) => items.length > 0)
  return (
    <Dialog
      title={what === 'chosen' ? 'Add the chosen articles to a collection' : 'Add to a collection'}
      size="small"
      isFlush
      onClose={closeCollectedDialog}
    >
      <Picker
        look="dialog"
        label="Collection"
        listLabel="Collections"
        placeholder="Type the name of a collection, or of a new one"
        typed={typed}
        onType={setTyped}
        groups={groups}
        none="Type a name to make the first collection."
        maxLength={maxNameLength}
      />
    </Dialog>
  )
}

const none: readonly CollectionId[] = []

/** The collections that an article is in. Of many articles that is not asked: some may be in one, and others not. */
function useWithin(what: Collected): readonly CollectionId[] {
  const answer = useAnswer(
    what === 'chosen' ? null : question('collection.ofArticle', { articleId: what.articleId }),
  )
  return answer.value?.collectionIds ?? none
}

type Asked = { typed: string; what: Collected; within: readonly CollectionId[]; is: boolean }

function itemsFor(all: readonly Collection[], { typed, what, within, is }: Asked): PickerItem[] {
  return (
    all
      .filter(({ id }) => within.includes(id) !== is)
      .map((one) => ({ one, score: match(one.name, typed) }))
      .filter(({ score }) => score > 0)
      // The reading queue has a key of its own.
      .sort((a, b) => b.score - a.score || Number(a.one.isQueue) - Number(b.one.isQueue))
      .map(({ one: { id, name, isQueue, articleCount } }) => ({
        id: `${is ? 'in' : 'out'} ${id}`,
        note: articleCount.toLocaleString(),
        pick: () => {
          closeCollectedDialog()
          void collect(what, id, { is })
        },
        content: (
          <>
            <Icon name={isQueue ? 'clock' : 'folder'} />
            <bdi>{name}</bdi>
          </>
        ),
      }))
  )
}

function newItem(name: string, what: Collected): PickerItem {
  return {
    id: 'new',
    note: 'new collection',
    pick: () => {
      closeCollectedDialog()
      void collectNew(name, what)
    },
    content: (
      <>
        <Icon name="plus" />
        <bdi>“{name}”</bdi>
      </>
    ),
  }
}

/** One step of undo: it takes back both. */
async function collectNew(name: string, what: Collected): Promise<void> {
  const actId = newActId()
  try {
    const { id } = await act('collection.create', { name, actId })
    await collect(what, id, { actId })
  } catch (error) {
    showError(error)
  }
}
