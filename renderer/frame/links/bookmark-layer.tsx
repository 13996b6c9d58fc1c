import { useState } from 'react'
import { useCommand } from '../../commands/command-store'
import { DialogBoundary } from '../../ui/failure/failure'
import { lazyDialog } from '../../ui/lazy'

const SaveBookmark = lazyDialog(async () => (await import('./save-bookmark')).SaveBookmark)

/** The dialog with the bookmark by which a browser hands pages over. */
export function BookmarkLayer() {
  const [isShown, setIsShown] = useState(false)
  const close = () => setIsShown(false)
  useCommand('save.bookmark', () => setIsShown(true))
  return <DialogBoundary onClose={close}>{isShown && <SaveBookmark onClose={close} />}</DialogBoundary>
}
