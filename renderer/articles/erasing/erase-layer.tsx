import { useEffect } from 'react'
import { useCommand } from '../../commands/command-store'
import { DialogBoundary } from '../../ui/failure/failure'
import { lazyDialog } from '../../ui/lazy'
import { rowOf, useArticleList, useArticles } from '../article-store'
import { useChoice } from '../choice-store'
import { askToEmpty, askToErase, askToEraseChosen, closeErasing, useErasing } from './erase-store'

const EraseDialog = lazyDialog(async () => (await import('./erase-dialog')).EraseDialog)

/** The commands that delete for good, and the question that comes before. */
export function EraseLayer({ library }: { library: string | null }) {
  const { asked } = useErasing()
  useEraseCommands(library !== null)
  useEffect(() => closeErasing, [library])
  return (
    <DialogBoundary onClose={closeErasing}>{asked !== null && <EraseDialog asked={asked} />}</DialogBoundary>
  )
}

function useEraseCommands(isOpen: boolean): void {
  const selectedId = useArticles((list) => list.selectedId)
  const isAmongDeleted = useArticles((list) => list.place.view === 'deleted')
  const isMany = useChoice(({ choice }) => choice !== null)
  useArticleList()
  const selected = selectedId === null ? undefined : rowOf(selectedId)
  const isOne = selected !== undefined && selected.deletedAt !== null
  useCommand(
    'article.erase',
    () => {
      if (isMany) askToEraseChosen()
      else if (selectedId !== null) askToErase(selectedId)
    },
    isOpen && isAmongDeleted && (isMany || isOne),
  )
  useCommand('article.emptyTrash', () => void askToEmpty({ sourceId: null }), isOpen)
}
