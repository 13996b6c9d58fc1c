import { useCommand } from '../../commands/command-store'
import { readSelection } from '../../text/selection-store'
import { showToast } from '../../toasts/toast-store'
import { isTooLong, wordsAt } from '../mention-actions'
import { openNameDialog } from '../name-dialog-store'
import { PaintMentions } from './paint-mentions'
import { useNamePointing } from './use-name-pointing'

function nameSelection(): void {
  const span = readSelection()
  if (!span) {
    showToast({ text: 'Select a name first, with the mouse or with F7 and the arrow keys.' })
    return
  }
  const words = wordsAt(span)
  if (!isTooLong(words)) openNameDialog({ ask: 'name', span, words })
}

/** Everything about names that lies over the article's text. */
export function NameLayer() {
  useCommand('annotate.name', nameSelection)
  useNamePointing()
  return <PaintMentions />
}
