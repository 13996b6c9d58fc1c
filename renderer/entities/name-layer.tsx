import { useEffect } from 'react'
import { useCommand } from '../commands/command-store'
import { readSelection } from '../highlights/selection-store'
import { showToast } from '../toasts/toast-store'
import { later } from '../ui/later'
import { isTooLong, wordsAt } from './mention-deeds'
import { askAbout, openNameMenu, startRenaming, useAsked } from './name-dialog-store'
import { NameMenuLayer } from './name-menu'
import { PaintMentions } from './paint-mentions'
import { useNamePointing } from './use-name-pointing'

const NameDialogs = later(async () => (await import('./name-dialogs')).NameDialogs)

function nameSelection(): void {
  const span = readSelection()
  if (!span) {
    showToast({ text: 'Select a name first, with the mouse or with F7 and the arrow keys.' })
    return
  }
  const words = wordsAt(span)
  if (!isTooLong(words)) askAbout({ ask: 'name', span, words })
}

/** Everything about names that lies over the article's text, and what is asked about them. */
export function NameLayer() {
  const isAsked = useAsked(({ dialog }) => dialog !== null)
  useCommand('annotate.name', nameSelection)
  useNamePointing()
  // What was asked about one article is not answered in the next.
  useEffect(
    () => () => {
      askAbout(null)
      openNameMenu(null)
      startRenaming(null)
    },
    [],
  )
  return (
    <>
      <PaintMentions />
      <NameMenuLayer />
      {isAsked && <NameDialogs />}
    </>
  )
}
