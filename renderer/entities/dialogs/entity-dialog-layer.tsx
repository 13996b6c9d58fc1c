import { useEffect } from 'react'
import { DialogBoundary } from '../../ui/failure/failure'
import { lazyComponent } from '../../ui/lazy'
import { useOpenArticle } from '../../text/open-article-store'
import { closeEntityDialogs, useEntityDialogs } from '../entity-dialog-store'

/** The menu of an entity and the dialogs about it, whatever page the panel stands beside. */
export function EntityDialogLayer() {
  return (
    <DialogBoundary onClose={closeEntityDialogs}>
      <OpenDialogs />
    </DialogBoundary>
  )
}

const EntityMenuLayer = lazyComponent(async () => (await import('./entity-menu')).EntityMenuLayer)
const EntityDialogs = lazyComponent(async () => (await import('./entity-dialogs')).EntityDialogs)

function OpenDialogs() {
  const { dialog, menu } = useEntityDialogs()
  const articleId = useOpenArticle((state) => state.articleId)
  // A dialog about one article closes when the next is opened.
  useEffect(() => closeEntityDialogs, [articleId])
  if (dialog === null && menu === null) return null
  return (
    <section aria-label="About an entity">
      <EntityMenuLayer />
      {dialog !== null && <EntityDialogs />}
    </section>
  )
}
