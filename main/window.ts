import { BrowserWindow, nativeTheme } from 'electron'
import { join } from 'node:path'
import type { Theme } from '../preload/contract/settings'
import { isOurs, startPage } from './origin'
import { keepWindowState, readWindowState } from './window-state'

/** --paper of renderer/styles/tokens.css: what is seen before the page has drawn itself. */
const backgrounds = { light: '#fefdfb', sepia: '#f8f1e2', dark: '#1a1b1d' }

const backgroundOf = (theme: Theme): string => {
  if (theme === 'sepia') return backgrounds.sepia
  return nativeTheme.shouldUseDarkColors ? backgrounds.dark : backgrounds.light
}

/** Sepia is a light theme to everything that Chromium draws itself. */
export const wearTheme = (theme: Theme, window: BrowserWindow | null): void => {
  nativeTheme.themeSource = theme === 'sepia' ? 'light' : theme
  window?.setBackgroundColor(backgroundOf(theme))
}

const webPreferences = {
  preload: join(__dirname, '../preload/index.cjs'),
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  enableWebSQL: false,
  // Electron would fetch its dictionaries from a server of Google's, and Dateline opens no connection unasked.
  spellcheck: false,
  devTools: import.meta.env.DEV,
}

/** The one window. It is shown at once, in the theme's colour, and fills as its page loads. */
export const createWindow = (stateFile: string, theme: Theme): BrowserWindow => {
  wearTheme(theme, null)
  const { bounds, isMaximized } = readWindowState(stateFile)
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 640,
    minHeight: 480,
    title: 'Dateline',
    backgroundColor: backgroundOf(theme),
    show: !isMaximized,
    webPreferences,
  })
  if (isMaximized) window.maximize()
  keepWindowState(stateFile, window)
  // Chromium asks nobody before a page goes to about:blank: nothing of ours is there, so it is brought back.
  window.webContents.on('did-navigate', (_event, address) => {
    if (!isOurs(address)) void window.loadURL(startPage)
  })
  void window.loadURL(startPage)
  return window
}
