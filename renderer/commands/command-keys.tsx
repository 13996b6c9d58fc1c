import type { KeyName } from '../../preload/contract/keymap'
import { labelOf } from './command-labels'
import { Kbd } from '../ui/keys/kbd'
import { useChord } from './keymap-store'

/** The keycaps of a command, wherever the window names it; nothing where it has no keys. */
export function CommandKeys({ of }: { of: KeyName }) {
  const chord = useChord(of)
  return chord === undefined ? null : <Kbd chord={chord} />
}

/** The same within a sentence, which goes on where the command has no keys: it is then found by its name in the palette. */
export function KeysOrName({ of }: { of: KeyName }) {
  const chord = useChord(of)
  return chord === undefined ? <>the command “{labelOf(of)}”</> : <Kbd chord={chord} />
}
