import { chordFor, runCommand } from '../../commands/command-store'
import { MenuButton } from '../../ui/menus/menu-button'

const importItems = [
  {
    label: 'Choose files…',
    icon: 'file',
    run: () => void runCommand('import.choose'),
    chord: chordFor('import.choose'),
  },
  {
    label: 'Paste text…',
    icon: 'paste',
    run: () => void runCommand('import.paste'),
    chord: chordFor('import.paste'),
  },
  {
    label: 'From address…',
    icon: 'link',
    run: () => void runCommand('import.address'),
    chord: chordFor('import.address'),
  },
  {
    label: 'Subscribe to feed…',
    icon: 'feed',
    run: () => void runCommand('feed.subscribe'),
  },
] as const

/** The ways in which articles come in. */
export function ImportMenu() {
  return <MenuButton icon="plus" label="Import" items={importItems} />
}
