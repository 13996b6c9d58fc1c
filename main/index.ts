import { app, type BrowserWindow } from 'electron'
import { mkdirSync } from 'node:fs'
import { log, openLog, errorDetails } from './base/log'
import { closePageReaders } from './electron/page-reader'
import { defaultDataFolder, pathsIn } from './app/paths'
import type { Program } from './app/program'
import { type FindImage, registerScheme, serveWindow } from './electron/protocol'
import { serveCalls } from './electron/ipc'
import { reportReady, reportTimes } from './electron/report-ready'
import { hardenProgram, hardenSession } from './electron/security'
import { readStartOptions } from './app/start-options'
import type { Started } from './electron/start-program'
import { storedTheme } from './electron/theme'
import { createWindow } from './electron/window'

// Marks cost some microseconds. `npm run bench` asks for them.
performance.mark('start: code begins')

const options = readStartOptions(process.argv)
const paths = pathsIn(options.dataFolder ?? defaultDataFolder())

/** A window that never says that it is drawn must not keep the work waiting. */
const paintedAtLatestMs = 10_000

const restMs = 400

/** A page that asks for no script must not keep the library closed. */
const servedAtLatestMs = 1_000

let window: BrowserWindow | null = null
function getWindow(): BrowserWindow | null {
  return window
}
let isPainted = false

/** Before the program is put together the window shows nothing that could have ended it. */
let onWindowGone = (): void => undefined

function onPainted(program: Program): void {
  if (isPainted) return
  isPainted = true
  // Starting a process holds main up for some forty milliseconds: not while the first screen settles.
  setTimeout(() => {
    program.queue.begin()
    program.watcher.begin()
    if (options.times !== null) reportTimes(options.times)
  }, restMs)
  if (window !== null && options.screenshot !== null) {
    void reportReady(window, options.screenshot, program.currentLibrary.status)
  }
}

function openWindow(): void {
  window = createWindow(paths.windowState, storedTheme(paths.settings))
  window.on('closed', () => {
    window = null
    closePageReaders()
  })
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    log.error('window', 'gone', { reason })
    onWindowGone()
    window?.webContents.reload()
  })
}

/** Nothing quits before what is due is written and the library is closed. */
function endWith(program: Program): void {
  let hasEnded = false
  app.on('will-quit', (event) => {
    if (hasEnded) return
    event.preventDefault()
    const quit = () => {
      hasEnded = true
      // In a turn of its own: while Electron still answers for this quitting it ignores another.
      setImmediate(() => app.quit())
    }
    program.end().then(quit, (error: unknown) => {
      log.error('main', 'end', errorDetails(error))
      quit()
    })
  })
}

/** Resolves once the window's page has its script, or will not ask for it, as in development. */
function pageServed(findImage: FindImage): Promise<void> {
  return new Promise((resolve) => {
    const onServed = (path: string) => {
      // The one that electron.vite.config.ts puts the first screen into. In a turn of its own: it is on its way then.
      if (/[\\/]window-[^\\/]*\.js$/.test(path)) setImmediate(resolve)
    }
    serveWindow({ onServed, findImage })
    setTimeout(resolve, servedAtLatestMs)
  })
}

async function run(): Promise<void> {
  await app.whenReady()
  performance.mark('start: system ready')
  hardenSession()
  // The window first. While its page reads its script, in a process of its own, main reads the rest of itself; until then
  // the page's questions wait.
  const starting: Promise<Started> = pageServed(async (hash) => (await starting).findImage(hash))
    .then(() => {
      performance.mark('start: program asked for')
      return import('./electron/start-program')
    })
    .then(({ startProgram }) => {
      performance.mark('start: program read')
      return startProgram({ paths, options, getWindow, onPainted })
    })
  serveCalls(getWindow, async (name, input) => (await starting).answer(name, input))
  openWindow()
  performance.mark('start: window made')
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('activate', () => {
    if (window === null) openWindow()
  })
  const { program, welcomeSecond, opened } = await starting
  endWith(program)
  onWindowGone = () => program.openings.crashed()
  app.on('second-instance', (_event, argv) => welcomeSecond(readStartOptions(argv)))
  setTimeout(() => onPainted(program), paintedAtLatestMs).unref()
  await opened
  performance.mark('start: library open')
}

process.on('uncaughtException', (error) => log.error('main', 'uncaught', errorDetails(error)))
process.on('unhandledRejection', (error) => log.error('main', 'unhandled', errorDetails(error)))

function start(): void {
  mkdirSync(paths.session, { recursive: true })
  app.setPath('userData', paths.dataFolder)
  app.setPath('sessionData', paths.session)
  openLog(paths.logs)
  if (!app.requestSingleInstanceLock()) return app.quit()
  registerScheme()
  hardenProgram()
  void run()
}

if (options.readsPages) void import('./electron/page-service').then(({ servePages }) => servePages())
else start()
