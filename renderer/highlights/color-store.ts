import type { LibraryColor } from '../../preload/contract/color'
import type { HighlightColor } from '../../preload/contract/highlight'
import { readColors, shownOf, useColors } from '../queries/library-colors'
import { changeSettings, readSettings, useSettings } from '../settings/settings-store'

/** The colour that was used last; the library's first one where it does not offer that. */
export function currentColor(): HighlightColor {
  return offered(readColors(), readSettings().highlightColor)
}

/** The same, kept up to date. */
export function useCurrentColor(): HighlightColor {
  const used = useSettings(({ highlightColor }) => highlightColor)
  return offered(useColors(), used)
}

function offered(colors: readonly LibraryColor[], used: HighlightColor): HighlightColor {
  const shown = shownOf(colors)
  return shown.includes(used) ? used : (shown[0] ?? used)
}

export function keepColor(highlightColor: HighlightColor): void {
  if (readSettings().highlightColor !== highlightColor) void changeSettings({ highlightColor })
}
