import type { CommandName } from '../../../preload/contract/commands'
import { runCommand } from '../../commands/command-store'
import { chordFor } from '../../commands/keymap-store'
import type { IconName } from '../../ui/icons'
import { Menu, type MenuItem } from '../../ui/menus/menu'
import { MenuButton } from '../../ui/menus/menu-button'

/** The ways in which articles come in. */
export function ImportMenu() {
  return (
    <MenuButton icon="plus" label="Import">
      {(menu) => (
        <Menu
          {...menu}
          items={[
            item('import.choose', 'Choose files…', 'file'),
            item('import.paste', 'Paste text…', 'paste'),
            item('import.address', 'From address…', 'link'),
            item('feed.subscribe', 'Subscribe to feed…', 'feed'),
          ]}
        />
      )}
    </MenuButton>
  )
}

function item(name: CommandName, label: string, icon: IconName): MenuItem {
  return { label, icon, chord: chordFor(name), run: () => void runCommand(name) }
}
