import { type CommandName, commandNames, commands, type MenuPart } from '../../preload/contract/commands'

/** How the menu names a command, and the key that is shown beside it: the window's own. */
type MenuCommand = { name: CommandName; label: string; accelerator?: string }

/** What stands in a part of the menu, in its order. */
export function commandsIn(part: MenuPart): MenuCommand[] {
  return commandNames
    .filter((name) => commands[name].at === part)
    .map((name) => {
      const { label, menuLabel = label, keys } = commands[name]
      return { name, label: menuLabel, ...(keys[0] !== undefined && { accelerator: acceleratorOf(keys[0]) }) }
    })
}

/** A key of the keymap in the words of Electron's menus. */
function acceleratorOf(chord: string): string {
  return chord.replace('Mod+', 'CmdOrCtrl+').replace(/Arrow(?=[A-Z])/, '')
}
