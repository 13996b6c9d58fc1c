import type { BrowserWindow } from 'electron'
import type { Reply } from '../preload/contract/errors'
import { answer } from './answer'
import { appInfo } from './app-info'
import { handlersOf } from './calls'
import { desktop } from './desktop'
import { sendTo } from './ipc'
import { log, wordsOf } from './log'
import { showMenu } from './menu'
import type { Paths } from './paths'
import { createProgram, type Program } from './program'
import type { StartOptions } from './start-options'

type Needs = {
  paths: Paths
  options: StartOptions
  getWindow: () => BrowserWindow | null
  onPainted: (program: Program) => void
}

type Started = {
  program: Program
  answer: (name: unknown, input: unknown) => Promise<Reply<unknown>>
  /** Another start of Dateline, which has ended itself, comes to this one. */
  welcomeSecond: (options: StartOptions) => void
  /** The first library is open, or is known not to open. */
  opened: Promise<void>
}

/** The library named, the sample, or the last one; with none of them the window welcomes. */
const openFirst = async ({ shelf, recent }: Program, { library, isSample }: StartOptions): Promise<void> => {
  const folder = library ?? recent.entries()[0]?.folder
  if (isSample) await shelf.openSample()
  else if (folder !== undefined) await shelf.open(folder)
}

/** Puts the program together on Electron: its desk, its menu, its answers to the window, its first library. */
export const startProgram = ({ paths, options, getWindow, onPainted }: Needs): Started => {
  const program = createProgram({
    paths,
    desk: desktop(getWindow),
    info: appInfo(),
    allowed: options.allowed,
    send: sendTo(getWindow),
    onPainted: () => onPainted(program),
    onOpened: () => showMenu(program, paths),
  })
  const handlers = handlersOf(program)
  const opened = openFirst(program, options).then(() => showMenu(program, paths))
  const welcomeSecond = ({ library }: StartOptions) => {
    const window = getWindow()
    if (window?.isMinimized() === true) window.restore()
    window?.focus()
    if (library === null) return
    program.shelf.open(library).catch((error: unknown) => log.warn('main', 'second', wordsOf(error)))
  }
  // A question about the library must not be told that there is none while the first one is being opened.
  const settled = opened.catch(() => undefined)
  const answerOnce = (name: unknown, input: unknown) => settled.then(() => answer(handlers, name, input))
  return { program, answer: answerOnce, welcomeSecond, opened }
}
