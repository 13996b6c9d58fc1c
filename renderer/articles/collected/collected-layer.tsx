import { useEffect } from 'react'
import { useCommand } from '../../commands/command-store'
import { DialogBoundary } from '../../ui/failure/failure'
import { lazyDialog } from '../../ui/lazy'
import { useArticles } from '../article-store'
import { useChoice } from '../choice-store'
import {
  closeCollectedDialog,
  type Collected,
  openCollectedDialog,
  useCollected,
  useCollectedDialog,
} from './collected-store'

const CollectDialog = lazyDialog(async () => (await import('./collect-dialog')).CollectDialog)
const MoveCollection = lazyDialog(async () => (await import('./move-collection')).MoveCollection)
const NameCollection = lazyDialog(async () => (await import('./name-collection')).NameCollection)

/** The commands for collections, and their dialogs. */
export function CollectedLayer({ library }: { library: string | null }) {
  useCollectCommands(library !== null)
  useEffect(() => closeCollectedDialog, [library])
  return (
    <DialogBoundary onClose={closeCollectedDialog}>
      <Dialogs isOpen={library !== null} />
    </DialogBoundary>
  )
}

function Dialogs({ isOpen }: { isOpen: boolean }) {
  const { dialog } = useCollectedDialog()
  const all = useCollected(isOpen && dialog !== null)
  if (dialog === null) return null
  if (dialog.kind === 'collect') return <CollectDialog what={dialog.what} />
  if (dialog.kind === 'new') return <NameCollection collection={null} parentId={dialog.parentId ?? null} />
  const collection = all.find(({ id }) => id === dialog.collectionId)
  if (collection === undefined) return null
  return dialog.kind === 'move' ? (
    <MoveCollection collection={collection} />
  ) : (
    <NameCollection collection={collection} />
  )
}

function useCollectCommands(isOpen: boolean): void {
  const selectedId = useArticles((list) => list.selectedId)
  const isMany = useChoice(({ choice }) => choice !== null)
  const isDeleted = useArticles((list) => list.place.view === 'deleted')
  const what: Collected | null = isMany ? 'chosen' : selectedId === null ? null : { articleId: selectedId }
  const isEnabled = isOpen && what !== null && !isDeleted
  useCommand('collection.create', () => openCollectedDialog({ kind: 'new' }), isOpen)
  useCommand(
    'article.collect',
    () => what !== null && openCollectedDialog({ kind: 'collect', what }),
    isEnabled,
  )
  useCommand('article.queue', () => what !== null && void queue(what), isEnabled)
}

/** The first screen does without what is done with many. */
async function queue(what: Collected): Promise<void> {
  const { toggleQueued } = await import('./collected-actions')
  await toggleQueued(what)
}
