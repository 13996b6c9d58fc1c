import { create } from 'zustand'
import { type CommandName, commandNames } from '../../preload/contract/commands'
import {
  actingKeymap,
  type KeyChanges,
  type KeyName,
  keyed,
  type Keymap,
  type RowKeyName,
  rowKeyNames,
} from '../../preload/contract/keymap'

type Kept = {
  keymap: Keymap
  /** Whether keys that are a single character do anything. */
  hasSingleKeys: boolean
}

/** The keys as they act now. Until the settings are there they are the program's own. */
export const useKeymap = create<Kept>(() => ({ keymap: actingKeymap({}, true), hasSingleKeys: true }))

let worn: { keys: KeyChanges; singleKeys: boolean } = { keys: {}, singleKeys: true }

/** From now on the keys are these. */
export function wearKeys({ keys, singleKeys }: typeof worn): void {
  if (worn.keys === keys && worn.singleKeys === singleKeys) return
  worn = { keys, singleKeys }
  useKeymap.setState({ keymap: actingKeymap(keys, singleKeys), hasSingleKeys: singleKeys })
}

/** The command that has these keys; null where none has. */
export function commandOf(chord: string): CommandName | null {
  const { keymap } = useKeymap.getState()
  return commandNames.find((name) => keymap[name].includes(chord)) ?? null
}

/** What these keys do in the part of the window that has the focus, before any command; null where they do nothing there. */
export function rowKeyOf(chord: string, scope: 'names' | 'text'): RowKeyName | null {
  const { keymap } = useKeymap.getState()
  return rowKeyNames.find((name) => keyed[name].scope === scope && keymap[name].includes(chord)) ?? null
}

/** The keys shown beside a command, as they are now: for what is made when it is opened, such as a menu. */
export function chordFor(name: KeyName): string | undefined {
  return useKeymap.getState().keymap[name][0]
}

/** The keys shown beside a command, for what stays on screen while they may change. */
export function useChord(name: KeyName): string | undefined {
  return useKeymap(({ keymap }) => keymap[name][0])
}
