import { BrowserWindow, MessageChannelMain, type MessagePortMain, type Session, session } from 'electron'
import { constants, setPriority } from 'node:os'
import { pageChannel } from '../../preload/contract/words'
import { built } from './built'
import { host, scheme } from './origin'
import { servePageReader } from './protocol'
import { confined, noteBlocked } from './security'

/** In memory, and shared with no other window: what hidden pages could leave behind goes with the program. */
const partition = 'page-reader'

const address = `${scheme}://${host}/page-reader/index.html`

type PageReader = { port: MessagePortMain; close: () => void }

const open = new Set<BrowserWindow>()

/** A hidden document that takes web pages apart, spoken to through its port. `onGone` is told if it ends by itself. */
export function openPageReader(onGone: () => void): PageReader {
  const window = createHidden()
  open.add(window)
  const { port1, port2 } = new MessageChannelMain()
  const close = () => {
    open.delete(window)
    if (!window.isDestroyed()) window.destroy()
  }
  window.webContents.once('did-finish-load', () => {
    giveWay(window.webContents.getOSProcessId())
    window.webContents.postMessage(pageChannel, null, [port1])
  })
  window.webContents.once('render-process-gone', onGone)
  window.webContents.once('did-fail-load', onGone)
  window.once('closed', () => open.delete(window))
  void window.loadURL(address).catch(onGone)
  return { port: port2, close }
}

/** A person who reads while thousands of pages come in must not wait for them. Not every system lets us: then all are equal. */
function giveWay(process: number): void {
  try {
    setPriority(process, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // It works on with the priority that it has.
  }
}

/**
 * The window in which foreign markup is parsed: sandboxed, without pictures, and never shown. Its page counts as one that is
 * looked at all the same: else Chromium takes priority from its process and has it clear up its memory all the time.
 */
function createHidden(): BrowserWindow {
  return new BrowserWindow({
    show: false,
    width: 800,
    height: 600,
    skipTaskbar: true,
    focusable: false,
    paintWhenInitiallyHidden: true,
    webPreferences: {
      session: ownSession(),
      preload: built('preload/page-reader.cjs'),
      ...confined,
      backgroundThrottling: false,
      images: false,
      webgl: false,
      devTools: false,
    },
  })
}

const hardened = new WeakSet<Session>()

/**
 * A session that allows nothing: no permission, no device, no download, and no request but for the program's
 * own files.
 */
function ownSession(): Session {
  const own = session.fromPartition(partition)
  if (hardened.has(own)) return own
  hardened.add(own)
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  own.setPermissionCheckHandler(() => false)
  own.setDevicePermissionHandler(() => false)
  own.webRequest.onBeforeRequest(({ url }, answer) => {
    const cancel = !url.startsWith(`${scheme}://${host}/`)
    if (cancel) noteBlocked(url)
    answer({ cancel })
  })
  own.on('will-download', (event) => event.preventDefault())
  own.setSpellCheckerEnabled(false)
  void own.setProxy({ mode: 'direct' })
  servePageReader(own, built('renderer'))
  return own
}

/** Hidden documents must not keep the program running once its window is closed. */
export function closePageReaders(): void {
  for (const window of open) window.destroy()
}
