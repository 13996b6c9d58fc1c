import { useEffect } from 'react'
import { closeTagDialog, useTagDialog } from '../../tags/tag-dialog-store'
import { DialogBoundary } from '../../ui/failure/failure'
import { lazyDialog } from '../../ui/lazy'

const TagLayer = lazyDialog(async () => (await import('../../tags/tag-layer')).TagLayer)

/** The dialogs about tags, over the panes. */
export function TagDialogs({ library }: { library: string | null }) {
  const isOpen = useTagDialog(({ dialog }) => dialog !== null)
  useEffect(() => closeTagDialog, [library])
  return <DialogBoundary onClose={closeTagDialog}>{isOpen && <TagLayer />}</DialogBoundary>
}
