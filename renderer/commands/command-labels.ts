import { create } from 'zustand'
import type { CommandName } from '../../preload/contract/commands'
import { keyed, type KeyName } from '../../preload/contract/keymap'

type Labels = Readonly<Partial<Record<CommandName, string>>>

/** What commands are called while a library is open, where that says more than what the program calls them. */
export const useCommandLabels = create<{ labels: Labels }>(() => ({ labels: {} }))

export function callCommands(labels: Labels): void {
  useCommandLabels.setState({ labels })
}

/** What a command or a key of a row is called now. */
export function labelOf(name: KeyName): string {
  const labels: Readonly<Partial<Record<KeyName, string>>> = useCommandLabels.getState().labels
  return labels[name] ?? keyed[name].label
}
