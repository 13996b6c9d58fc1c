import { z } from 'zod'
import { articleId, feedId, instant, nothing, sourceId, namedAct } from './common'
import { call } from './define'
import { knownLogin, login, userAndPassword } from './login'
import { feedIntervals } from './words'

const address = z.string().min(1).max(2000)
const name = z.string().trim().min(1).max(200)

const days = z.int().min(1).max(36_500).nullable()
const keeping = z.object({ readDays: days, unreadDays: days })
export type FeedKeeping = z.infer<typeof keeping>

/** A source that is polled. Its name and its articles are the source's. */
const feed = z.object({
  id: feedId,
  sourceId,
  name: z.string(),
  url: z.string(),
  siteUrl: z.string().nullable(),
  /** Where a list of feeds had it; null for nowhere. */
  folder: z.string().nullable(),
  /** Those of one that the list had in several. */
  moreFolders: z.array(z.string()),
  /** The page of each new entry is fetched where the feed has only a summary. */
  fetchesPages: z.boolean(),
  /** How often it is asked by itself; null for as the setting has it. */
  interval: z.enum(feedIntervals).nullable(),
  /** After so many days its articles are deleted that nobody did anything with; null for never. */
  keeping,
  /** When it was last asked, and when it last answered well. */
  askedAt: instant.nullable(),
  heardAt: instant.nullable(),
  /** Why it could not be read, in one sentence; null while all is well. */
  problem: z.string().nullable(),
  /** The origin that asks for a user name and a password, or refuses those that it was given; null for none. */
  loginOrigin: z.string().nullable(),
  /** What is odd about it though it can be read, in sentences. */
  notice: z.string().nullable(),
  /** The address that it had before its site moved it for good; null where it never did. */
  formerUrl: z.string().nullable(),
  subscribedAt: instant,
})
export type Feed = z.infer<typeof feed>

const foundFeed = z.object({ url: z.string(), title: z.string().nullable() })
export type FoundFeed = z.infer<typeof foundFeed>

/** Whether a login can be kept in the system's key store. */
const canKeep = z.boolean()

/** What was asked for, without a login that may have stood in it. */
const asked = { address: z.string() }

const asking = { ...asked, origin: z.string(), sentence: z.string(), isRefused: z.boolean(), canKeep }

const findOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('feeds'), ...asked, feeds: z.array(foundFeed) }),
  /** The site wants to know who asks, or refuses the login that it was given. */
  z.object({ kind: z.literal('login'), ...asking }),
])
export type FindOutcome = z.infer<typeof findOutcome>

/** `origin` is that for which a login is to be entered. */
const feedLogin = z.object({ login: knownLogin.nullable(), origin: z.string(), canKeep })
export type FeedLogin = z.infer<typeof feedLogin>

/** `total` is 0 while nothing is fetched. */
export const feedProgress = z.object({ done: z.int(), total: z.int() })
export type FeedProgress = z.infer<typeof feedProgress>

const opmlReport = z.object({
  subscribed: z.int(),
  alreadyThere: z.int(),
  /** Entries of the list that have no web address. */
  refused: z.int(),
})
export type OpmlReport = z.infer<typeof opmlReport>

const named = z.object({ feedId })

export const feedCalls = {
  'feed.list': call(nothing, z.array(feed)),
  /**
   * Goes online: the feed at an address, or those that the page there names. A login with which that was let in is kept for
   * the feed of its origin that is subscribed to next.
   */
  'feed.find': call(z.object({ address, login: login.nullable() }), findOutcome),
  /** Asks for nothing yet: `feed.refresh` does. */
  'feed.subscribe': call(z.object({ url: address, name: name.nullable() }), feed),
  'feed.rename': call(named.extend({ name }), feed),
  /** Asked at its former address again, and no longer where its site has moved it. */
  'feed.takeFormerAddress': call(named, feed),
  'feed.setPages': call(named.extend({ fetchesPages: z.boolean() }), feed),
  /** Null: as the setting has it. */
  'feed.setInterval': call(named.extend({ interval: z.enum(feedIntervals).nullable() }), feed),
  'feed.setKeeping': call(named.extend({ keeping }), feed),
  /** What is known of the user name and the password that its site is given. */
  'feed.login': call(named, feedLogin),
  /** Asks for nothing yet: `feed.refresh` does. */
  'feed.setLogin': call(named.extend(userAndPassword.shape), nothing),
  'feed.forgetLogin': call(named, nothing),
  /** Its articles stay; its login is forgotten. */
  'feed.unsubscribe': call(named.extend(namedAct), nothing),
  /** Goes online: one feed, or all for null. Answers once that has begun; `feed.progress` tells of it. */
  'feed.refresh': call(z.object({ feedId: feedId.nullable() }), nothing),
  'feed.cancel': call(nothing, nothing),
  /** Goes online: the whole page in place of the feed's summary, as another revision. */
  'feed.fetchPage': call(z.object({ articleId }), nothing),
  /** Asks for a file; null where the person closed the dialog. */
  'feed.importList': call(nothing, opmlReport.nullable()),
  /** A list that was dropped on the window. */
  'feed.takeList': call(z.object({ bytes: z.instanceof(Uint8Array) }), opmlReport),
  'feed.exportList': call(nothing, z.object({ fileName: z.string() }).nullable()),
}
