import { app, type BrowserWindow } from 'electron'
import { mkdirSync } from 'node:fs'
import { keepCompiled, writeCompiled } from './base/compile-cache'
import { log, openLog, errorDetails } from './base/log'
import { defaultDataFolder, pathsIn } from './app/paths'
import type { Program } from './app/program'
import { hearSystemLinks, incomingLinks, registerAsReader } from './electron/links/system-links'
import { registerScheme, serveWindow } from './electron/protocol'
import { serveCalls } from './electron/ipc'
import { readFirstProgram, type Started } from './electron/read-first-program'
import { reportReady, reportTimes } from './electron/report-ready'
import { hardenProgram, hardenSession, refuseSwitches, tellBlocked } from './electron/security'
import { readStartOptions } from './app/start-options'
import { createWindow } from './electron/window'

// Marks cost some microseconds. `npm run bench` asks for them.
performance.mark('start: code begins')

const options = readStartOptions(process.argv)
const paths = pathsIn(options.dataFolder ?? defaultDataFolder())

/** A window that never says that it is drawn must not keep the work waiting. */
const paintedAtLatestMs = 10_000

/** A page that asks for nothing of main's, as Vite's does, must not keep the program from beginning. */
const pageAsksAtLatestMs = 200

const restMs = 400

let window: BrowserWindow | null = null
function getWindow(): BrowserWindow | null {
  return window
}
let isPainted = false

const links = incomingLinks(getWindow)

/** Before the whole program is there the window shows no article that could have ended it. */
let onWindowGone = (): void => undefined

function onPainted(program: Program): void {
  if (isPainted) return
  isPainted = true
  // Starting a process holds main up for some forty milliseconds: not while the first screen settles.
  setTimeout(() => {
    program.queue.begin()
    program.watcher.begin()
    program.unsaved.begin()
    program.backups.begin()
    program.upkeep.begin()
    writeCompiled()
    registerAsReader()
    if (options.times !== null) reportTimes(options.times)
  }, restMs)
  if (window !== null && options.screenshot !== null) {
    void reportReady(window, options.screenshot, program.currentLibrary.status)
  }
}

function openWindow(): void {
  window = createWindow(paths, () => onWindowGone())
  window.on('closed', () => {
    window = null
  })
}

/** Nothing quits before what is due is written and the library is closed. */
function endWith({ whole }: Started): void {
  let hasEnded = false
  app.on('will-quit', (event) => {
    if (hasEnded) return
    event.preventDefault()
    const quit = () => {
      hasEnded = true
      // In a turn of its own: while Electron still answers for this quitting it ignores another.
      setImmediate(() => app.quit())
    }
    whole()
      .then(({ program }) => program.end())
      .then(quit, (error: unknown) => {
        log.error('main', 'end', errorDetails(error))
        quit()
      })
  })
}

/** Reads what the first screen needs while the window's process reads the page's files. */
async function readProgram(): Promise<Started> {
  const { startProgram } = await readFirstProgram()
  performance.mark('start: program read')
  const onWhole = ({ openings, network }: Program) => {
    tellBlocked((address) => network.requests.blockedPage(address))
    onWindowGone = () => openings.crashed()
  }
  return startProgram({ paths, options, links, getWindow, onPainted, onWhole })
}

async function run(): Promise<void> {
  await app.whenReady()
  performance.mark('start: system ready')
  hardenSession()
  // The window and the head of its page first: the rest of the page waits for its answers, and other questions for the
  // whole program.
  let begin = (): void => undefined
  const starting = new Promise<void>((resolve) => (begin = resolve)).then(readProgram)
  setTimeout(begin, pageAsksAtLatestMs)
  serveWindow({
    findImage: async (hash) => (await (await starting).whole()).findImage(hash),
    firstPage: async () => {
      begin()
      return (await starting).firstPage()
    },
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
  const started = await starting
  endWith(started)
  const { opened, whole } = started
  app.on('second-instance', (_event, argv) => {
    const second = readStartOptions(argv)
    if (second.link !== null) links.came(second.link)
    void whole().then(({ welcomeSecond }) => welcomeSecond(second))
  })
  setTimeout(() => void whole().then(({ program }) => onPainted(program)), paintedAtLatestMs).unref()
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
  keepCompiled(paths.compiled)
  if (!app.requestSingleInstanceLock()) return app.quit()
  registerScheme()
  hardenProgram()
  hearSystemLinks(links, { getWindow, openWindow })
  if (options.link !== null) links.came(options.link)
  void run()
}

if (refuseSwitches(process.argv)) {
  // It ends in this very turn, before anything is begun.
} else if (options.readsPages) void import('./electron/page-service').then(({ servePages }) => servePages())
else start()
