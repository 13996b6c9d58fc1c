import type { HighlightColor } from '../../preload/contract/highlight'
import { changeSettings, readSettings } from '../settings/settings-store'

/** What the person calls a colour, else the colour's own name. */
export function colorName(color: HighlightColor): string {
  return readSettings().colorNames[color] || `${color.charAt(0).toUpperCase()}${color.slice(1)}`
}

/** The colour that was used last. */
export function currentColor(): HighlightColor {
  return readSettings().highlightColor
}

export function keepColor(highlightColor: HighlightColor): void {
  if (currentColor() !== highlightColor) void changeSettings({ highlightColor })
}
