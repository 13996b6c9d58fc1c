import { type CommandName, commandNames, commands, type MenuPart } from '../../preload/contract/commands'
import type { Keymap } from '../../preload/contract/keymap'

/** How the menu names a command, and the key that is shown beside it: the window's own. */
type MenuCommand = { name: CommandName; label: string; accelerator?: string }

/** What commands are called in the open library; null for what is nothing there. */
export type Labels = Readonly<Partial<Record<CommandName, string | null>>>

/** What stands in a part of the menu, in its order. */
export function commandsIn(part: MenuPart, keymap: Keymap, named: Labels = {}): MenuCommand[] {
  return commandNames
    .filter((name) => commands[name].at === part && named[name] !== null)
    .map((name) => {
      const { label, menuLabel = label } = commands[name]
      const accelerator = keymap[name].map(acceleratorOf).find((found) => found !== null) ?? null
      return { name, label: named[name] ?? menuLabel, ...(accelerator !== null && { accelerator }) }
    })
}

const modifiers: Record<string, string> = {
  Mod: 'CmdOrCtrl',
  Ctrl: 'Ctrl',
  Meta: 'Super',
  Alt: 'Alt',
  Shift: 'Shift',
}

/** Keys with a name of several letters, as Electron calls them. */
const named: Record<string, string> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  '+': 'Plus',
  ...Object.fromEntries(
    ['Delete', 'Backspace', 'Insert', 'Home', 'End', 'PageUp', 'PageDown', 'Space', 'Tab', 'Enter'].map(
      (key) => [key, key],
    ),
  ),
}

/** A key of the keymap in the words of Electron's menus; null for one that they cannot show, such as a letter beyond ASCII. */
export function acceleratorOf(chord: string): string | null {
  // A chord that ends in the plus key splits into an empty last part.
  const parts = chord.endsWith('++') ? [...chord.slice(0, -2).split('+'), '+'] : chord.split('+')
  const key = chord === '+' ? '+' : (parts.pop() ?? '')
  const before = chord === '+' ? [] : parts.map((part) => modifiers[part])
  const shown = named[key] ?? (/^([!-~]|F\d{1,2})$/.test(key) ? key : undefined)
  return shown === undefined || before.includes(undefined) ? null : [...before, shown].join('+')
}
