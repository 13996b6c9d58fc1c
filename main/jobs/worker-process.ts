import { setTimeout as later } from 'node:timers/promises'
import type { FromWorker, LaunchWorker, ToWorker } from './messages'

/** An idle process costs its memory; the next import starts another in a tenth of a second. */
const idleMs = 5_000

/** A process that does not go when it is told to must not keep the program from ending. */
const goneMs = 2_000

type Needs = { launch: LaunchWorker; onMessage: (message: FromWorker) => void; onCrash: () => void }

/** The library worker's process: one at most, ended when it has rested for a while. */
export class WorkerProcess {
  readonly #needs: Needs
  #running: ReturnType<LaunchWorker> | null = null
  #gone: Promise<void> = Promise.resolve()
  #idle: NodeJS.Timeout | null = null
  /** How many messages this process was sent. */
  #postedCount = 0

  constructor(needs: Needs) {
    this.#needs = needs
  }

  get isRunning(): boolean {
    return this.#running !== null
  }

  start(first: readonly ToWorker[]): void {
    let isGone: (() => void) | null = null
    this.#gone = new Promise((resolve) => (isGone = resolve))
    const started = this.#needs.launch(() => {
      isGone?.()
      if (this.#running !== started) return
      this.#running = null
      this.#needs.onCrash()
    })
    this.#running = started
    this.#postedCount = 0
    started.port.onMessage((message) => {
      // What a worker that was ended still had to say is no longer true.
      if (this.#running !== started) return
      if (message.kind === 'idle') {
        // The worker wrote this before it had handled the last message that it was sent.
        if (message.handledCount !== this.#postedCount) return
        this.#rest(message.hasWorked)
      }
      this.#needs.onMessage(message)
    })
    for (const message of first) this.post(message)
  }

  post(message: ToWorker): void {
    this.#stayAwake()
    if (this.#running === null) return
    this.#postedCount += 1
    this.#running.port.post(message)
  }

  /** Ends it; resolves once it is gone. */
  async stop(): Promise<void> {
    this.#stayAwake()
    const running = this.#running
    this.#running = null
    running?.kill()
    await Promise.race([this.#gone, later(goneMs, undefined, { ref: false })])
  }

  /** More is likely soon after work; a worker that only looked whether there is any may go. */
  #rest(hasWorked: boolean): void {
    this.#stayAwake()
    this.#idle = setTimeout(() => void this.stop(), hasWorked ? idleMs : 0)
    this.#idle.unref()
  }

  #stayAwake(): void {
    if (this.#idle !== null) clearTimeout(this.#idle)
    this.#idle = null
  }
}
