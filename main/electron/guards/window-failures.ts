import { app, type BrowserWindow, dialog } from 'electron'
import { log } from '../../base/log'
import { Tries } from './tries'

const sentence =
  'The window of Dateline stopped working several times within a minute, so it was not opened again. What was said to be saved is saved. Start Dateline again; if this goes on, keep the log file and report it.'

const tries = new Tries()

/** A window whose process ended is loaded anew, some times with longer and longer pauses; then a person is told, and Dateline ends. */
export function loadAnewWhenGone(window: BrowserWindow, onGone: () => void): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    log.error('window', 'gone', { reason })
    onGone()
    const pause = tries.pauseAfterFailure()
    if (pause === null) return giveUp()
    setTimeout(() => {
      if (!window.isDestroyed()) window.webContents.reload()
    }, pause)
  })
}

function giveUp(): void {
  log.error('window', 'given-up')
  const told = dialog.showMessageBox({
    type: 'error',
    message: 'Dateline cannot show its window',
    detail: sentence,
  })
  void told.finally(() => app.quit())
}
