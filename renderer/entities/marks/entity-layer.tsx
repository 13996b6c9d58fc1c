import { useCommand } from '../../commands/command-store'
import { readSelection } from '../../text/selection-store'
import { showToast } from '../../toasts/toast-store'
import { isTooLong, wordsAt } from '../mention-actions'
import { openEntityDialog } from '../entity-dialog-store'
import { PaintMentions } from './paint-mentions'
import { useMentionPointing } from './use-mention-pointing'

/** Everything about entities that lies over the article's text. */
export function EntityLayer() {
  useCommand('annotate.name', markSelection)
  useMentionPointing()
  return <PaintMentions />
}

function markSelection(): void {
  const span = readSelection()
  if (!span) {
    showToast({ text: 'Select a name first, with the mouse or with F7 and the arrow keys.' })
    return
  }
  const words = wordsAt(span)
  if (!isTooLong(words)) openEntityDialog({ ask: 'name', span, words })
}
