import { type ChildProcess, spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { LibraryError } from '../../../preload/contract/errors'
import type { Port } from '../../base/port'

type Electron = { program: string; args: string[]; env: NodeJS.ProcessEnv }

declare global {
  /** From a checkout: which Electron runs there, and with what before Dateline's own arguments. */
  var datelineElectron: (() => Promise<Electron>) | undefined
}

/**
 * The packed program, which lies above the folder that the shell has in it. Chromium does not run as root unless its
 * sandbox is off.
 */
function packed(): Electron {
  return {
    program: join(dirname(process.execPath), '..', 'dateline'),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    env: process.env,
  }
}

export function notStarted(): LibraryError {
  return new LibraryError(
    'unreadable',
    'Web pages are read by a hidden window of Dateline, which did not start here; where there is no display, use xvfb-run.',
  )
}

/** Dateline's own program beside this one, without a window, started for the first page and again after a bad one. */
export class Pages {
  #child: ChildProcess | null = null
  #isMissing = false

  /** True where the program did not even start. */
  get isMissing(): boolean {
    return this.#isMissing
  }

  /** Carries what a parser asks about pages to the program and back. `onGone` is told if the program ends by itself. */
  serve(parser: Port, onGone: () => void): void {
    this.close()
    void this.#start(parser, onGone)
  }

  close(): void {
    const child = this.#child
    this.#child = null
    child?.kill()
  }

  async #start(parser: Port, onGone: () => void): Promise<void> {
    const { program, args, env } = await (globalThis.datelineElectron?.() ?? packed())
    const child = spawn(program, [...args, '--read-pages'], {
      env,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      // As JSON, each piece of a large answer would be looked through from its beginning.
      serialization: 'advanced',
    })
    this.#child = child
    let isReady = false
    const lose = () => {
      if (this.#child !== child) return
      this.#child = null
      this.#isMissing = !isReady
      onGone()
    }
    child.once('error', lose)
    child.once('exit', lose)
    child.once('message', () => {
      isReady = true
      child.on('message', (reply) => parser.post(reply))
      parser.onMessage((request) => child.send(request as object))
    })
  }
}
