import type { BrowserWindow } from 'electron'
import type { Reply } from '../../preload/contract/errors'
import type { Device } from '../app/device'
import type { IncomingLinks } from '../app/incoming-links'
import type { Paths } from '../app/paths'
import { createProgram, type Program } from '../app/program'
import type { StartOptions } from '../app/start-options'
import { errorDetails, log } from '../base/log'
import { answer } from '../calls/answer'
import { handlersOf } from '../calls/handlers'
import { readImage } from '../library/articles/images'
import { createElectronHost } from './electron-host'
import { welcomeSecondStart } from './guards/second-start'
import { menuOf } from './menu'
import type { FindImage } from './protocol'

type Needs = {
  device: Device
  paths: Paths
  options: StartOptions
  links: IncomingLinks
  getWindow: () => BrowserWindow | null
  onPainted: (program: Program) => void
}

export type WholeProgram = {
  program: Program
  findImage: FindImage
  answer: (name: unknown, input: unknown) => Promise<Reply<unknown>>
  /** Another start of Dateline, which has ended itself, comes to this one. */
  welcomeSecond: (options: StartOptions) => void
}

/** Puts everything together on Electron, around the library that is open: host, menu, answers to the window. */
export function wholeProgram({ device, paths, options, links, getWindow, onPainted }: Needs): WholeProgram {
  const program = createProgram({
    device,
    paths,
    host: createElectronHost(getWindow),
    links,
    allowed: options.allowed,
    onPainted: () => onPainted(program),
    onOpened: () => menu.show(),
    onMenuChanged: () => menu.show(),
    onColorsChanged: () => menu.showIfOther(),
  })
  const menu = menuOf(program, paths)
  menu.show()
  const handlers = handlersOf(program)
  performance.mark('start: whole program read')
  return {
    program,
    findImage: imagesOf(program),
    answer: (name, input) => answer(handlers, name, input),
    welcomeSecond: (second) => welcomeSecondStart(program, getWindow, second),
  }
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
