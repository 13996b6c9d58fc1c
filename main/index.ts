import { app, type BrowserWindow } from 'electron'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { log, openLog, wordsOf } from './log'
import { showMenu } from './menu'
import { closePageReaders } from './pages/page-reader'
import { servePages } from './pages/service'
import { defaultDataFolder, pathsIn } from './paths'
import type { Program } from './program'
import { registerScheme, serveWindow } from './protocol'
import { reportReady } from './screenshot'
import { hardenProgram, hardenSession } from './security'
import { readStartOptions, type StartOptions } from './start-options'
import { startProgram } from './start-program'
import { createWindow } from './window'

const options = readStartOptions(process.argv)
const paths = pathsIn(options.dataFolder ?? defaultDataFolder())

/** A window that never says that it is drawn must not keep the work waiting. */
const paintedAtLatestMs = 10_000

const restMs = 400

let window: BrowserWindow | null = null
const getWindow = (): BrowserWindow | null => window
let isPainted = false

const onPainted = (program: Program): void => {
  if (isPainted) return
  isPainted = true
  // Starting a process holds main up for some forty milliseconds: not while the first screen settles.
  setTimeout(() => program.queue.begin(), restMs)
  if (window !== null && options.screenshot !== null) {
    void reportReady(window, options.screenshot, program.shelf.status)
  }
}

const openWindow = ({ settings }: Program): void => {
  window = createWindow(paths.windowState, settings.get().theme)
  window.on('closed', () => {
    window = null
    closePageReaders()
  })
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    log.error('window', 'gone', { reason })
    window?.webContents.reload()
  })
}

/** The library named, the sample, or the last one; with none of them the window welcomes. */
const openFirst = async ({ shelf, recent }: Program, { library, isSample }: StartOptions): Promise<void> => {
  const folder = library ?? recent.entries()[0]?.folder
  if (isSample) await shelf.openSample()
  else if (folder !== undefined) await shelf.open(folder)
}

/** Another start of Dateline, which has ended itself, comes to this one. */
const welcomeSecond = ({ shelf }: Program, { library }: StartOptions): void => {
  if (window?.isMinimized() === true) window.restore()
  window?.focus()
  if (library !== null)
    shelf.open(library).catch((error: unknown) => log.warn('main', 'second', wordsOf(error)))
}

/** Nothing quits before what is due is written and the library is closed. */
const endWith = (program: Program): void => {
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
      log.error('main', 'end', wordsOf(error))
      quit()
    })
  })
}

const run = async (): Promise<void> => {
  await app.whenReady()
  hardenSession()
  serveWindow(join(__dirname, '../renderer'))
  const program = startProgram({ paths, getWindow, onPainted })
  endWith(program)
  app.on('second-instance', (_event, argv) => welcomeSecond(program, readStartOptions(argv)))
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('activate', () => {
    if (window === null) openWindow(program)
  })
  openWindow(program)
  setTimeout(() => onPainted(program), paintedAtLatestMs).unref()
  // While the page's process starts, main has nothing else to do.
  await openFirst(program, options)
  showMenu(program, paths)
}

process.on('uncaughtException', (error) => log.error('main', 'uncaught', wordsOf(error)))
process.on('unhandledRejection', (error) => log.error('main', 'unhandled', wordsOf(error)))

const start = (): void => {
  mkdirSync(paths.session, { recursive: true })
  app.setPath('userData', paths.dataFolder)
  app.setPath('sessionData', paths.session)
  openLog(paths.logs)
  if (!app.requestSingleInstanceLock()) return app.quit()
  registerScheme()
  hardenProgram()
  void run()
}

if (options.readsPages) void servePages()
else start()
