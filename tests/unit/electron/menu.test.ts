import { expect, it } from 'vitest'
import { menuCommands } from '../../../main/electron/menu-commands'
import type { CommandName } from '../../../preload/contract/events'
import { commandNames } from '../../../preload/contract/words'
import { keymap } from '../../../renderer/commands/keymap'

const asAccelerator = (chord: string) => chord.replace('Mod+', 'CmdOrCtrl+').replace('Arrow', '')

it('shows every command but none that the window does not know', () => {
  expect(Object.keys(menuCommands).sort()).toEqual([...commandNames].sort())
})

it.each(Object.entries(menuCommands))('shows the key of %s as the window hears it', (name, command) => {
  const [first] = keymap[name as CommandName].keys
  expect(command.accelerator).toBe(first === undefined ? undefined : asAccelerator(first))
})
