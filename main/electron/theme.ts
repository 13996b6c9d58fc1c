import { type BrowserWindow, nativeTheme } from 'electron'
import type { Theme, WornTheme } from '../../preload/contract/settings'
import { themes } from '../../preload/contract/words'
import { readSmallFile } from '../base/jsonl-file'

/** --paper of renderer/styles/tokens.css: what is seen before the page has drawn itself. */
const backgrounds: Record<WornTheme, string> = { light: '#fefdfb', sepia: '#f8f1e2', dark: '#1a1b1d' }

let worn: Theme = 'system'

/** Sepia is a light theme to everything that Chromium draws itself. */
export function wearTheme(theme: Theme, window: BrowserWindow | null): void {
  worn = theme
  nativeTheme.themeSource = theme === 'sepia' ? 'light' : theme
  window?.setBackgroundColor(wornBackground())
}

/** What a page wears that begins now. */
export function wornTheme(): WornTheme {
  if (worn === 'sepia') return 'sepia'
  return nativeTheme.shouldUseDarkColors ? 'dark' : 'light'
}

export function wornBackground(): string {
  return backgrounds[wornTheme()]
}

/** The theme that the settings file names, for the window that opens before the settings themselves are read. */
export function storedTheme(settingsFile: string): Theme {
  const stored = readSmallFile(settingsFile).get('theme')
  return themes.find((theme) => theme === stored) ?? 'system'
}
