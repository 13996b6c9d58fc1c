import { closeOriginal } from '../../text/original-store'
import { closeComparison, useComparing } from '../../text/revision-store'
import { DialogBoundary } from '../../ui/failure/failure'
import { lazyDialog } from '../../ui/lazy'
import { OriginalDialog } from './original-dialog'

const RevisionsDialog = lazyDialog(async () => (await import('./revisions-dialog')).RevisionsDialog)

/** The dialogs about an open article, those that are open. */
export function ArticleDialogs() {
  const isComparing = useComparing(({ comparing }) => comparing !== null)
  return (
    <DialogBoundary onClose={closeDialogs}>
      <OriginalDialog />
      {isComparing && <RevisionsDialog />}
    </DialogBoundary>
  )
}

function closeDialogs(): void {
  closeOriginal()
  closeComparison()
}
