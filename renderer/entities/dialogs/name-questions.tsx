import { useEffect } from 'react'
import { DialogBoundary } from '../../ui/failure/failure'
import { lazyComponent } from '../../ui/lazy'
import { useEntities } from '../entity-store'
import { closeNameDialogs, useNameDialogs } from '../name-dialog-store'
import { NameMenuLayer } from './name-menu'

const NameDialogs = lazyComponent(async () => (await import('./name-dialogs')).NameDialogs)

function Questions() {
  const { dialog, menu } = useNameDialogs()
  const articleId = useEntities((state) => state.articleId)
  // What was asked about one article is not answered in the next.
  useEffect(() => closeNameDialogs, [articleId])
  if (dialog === null && menu === null) return null
  return (
    <section aria-label="About a name">
      <NameMenuLayer />
      {dialog !== null && <NameDialogs />}
    </section>
  )
}

/** The menu of a name and what is asked about it, whatever page the panel stands beside. */
export function NameQuestions() {
  return (
    <DialogBoundary onClose={closeNameDialogs}>
      <Questions />
    </DialogBoundary>
  )
}
