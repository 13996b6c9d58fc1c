import type { ArticleId, FeedId } from '../../preload/contract/common'
import { LibraryError } from '../../preload/contract/errors'
import type { Feed, FeedLogin, FindOutcome, FoundFeed } from '../../preload/contract/feed'
import { type Login, withoutLogin } from '../../preload/contract/login'
import { parseUrl } from '../../preload/contract/parse-url'
import type { Program } from '../app/program'
import { typedAddress } from '../fetching/address'
import type { Fetched } from '../fetching/fetch'
import { incomingOf } from '../fetching/incoming'
import { LoginWanted } from '../fetching/refusals'
import * as feeds from '../library/feeds/feeds'
import { feedOf } from '../library/feeds/followed'
import { onLibrary } from './on-library'

// What a person does with feeds that a user name and a password are asked for. Neither leaves main again: the window is
// told the name, and the site that asks is told both.

/**
 * Goes online. The feed at an address, or those that the page there names; throws `not-found` where it names
 * none. The answer says where a site wants to know who asks.
 */
export async function find(
  program: Program,
  { address: typed, login: given }: { address: string; login: Login | null },
): Promise<FindOutcome> {
  const { manualFetch, logins } = program.network
  program.library()
  logins.found(null)
  const { url, login: inAddress } = typedAddress(typed)
  const address = url.href
  const login = given ?? inAddress
  try {
    const wish = { address, why: 'find-feed', login: () => login } as const
    const found = await manualFetch.run(wish, (fetched) => feedsIn(program, fetched))
    logins.found(login)
    return { kind: 'feeds', address, feeds: found }
  } catch (error) {
    if (!(error instanceof LoginWanted)) throw error
    const { origin, ofFeed: sentence, isRefused } = error
    return { kind: 'login', address, origin, sentence, isRefused, canKeep: await logins.canKeep() }
  }
}

async function feedsIn({ parser }: Program, fetched: Fetched): Promise<FoundFeed[]> {
  const found = await parser.look(incomingOf(fetched), { kind: 'feed', known: null })
  if (found.kind === 'feed') return [{ url: fetched.url, title: found.title }]
  if (found.feeds.length > 0) return found.feeds
  throw new LibraryError('not-found', 'The page at this address names no feed; look on the site for one.')
}

/** What it was found with, or what stands in its address, is its login from then on. */
export async function subscribe(
  program: Program,
  { url, name }: { url: string; name: string | null },
): Promise<Feed> {
  const { address, login } = withoutLogin(url)
  const { write } = onLibrary(program)
  const feed = await write(['feed', 'source', 'article', 'change'], feeds.subscribe)({ url: address, name })
  await program.network.logins.adopt(feed.id, originOf(feed), login)
  return feed
}

function originOf({ url }: Pick<Feed, 'url'>): string {
  return parseUrl(url)?.origin ?? url
}

/** Those that stood in the addresses of a list. */
export async function keepLogins(
  { library, network: { logins } }: Program,
  listed: readonly { url: string; login: Login | null }[],
): Promise<void> {
  const ids = new Map(feeds.list(library()).map(({ url, id }) => [url, id]))
  for (const { url, login } of listed) {
    const feedId = ids.get(url)
    if (login !== null && feedId !== undefined) await logins.set(feedId, login)
  }
}

/** What is known of a feed's login, and for whom one would be entered. */
export async function loginOf(program: Program, feedId: FeedId): Promise<FeedLogin> {
  const { library, network } = program
  const feed = feeds.get(library(), { feedId })
  const login = await network.logins.known(feedId)
  // The system is not asked for its key store on account of a feed that wants no password.
  const isWanted = login !== null || feed.loginOrigin !== null
  return {
    login,
    origin: await originFor(program, feed),
    canKeep: isWanted && (await network.logins.canKeep()),
  }
}

/** Who asks now, or who asked before: a feed may lead to another site, for which its login then is. */
async function originFor({ network: { logins } }: Program, feed: Feed): Promise<string> {
  return feed.loginOrigin ?? (await logins.of(feed.id))?.origin ?? originOf(feed)
}

export async function setLogin(
  program: Program,
  { feedId, user, password }: { feedId: FeedId } & Omit<Login, 'origin'>,
): Promise<Record<string, never>> {
  const { library, send, network } = program
  const origin = await originFor(program, feeds.get(library(), { feedId }))
  // It may have been unsubscribed from meanwhile.
  feeds.get(library(), { feedId })
  await network.logins.set(feedId, { origin, user, password })
  send('library.changed', { nouns: ['feed'], articleId: null })
  return {}
}

/** An article's page is asked with the login of its feed, where it lies on the site that the login is for. */
export function loginOfArticle({ library, network: { logins } }: Program, articleId: ArticleId) {
  return () => {
    const feedId = feedOf(library(), articleId)
    return feedId === null ? null : logins.of(feedId)
  }
}
