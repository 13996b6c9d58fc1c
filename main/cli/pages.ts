import { type ChildProcess, spawn } from 'node:child_process'
import { LibraryError } from '../../preload/contract/errors'
import type { PageReply } from '../../preload/contract/page'
import type { TakeApart } from '../importing/read-bytes'
import { PageClient } from '../jobs/page-client'

type Electron = { program: string; args: string[]; env: NodeJS.ProcessEnv }

declare global {
  /** From a checkout: which Electron runs there, and with what before Dateline's own arguments. */
  var datelineElectron: (() => Promise<Electron>) | undefined
}

const packed = (): Electron => {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  return { program: process.execPath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [], env }
}

const timeoutMs = 20_000

const notStarted = () =>
  new LibraryError(
    'unreadable',
    'Web pages are read by a hidden window of Dateline, which did not start here; where there is no display, use xvfb-run.',
  )

const stopped = () =>
  new LibraryError(
    'unreadable',
    'The reader stopped at this page, so it was left out; keep the file and report it.',
  )

const tooLong = () =>
  new LibraryError(
    'unreadable',
    'This page took too long to read, so it was left out; keep the file and report it.',
  )

/** Dateline's own program beside this one, without a window, started for the first page and again after a bad one. */
class Pages {
  #child: ChildProcess | null = null
  readonly #client = new PageClient(() => void this.#start())

  async takeApart(...[html, url, want]: Parameters<TakeApart>): ReturnType<TakeApart> {
    const timer = setTimeout(() => this.#end(tooLong()), timeoutMs)
    try {
      return await this.#client.takeApart(html, url, want)
    } finally {
      clearTimeout(timer)
    }
  }

  close(): void {
    this.#end(stopped())
  }

  #end(error: LibraryError): void {
    const child = this.#child
    this.#child = null
    child?.kill()
    this.#client.gone(error)
  }

  async #start(): Promise<void> {
    const { program, args, env } = await (globalThis.datelineElectron?.() ?? packed())
    const child = spawn(program, [...args, '--read-pages'], {
      env,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    this.#child = child
    let isReady = false
    const lose = () => {
      if (this.#child === child) this.#end(isReady ? stopped() : notStarted())
    }
    child.once('error', lose)
    child.once('exit', lose)
    child.once('message', () => {
      isReady = true
      this.#client.given({
        post: (request) => void child.send(request),
        onMessage: (listener) => void child.on('message', (reply) => listener(reply as PageReply, null)),
      })
    })
  }
}

/** Works with whatever takes pages apart, and ends it afterwards. */
export const withPages = async <T>(work: (takeApart: TakeApart) => Promise<T>): Promise<T> => {
  const pages = new Pages()
  try {
    return await work((html, url, want) => pages.takeApart(html, url, want))
  } finally {
    pages.close()
  }
}
