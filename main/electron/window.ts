import { BrowserWindow } from 'electron'
import type { Paths } from '../app/paths'
import { readSmallFile } from '../base/jsonl-file'
import { built } from './built'
import { loadAnewWhenGone } from './guards/window-failures'
import { serveFieldMenu } from './menus/field-menu'
import { isOurs, startPage } from './origin'
import { closePageReaders } from './page-reader'
import { confined } from './security'
import { storedTheme, wearTheme, wornBackground } from './theme'
import { keepWindowState, readWindowState } from './window-state'

const webPreferences = {
  preload: built('preload/index.cjs'),
  ...confined,
  devTools: import.meta.env.DEV,
}

/**
 * The one window. It is shown at once, in the theme's colour, and fills as its page loads. `onGone` is told when its process
 * has ended by itself.
 */
export function createWindow({ windowState: stateFile, settings }: Paths, onGone: () => void): BrowserWindow {
  wearTheme(storedTheme(settings), null)
  const { bounds, isMaximized } = readWindowState(stateFile)
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 640,
    minHeight: 480,
    title: 'Dateline',
    backgroundColor: wornBackground(),
    show: !isMaximized,
    webPreferences: { ...webPreferences, zoomFactor: storedSize(settings) / 100 },
  })
  if (isMaximized) window.maximize()
  keepWindowState(stateFile, window)
  // Chromium asks no handler before a page goes to about:blank: nothing of ours is there, so it is brought back.
  window.webContents.on('did-navigate', (_event, address) => {
    if (!isOurs(address)) void window.loadURL(startPage)
  })
  loadAnewWhenGone(window, onGone)
  serveFieldMenu(window)
  window.on('closed', closePageReaders)
  void window.loadURL(startPage)
  return window
}

/** How large everything is, as the settings file says, for the window that opens before the settings themselves are read. */
function storedSize(settingsFile: string): number {
  const stored = readSmallFile(settingsFile).get('interfaceSize')
  return typeof stored === 'number' && stored >= 75 && stored <= 200 ? stored : 100
}
