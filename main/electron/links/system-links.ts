import { app, type BrowserWindow } from 'electron'
import { ownScheme } from '../../../preload/contract/own-link'
import { IncomingLinks } from '../../app/incoming-links'
import { sendTo } from '../ipc'

type Windows = { getWindow: () => BrowserWindow | null; openWindow: () => void }

/** The window is told that a link waits for it; one that does not hear yet asks once it is painted. */
export function incomingLinks(getWindow: () => BrowserWindow | null): IncomingLinks {
  return new IncomingLinks(() => sendTo(getWindow)('link.came', {}))
}

/** macOS hands links over by an event, which may come before the program is ready; the others as arguments of a start. */
export function hearSystemLinks(links: IncomingLinks, { getWindow, openWindow }: Windows): void {
  app.on('open-url', (event, address) => {
    event.preventDefault()
    links.came(address)
    // A program that is still starting opens its window by itself.
    if (!app.isReady()) return
    if (getWindow() === null) openWindow()
    bringToFront(getWindow())
  })
}

export function bringToFront(window: BrowserWindow | null): void {
  if (window?.isMinimized() === true) window.restore()
  window?.focus()
}

/**
 * Tells the system who reads links of Dateline's. Only the program as it is installed: one from the sources is not what a person means. On
 * Linux the package says so by its desktop entry; to say it here would start a program and wait for it.
 */
export function registerAsReader(): void {
  if (app.isPackaged && process.platform !== 'linux') app.setAsDefaultProtocolClient(ownScheme)
}
