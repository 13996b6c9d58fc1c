import type { NetworkRequest } from '../../preload/contract/safety/request'
import { staysOffline } from './refusals'
import type { Ended } from './requests/request-lines'
import type { RequestLog } from './requests/request-log'

/** Why something is asked for, and who wants it. */
export type Cause = Pick<NetworkRequest, 'why' | 'about' | 'by'>

type Needs = {
  /** Whether the person wants nothing asked of the network. */
  isOffline: () => boolean
  requests: Pick<RequestLog, 'begin' | 'blocked'>
}

/** What every request goes through, where its connection would be opened: each is entered, and none passes while offline. */
export class NetworkGate {
  readonly #needs: Needs
  readonly #inFlight = new Set<(why: Error) => void>()

  constructor(needs: Needs) {
    this.#needs = needs
  }

  /**
   * Before anything is sent, or looked up. Answers how to say what came of it. `end` ends it where the person goes offline
   * meanwhile. Throws `offline` while they are.
   */
  enter(url: URL, cause: Cause, end: (why: Error) => void): (ended: Ended) => void {
    if (this.#needs.isOffline()) {
      this.refuse(url, cause, 'Dateline was set to stay offline.')
      throw staysOffline()
    }
    const note = this.#needs.requests.begin({ address: url.href, ...cause })
    this.#inFlight.add(end)
    return (ended) => {
      if (this.#inFlight.delete(end)) note(ended)
    }
  }

  /** Nothing is sent. */
  refuse(url: URL, cause: Cause, problem: string): void {
    this.#needs.requests.blocked({ address: url.href, ...cause }, problem)
  }

  /** Whatever is under way ends now. */
  shut(): void {
    for (const end of [...this.#inFlight]) end(staysOffline())
  }
}
