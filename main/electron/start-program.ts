import type { BrowserWindow } from 'electron'
import type { Reply } from '../../preload/contract/errors'
import { answer } from '../calls/answer'
import { appInfo } from './app-info'
import { handlersOf } from '../calls/handlers'
import { createElectronHost } from './electron-host'
import { sendTo } from './ipc'
import { readImage } from '../library/articles/images'
import { log, errorDetails } from '../base/log'
import { showMenu } from './menu'
import type { Paths } from '../app/paths'
import { createProgram, type Program } from '../app/program'
import type { FindImage } from './protocol'
import type { StartOptions } from '../app/start-options'

type Needs = {
  paths: Paths
  options: StartOptions
  getWindow: () => BrowserWindow | null
  onPainted: (program: Program) => void
}

export type Started = {
  program: Program
  findImage: FindImage
  answer: (name: unknown, input: unknown) => Promise<Reply<unknown>>
  /** Another start of Dateline, which has ended itself, comes to this one. */
  welcomeSecond: (options: StartOptions) => void
  /** The first library is open, or is known not to open. */
  opened: Promise<void>
}

/** Puts the program together on Electron: its host, its menu, its answers to the window, its first library. */
export function startProgram({ paths, options, getWindow, onPainted }: Needs): Started {
  const program = createProgram({
    paths,
    host: createElectronHost(getWindow),
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
    program.currentLibrary
      .open(library)
      .catch((error: unknown) => log.warn('main', 'second', errorDetails(error)))
  }
  // A question about the library must not be told that there is none while the first one is being opened.
  const settled = opened.catch(() => undefined)
  const answerOnce = (name: unknown, input: unknown) => settled.then(() => answer(handlers, name, input))
  return { program, findImage: imagesOf(program), answer: answerOnce, welcomeSecond, opened }
}

/** The library named, the sample, or the last one; with none of them the window welcomes. */
async function openFirst(
  { currentLibrary, recent }: Program,
  { library, isSample }: StartOptions,
): Promise<void> {
  const folder = library ?? recent.entries()[0]?.folder
  if (isSample) await currentLibrary.openSample()
  else if (folder !== undefined) await currentLibrary.open(folder)
}

/** The open library's pictures; none that is damaged, which the log and `verify` know of. */
function imagesOf({ library }: Program): FindImage {
  return (hash) => {
    try {
      return Promise.resolve(readImage(library(), hash))
    } catch (error) {
      log.warn('library', 'image', errorDetails(error))
      return Promise.resolve(null)
    }
  }
}
