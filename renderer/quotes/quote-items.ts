import type { Quote } from '../../preload/contract/quote'
import { canRun, runCommand, useCommands } from '../commands/command-store'
import { chordFor } from '../commands/keymap-store'
import type { MenuItem } from '../ui/menus/menu'

/** What can be done with the chosen quotation. */
export function quoteItems({ state, id, decidedOn }: Quote): (MenuItem | 'line')[] {
  // Only an article with an address has a page to be asked.
  const canCheck = canRun(useCommands.getState().registered, 'annotate.stillSays')
  return [
    decidedOn === null
      ? item('Confirm', 'check', 'quote.confirm', state === 'confirmed' || state === 'corrected')
      : item('Confirm the new words', 'check', 'quote.confirm'),
    item('Change speaker…', 'person', 'quote.setSpeaker'),
    item('Adjust words…', 'text', 'quote.adjust'),
    item('Reject', 'close', 'quote.reject', state === 'rejected'),
    item('Reset to suggestion', 'undo', 'quote.withdraw', id === null),
    'line',
    item('Highlight', 'highlight', 'quote.highlight'),
    item('Copy with source', 'copy', 'annotate.copyWithSource'),
    item('Does the page still say so?', 'retry', 'annotate.stillSays', !canCheck),
  ]
}

function item(
  label: string,
  icon: NonNullable<MenuItem['icon']>,
  name: Parameters<typeof runCommand>[0],
  isDisabled = false,
): MenuItem {
  return { label, icon, run: () => void runCommand(name), chord: chordFor(name), isDisabled }
}
