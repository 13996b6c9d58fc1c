import type { BrowserWindow } from 'electron'
import { answer } from './answer'
import { appInfo } from './app-info'
import { handlersOf } from './calls'
import { desktop } from './desktop'
import { sendTo, serveCalls } from './ipc'
import { showMenu } from './menu'
import type { Paths } from './paths'
import { createProgram, type Program } from './program'

type Needs = {
  paths: Paths
  getWindow: () => BrowserWindow | null
  onPainted: (program: Program) => void
}

/** Puts the program together on Electron: its desk, its menu, and its answers to the window. */
export const startProgram = ({ paths, getWindow, onPainted }: Needs): Program => {
  const program = createProgram({
    paths,
    desk: desktop(getWindow),
    info: appInfo(),
    send: sendTo(getWindow),
    onPainted: () => onPainted(program),
    onOpened: () => showMenu(program, paths),
  })
  const handlers = handlersOf(program)
  serveCalls(getWindow, (name, input) => answer(handlers, name, input))
  return program
}
