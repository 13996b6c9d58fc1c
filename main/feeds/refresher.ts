import type { ArticleId, FeedId } from '../../preload/contract/common'
import { untilDone } from '../library/database/waiting/when-free'
import { LibraryError } from '../../preload/contract/errors'
import type { Feed } from '../../preload/contract/feed'
import { fetchAddress, type FetchMore, type FetchOptions } from '../fetching/fetch'
import { LoginWanted } from '../fetching/refusals'
import * as articles from '../library/articles/articles'
import * as feeds from '../library/feeds/feeds'
import { isKeptForATime } from '../library/feeds/remove-old'
import { isMutedByRule } from '../library/feeds/rulings'
import { followMove } from '../library/feeds/moves'
import { explain } from '../base/errors'
import { log, errorDetails } from '../base/log'
import type { Needs } from './needs'
import { addressOfPage, putPage } from '../intake/whole-page'

type Cause = FetchOptions['cause']

/** As many sites are asked at once. Each gets one question at a time. */
const atOnce = 4

/** With the feed's login, which only goes to the site that it is for: also for what belongs to the feed's articles. */
type Asking = { feedId: FeedId; cause: Cause } & Pick<
  FetchOptions,
  'signal' | 'since' | 'timeoutMs' | 'maxBytes'
>

/** A feed that is to be asked, and who wants that. */
type Wanted = { feedId: FeedId; by: 'person' | 'schedule' }

type Problem = { sentence: string; loginOrigin: string | null }

function problemOf(error: unknown): Problem {
  if (error instanceof LoginWanted) return { sentence: error.ofFeed, loginOrigin: error.origin }
  const { sentence, bug } = explain(error, 'Dateline could not read this feed; look in the log file.')
  if (bug !== null) log.error('feeds', 'bug', errorDetails(bug))
  return { sentence, loginOrigin: null }
}

/** Asks feeds for what is new, some at a time, until it is cancelled. */
export class FeedRefresher {
  readonly #needs: Omit<Needs, 'settings'>
  #waiting: Wanted[] = []
  #inHand = new Set<FeedId>()
  #wish = new AbortController()
  #done = 0

  constructor(needs: Omit<Needs, 'settings'>) {
    this.#needs = needs
  }

  get isRunning(): boolean {
    return this.#waiting.length + this.#inHand.size > 0
  }

  /** What is asked already is not asked twice. */
  refresh(wanted: readonly FeedId[], by: Wanted['by']): void {
    if (!this.isRunning || this.#wish.signal.aborted) {
      this.#done = 0
      this.#wish = new AbortController()
    }
    const waiting = new Set(this.#waiting.map(({ feedId }) => feedId))
    const fresh = wanted.filter((id) => !waiting.has(id) && !this.#inHand.has(id))
    this.#waiting.push(...fresh.map((feedId) => ({ feedId, by })))
    this.#tell()
    while (this.#inHand.size < atOnce && this.#waiting.length > 0) this.#next()
  }

  /** What is stored stays stored. */
  cancel(): void {
    this.#waiting = []
    this.#wish.abort()
    this.#tell()
  }

  #next(): void {
    const wanted = this.#waiting.shift()
    if (wanted === undefined) return
    const { feedId } = wanted
    this.#inHand.add(feedId)
    void this.#ask(wanted, this.#wish.signal).finally(() => {
      this.#inHand.delete(feedId)
      this.#done += 1
      this.#tell()
      this.#next()
    })
  }

  async #ask({ feedId, by }: Wanted, signal: AbortSignal): Promise<void> {
    try {
      await this.#askFor(feeds.get(this.#needs.library(), { feedId }), by, signal)
      await this.#removeOld(feedId)
    } catch (error) {
      // Cancelled, closed, unsubscribed or gone offline meanwhile: no caller waits for it any more, and it is no fault of the feed.
      const isOver = error instanceof LibraryError && /^(not-found|library-|offline)/.test(error.code)
      if (signal.aborted || isOver) return
      await this.#note(feedId, problemOf(error))
    }
  }

  async #note(feedId: FeedId, { sentence, loginOrigin }: Problem): Promise<void> {
    try {
      const library = this.#needs.library()
      await untilDone(library, () => feeds.noteProblem(library, feedId, sentence, loginOrigin))
    } catch (error) {
      log.warn('feeds', 'not noted', errorDetails(error))
    }
  }

  /**
   * One feed: asked with what is known of it, so that most answers are "not modified"; then stored by the
   * worker, and where the person wants whole pages these are fetched one after the other.
   */
  async #askFor(feed: Feed, by: Wanted['by'], signal: AbortSignal): Promise<void> {
    const { library, queue } = this.#needs
    const feedId = feed.id
    const since = feeds.validatorsOf(library(), { feedId })
    const cause = { why: 'feed', about: feed.name, by } as const
    const fetched = await this.#fetch(feed.url, { feedId, signal, since, cause })
    const into = library()
    const follow = async () => {
      const { movedTo: url } = fetched
      if (url !== null) await untilDone(into, () => followMove(into, { feedId, url }))
    }
    if (fetched.kind === 'not-modified') {
      await untilDone(into, () => feeds.noteHeard(into, feedId))
      await follow()
      return
    }
    const { kind: _kind, type: _type, movedTo: _movedTo, ...arrived } = fetched
    const outcome = await queue.storeFeed({ ...arrived, feedId })
    if (!outcome.ok) throw new LibraryError('unreadable', outcome.sentence)
    // Only to where a feed could be read: sites that have ended lead all their addresses to one page.
    await follow()
    if (feed.fetchesPages) await this.#fetchPages(outcome.added, { feedId, signal, cause })
  }

  #fetch(url: string, { feedId, ...more }: Asking) {
    const { version, allowed, gate, logins } = this.#needs
    return fetchAddress(url, { version, allowed, gate, login: () => logins.of(feedId), ...more })
  }

  /** A page that cannot be had leaves its summary as it is: it can be asked for by hand, and then says why. */
  async #fetchPages(added: readonly ArticleId[], asking: Asking): Promise<void> {
    for (const articleId of added) {
      if (asking.signal.aborted) return
      if (!this.#isPageWanted(articleId)) continue
      try {
        const fetched = await this.#fetch(addressOfPage(this.#needs, articleId), {
          ...asking,
          cause: { ...asking.cause, why: 'feed-page' },
        })
        const cause = { ...asking.cause, why: 'feed-images' } as const
        const fetchMore: FetchMore = (url, limits) => this.#fetch(url, { ...asking, cause, ...limits })
        if (fetched.kind === 'fetched')
          await putPage(this.#needs, { articleId, fetched, fetchMore, skipUndo: true })
      } catch (error) {
        if (!(error instanceof LibraryError)) log.error('feeds', 'page', errorDetails(error))
      }
    }
  }

  /** Nobody reads what a rule has muted: its page is not asked for. */
  #isPageWanted(articleId: ArticleId): boolean {
    const library = this.#needs.library()
    return articles.get(library, { articleId }).isSummary && !isMutedByRule(library, articleId)
  }

  /** What is as old as the person wants it kept. */
  async #removeOld(feedId: FeedId): Promise<void> {
    const { library, longActs } = this.#needs
    if (!isKeptForATime(feeds.get(library(), { feedId }))) return
    const { changed } = await longActs.whenFree({ name: 'removeOld', asked: { feedId } })
    if (changed === 0) return
    const nouns = ['article', 'source', 'change'] as const
    this.#needs.send('library.changed', { nouns: [...nouns], articleId: null })
  }

  /** For the window: how far it is, and that feeds may have changed. Zero of zero when all is done. */
  #tell(): void {
    const { send } = this.#needs
    const left = this.#waiting.length + this.#inHand.size
    send('feed.progress', { done: left === 0 ? 0 : this.#done, total: left === 0 ? 0 : this.#done + left })
    send('library.changed', { nouns: ['feed', 'source'], articleId: null })
  }
}
