import { isMac } from './platform'

const macSigns: Record<string, string> = {
  Mod: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Ctrl: '⌃',
  Delete: '⌦',
  Backspace: '⌫',
}
const signs: Record<string, string> = { Mod: 'Ctrl', Delete: 'Del' }
const arrows: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' }

/** The keycaps of a chord, as this system prints them. */
export function keycaps(chord: string, isMac: boolean): string[] {
  // A chord that ends in the plus key splits into an empty last part.
  const parts = chord.endsWith('++') ? [...chord.slice(0, -2).split('+'), '+'] : chord.split('+')
  return parts.map((part) => arrows[part] ?? (isMac ? macSigns : signs)[part] ?? part)
}

/** The keys of a chord in a row, as they stand in a tooltip or are said aloud. */
export function keysInWords(chord: string): string {
  return keycaps(chord, isMac).join(isMac ? '' : '+')
}

/** The tooltip of something that keys do as well. */
export function titleWithKeys(label: string, chord: string | undefined): string {
  return chord === undefined ? label : `${label} (${keysInWords(chord)})`
}
