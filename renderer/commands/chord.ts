/** What of a key press makes a chord. */
export type Press = {
  key: string
  /** Which key of the keyboard it was, whatever stands on it. */
  code?: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

/**
 * A key press as the keymap writes it: `Mod+Shift+Z`.
 * Shift is part of the chord only for letters and named keys: `?` and `+` already say on which key they lie,
 * which differs between keyboards.
 */
export function chordOf(press: Press, isMac: boolean): string {
  const key = keyOf(press, isMac)
  const parts: string[] = []
  if (isMac ? press.metaKey : press.ctrlKey) parts.push('Mod')
  if (isMac ? press.ctrlKey : press.metaKey) parts.push(isMac ? 'Ctrl' : 'Meta')
  if (press.altKey) parts.push('Alt')
  if (press.shiftKey && isLetterOrNamed(key)) parts.push('Shift')
  parts.push(key)
  return parts.join('+')
}

function keyOf({ key, code = '', altKey }: Press, isMac: boolean): string {
  // A Mac types another sign by Option and a digit: that it was the digit says only the key.
  const digit = isMac && altKey ? /^Digit(\d)$/.exec(code)?.[1] : undefined
  if (digit !== undefined) return digit
  if (key === ' ') return 'Space'
  const upper = key.toUpperCase()
  // Some letters have a capital of two, such as ß.
  return isOneCharacter(key) && isOneCharacter(upper) ? upper : key
}

function isOneCharacter(key: string) {
  return /^.$/u.test(key)
}

function isLetterOrNamed(key: string) {
  return !isOneCharacter(key) || key.toLowerCase() !== key.toUpperCase()
}
