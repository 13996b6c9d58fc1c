import { useEffect } from 'react'
import { later } from '../ui/later'
import { useEntities } from './entity-store'
import { askAbout, openNameMenu, startRenaming, useAsked } from './name-dialog-store'
import { NameMenuLayer } from './name-menu'

const NameDialogs = later(async () => (await import('./name-dialogs')).NameDialogs)

/** The menu of a name and what is asked about it, whatever page the panel stands beside. */
export function NameQuestions() {
  const { dialog, menu } = useAsked()
  const articleId = useEntities((state) => state.articleId)
  // What was asked about one article is not answered in the next.
  useEffect(
    () => () => {
      askAbout(null)
      openNameMenu(null)
      startRenaming(null)
    },
    [articleId],
  )
  if (dialog === null && menu === null) return null
  return (
    <section aria-label="About a name">
      <NameMenuLayer />
      {dialog !== null && <NameDialogs />}
    </section>
  )
}
