/** What of a key press makes a chord. */
type Press = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; shiftKey: boolean }

/**
 * A key press as the keymap writes it: `Mod+Shift+Z`.
 * Shift is part of the chord only for letters and named keys: `?` and `+` already say on which key they lie,
 * which differs between keyboards.
 */
export function chordOf(press: Press, isMac: boolean): string {
  const parts: string[] = []
  if (isMac ? press.metaKey : press.ctrlKey) parts.push('Mod')
  if (isMac ? press.ctrlKey : press.metaKey) parts.push(isMac ? 'Ctrl' : 'Meta')
  if (press.altKey) parts.push('Alt')
  if (press.shiftKey && isLetterOrNamed(press.key)) parts.push('Shift')
  parts.push(press.key === ' ' ? 'Space' : press.key.length === 1 ? press.key.toUpperCase() : press.key)
  return parts.join('+')
}

function isLetterOrNamed(key: string) {
  return /^[a-z]$/i.test(key) || key.length > 1
}
