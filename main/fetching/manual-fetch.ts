import { LibraryError } from '../../preload/contract/errors'
import { throttled } from '../base/throttled'
import type { Send } from '../base/send'
import { type Fetched, fetchAddress, type FetchMore, type FetchOptions } from './fetch'
import { typedAddress } from './address'
import type { Cause } from './gate'
import { wasCancelled } from './refusals'

type Needs = Pick<FetchOptions, 'version' | 'allowed' | 'gate'> & { send: Send }

/** What a person asks for, and why. */
type Wish = { address: string; why: Cause['why'] } & Pick<FetchOptions, 'login'>

/** Ten reports a second are as many as a person can see. */
const reportEveryMs = 100

const ofPerson = { by: 'person', about: null } as const

function busy() {
  return new LibraryError('conflict', 'Something else is being fetched; wait for it, or cancel it first.')
}

/** Fetches what a person asks for by hand: one address at a time, with its progress shown; the person can cancel it. */
export class ManualFetch {
  readonly #needs: Needs
  #wish: AbortController | null = null

  constructor(needs: Needs) {
    this.#needs = needs
  }

  /**
   * Fetches what is at an address and has something made of it. Throws `conflict` while another is fetched,
   * `cancelled` where the person cancelled, even when it was all there. Whatever `make` fetches more is of
   * the same wish and ends with it, and asks with the same login: the one that stands in the address, or `login`.
   */
  async run<T>(
    { address, why, login }: Wish,
    make: (fetched: Fetched, fetchMore: FetchMore) => Promise<T>,
  ): Promise<T> {
    if (this.#wish !== null) throw busy()
    const typed = typedAddress(address)
    const own = typed.login === null ? login : () => typed.login
    return this.#asOneWish(own, async (options, fetchMore) =>
      make(await this.#fetch(typed.url, { ...options, cause: { ...ofPerson, why } }), fetchMore),
    )
  }

  /** The same with a page that an earlier wish fetched: only what `make` fetches more is asked for. */
  async goOn<T>(make: (fetchMore: FetchMore) => Promise<T>, login?: FetchOptions['login']): Promise<T> {
    return this.#asOneWish(login, (_, fetchMore) => make(fetchMore))
  }

  async #asOneWish<T>(
    login: FetchOptions['login'],
    work: (options: Omit<FetchOptions, 'cause'>, fetchMore: FetchMore) => Promise<T>,
  ): Promise<T> {
    if (this.#wish !== null) throw busy()
    const wish = new AbortController()
    this.#wish = wish
    try {
      const { version, allowed, gate } = this.#needs
      const asked = { version, allowed, gate, signal: wish.signal }
      const options = { ...asked, ...(login === undefined ? {} : { login }) }
      const cause = { ...ofPerson, why: 'images' } as const
      const fetchMore: FetchMore = (more, limits) => fetchAddress(more, { ...options, cause, ...limits })
      const made = await work(options, fetchMore)
      if (wish.signal.aborted) throw wasCancelled()
      return made
    } finally {
      this.#wish = null
    }
  }

  cancel(): void {
    this.#wish?.abort()
  }

  async #fetch({ href, host }: URL, options: FetchOptions): Promise<Fetched> {
    const { send } = this.#needs
    const report = throttled(reportEveryMs, (progress: { received: number; total: number | null }) =>
      send('fetch.progress', { host, ...progress }),
    )
    report.due({ received: 0, total: null })
    const fetched = await fetchAddress(href, { ...options, onProgress: report.due })
    if (fetched.kind === 'fetched') return fetched
    throw new LibraryError('unreachable', 'The site sent nothing; try again later.')
  }
}
