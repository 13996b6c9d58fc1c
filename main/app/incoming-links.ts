import { maxOwnLink } from '../../preload/contract/own-link'

/**
 * Addresses of Dateline's own that come from outside the window: from the system, from the command line, from another start of
 * Dateline. The last one waits until the window takes it, which may be still on its way.
 */
export class IncomingLinks {
  #waiting: string | null = null
  readonly #tell: () => void

  /** `tell`: something waits. */
  constructor(tell: () => void) {
    this.#tell = tell
  }

  /** What is wrong with an address is said when it is followed. */
  came(address: string): void {
    // One character more than any of ours shows that it is none.
    this.#waiting = address.slice(0, maxOwnLink + 1)
    this.#tell()
  }

  take(): string | null {
    const waiting = this.#waiting
    this.#waiting = null
    return waiting
  }
}
