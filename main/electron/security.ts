import { app, type Session, session, type WebContents } from 'electron'
import { imageHashIn } from './image-address'
import { log } from '../base/log'
import { proveContents } from './guards/web-contents'
import { devServer, isOurs } from './origin'

export { refuseSwitches } from './guards/refuse-switches'

/** How every window's page is kept from Node, from other pages and from the network; a page of its own adds the rest. */
export const confined = {
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
} as const

const allowed = new Set(['clipboard-sanitized-write'])

/** Before Electron is ready: sandboxes every window there will ever be, and leaves names nowhere to be looked up. */
export function hardenProgram(): void {
  // As root Chromium's sandbox cannot work: a start as root says --no-sandbox, which this would take back.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  if (devServer === null) app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.on('web-contents-created', (_event, contents) => {
    proveContents(contents)
    guardContents(contents)
  })
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, trust) => {
    event.preventDefault()
    trust(false)
  })
}

function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event, address) => {
    // Vite reloads the page in development; a built window never goes anywhere.
    if (devServer !== null && isOurs(address)) return
    event.preventDefault()
    refused('navigation', address)
  })
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame) return
    event.preventDefault()
    refused('frame navigation', event.url)
  })
  contents.on('will-redirect', (event, address) => {
    event.preventDefault()
    refused('redirect', address)
  })
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
    refused('webview', '')
  })
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault()
    choose('')
  })
  contents.setWindowOpenHandler(({ url }) => {
    refused('window', url)
    return { action: 'deny' }
  })
  // WebRTC would otherwise speak to the network past every filter below.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

function refused(what: string, address: string): void {
  log.warn('security', 'refused', { what, scheme: schemeOf(address) })
}

// Whatever else stands before a colon may be a word of a text.
const knownSchemes =
  /^(?:none|https?|wss?|ftp|file|data|blob|about|app|javascript|mailto|view-source|devtools)$/

function schemeOf(address: string): string {
  const scheme = /^[a-z][a-z0-9+.-]{0,20}(?=:)/i.exec(address)?.[0].toLowerCase() ?? 'none'
  return knownSchemes.test(scheme) ? scheme : 'other'
}

const maxEarly = 100
const early: string[] = []
let tell: (address: string) => void = (address) => {
  if (early.length < maxEarly) early.push(address)
}

/** Tells of each request that a page tried to make, those before this too. */
export function tellBlocked(listener: typeof tell): void {
  tell = listener
  for (const address of early.splice(0)) listener(address)
}

/** What a page asked for was not asked of anybody. Only what would have gone to the network is told of. */
export function noteBlocked(address: string): void {
  if (/^(?:https?|wss?|ftp):/i.test(address)) tell(address)
}

/** Denies what a page could ask of the device and the network. The window needs neither. */
export function hardenSession(): void {
  const of = session.defaultSession
  of.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) => {
    answer(allowed.has(permission) && isOurs(requestingUrl))
  })
  of.setPermissionCheckHandler((_contents, permission, origin) => allowed.has(permission) && isOurs(origin))
  of.setDevicePermissionHandler(() => false)
  refuseNetwork(of)
  of.setSpellCheckerEnabled(false)
  // Without this Chromium asks the system for a proxy, which may ask the network.
  void of.setProxy({ mode: 'direct' })
}

function refuseNetwork(of: Session): void {
  of.webRequest.onBeforeRequest(({ url, resourceType }, answer) => {
    const isFine = isOurs(url) || imageHashIn(url) !== null || (devServer !== null && isDevelopment(url))
    if (!isFine) {
      log.warn('security', 'request-blocked', { scheme: schemeOf(url), resourceType })
      noteBlocked(url)
    }
    answer({ cancel: !isFine })
  })
  of.on('will-download', (event, item) => {
    event.preventDefault()
    refused('download', item.getURL())
  })
}

function isDevelopment(address: string): boolean {
  const { protocol, host } = new URL(address)
  return protocol === 'devtools:' || host === devServer?.host
}
