import { type BrowserWindow, ipcMain } from 'electron'
import { callChannel, eventChannel } from '../../preload/contract/bridge'
import type { Reply } from '../../preload/contract/errors'
import { log } from '../base/log'
import { isTrusted } from './guards/sender'
import type { Send } from '../base/send'

const refusal: Reply<never> = {
  ok: false,
  code: 'invalid-input',
  message: 'Only the window of Dateline itself may ask.',
}

type Answer = (name: unknown, input: unknown) => Promise<Reply<unknown>>

/** The only use of ipcMain: one channel in. */
export function serveCalls(getWindow: () => BrowserWindow | null, answer: Answer): void {
  ipcMain.handle(callChannel, (event, name: unknown, input: unknown) => {
    if (isTrusted(event, getWindow())) return answer(name, input)
    log.warn('ipc', 'refused')
    return refusal
  })
}

/** One channel out. */
export function sendTo(getWindow: () => BrowserWindow | null): Send {
  return (name, data) => {
    const window = getWindow()
    if (window !== null && !window.isDestroyed()) window.webContents.send(eventChannel, name, data)
  }
}
