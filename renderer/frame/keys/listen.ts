import { type CommandName, commands } from '../../../preload/contract/commands'
import { on } from '../../bridge'
import { chordOf } from '../../commands/chord'
import { runCommand } from '../../commands/command-store'
import { commandOf } from '../../commands/keymap-store'
import { hasOwnText, pressSelectAll, selectAllAround } from './select-all'
import { isMac } from '../../ui/keys/platform'

/** The one place where keys and the menu become commands. */
export function listenForCommands(): () => void {
  window.addEventListener('keydown', hearKey)
  window.addEventListener('mouseup', hearButton)
  const endMenu = on('command', hearMenu)
  return () => {
    window.removeEventListener('keydown', hearKey)
    window.removeEventListener('mouseup', hearButton)
    endMenu()
  }
}

function hearKey(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing) return
  const name = commandOf(chordOf(event, isMac))
  if (name === 'edit.selectAll') selectAll(event)
  if (name === null || name === 'edit.selectAll' || isKeptOut(name)) return
  const isForFields = commands[name].isForFields === true && !movesByWord(event)
  if (isTypingIn(event.target) && !isForFields) return
  if (runCommand(name)) event.preventDefault()
}

// The browser would select everything that stands in the window, also behind a dialog.
function selectAll(event: KeyboardEvent) {
  if (hasOwnText(event.target)) return
  event.preventDefault()
  selectAllAround(document.activeElement)
}

/** Behind a dialog only what changes the dialog as well. */
function isKeptOut(name: CommandName) {
  return isModal() && commands[name].isForDialogs !== true
}

function isModal() {
  return document.querySelector('dialog:modal') !== null
}

// A Mac's fields go from word to word by these; elsewhere they mean nothing in a field.
function movesByWord(event: KeyboardEvent) {
  return isMac && event.altKey && event.key.startsWith('Arrow')
}

function isTypingIn(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return (
    target.isContentEditable ||
    target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=range])')
  )
}

// The fourth and the fifth button of a mouse.
const commandByButton: Partial<Record<number, CommandName>> = { 3: 'page.back', 4: 'page.forward' }

function hearButton(event: MouseEvent) {
  const name = commandByButton[event.button]
  if (name === undefined || isModal()) return
  event.preventDefault()
  runCommand(name)
}

function hearMenu({ name }: { name: CommandName }) {
  // The menu's Undo belongs to the field while somebody types in one, as it does everywhere else.
  if ((name === 'change.undo' || name === 'change.redo') && isTypingIn(document.activeElement)) {
    document.execCommand(name === 'change.undo' ? 'undo' : 'redo')
    return
  }
  if (name === 'edit.selectAll') pressSelectAll()
  else if (!isKeptOut(name)) runCommand(name)
}
