import type { Keepsake } from '../../preload/contract/collected'
import type { ArticleId, FeedId, JobId, RevisionId } from '../../preload/contract/common'
import type { ErrorCode } from '../../preload/contract/errors'
import type { Noun } from '../../preload/contract/events'
import type { FoundFeeds, ParsedFeed, ParsedOpml } from '../importing/feeds/parsed'
import type { Reading } from '../../preload/contract/importing'
import type { Opened } from '../importing/services/entries'
import type { Job } from '../../preload/contract/job'
import type { Images } from '../importing/images/captured-images'
import type { Picture } from '../importing/images/picture'

/** One end of a channel between two processes. Everything that passes is cloned. */
export type Port<Out = unknown, In = unknown> = {
  post: (message: Out) => void
  /** `hand` is the end of another channel, where one came with the message. */
  onMessage: (listener: (message: In, hand: Port | null) => void) => void
}

/** Bytes nobody trusts. `name` and `url` are hints that came with them. */
export type ParseRequest = {
  id: number
  bytes: Uint8Array
  name: string | null
  url: string | null
  /** As the site that sent them says. */
  charset: string | null
  wish: ParseWish
}
/**
 * What is looked for in them: one article, or any number of them; of a feed the entries that are not known, and none of
 * them for null; whether they are a picture that an article could have.
 */
export type ParseWish =
  | { kind: 'article' }
  | { kind: 'any' }
  | { kind: 'feed'; known: readonly string[] | null }
  | { kind: 'opml' }
  | { kind: 'picture'; isEdge: boolean }
/** `isPage`: the text came out of a web page. `keepsake`: it was kept by another service. */
export type Parsed = {
  encoding: string
  reading: Reading
  isPage: boolean
  keepsake: Keepsake | null
} & Images
export type ParseResult = {
  article: Parsed
  any: Parsed | Opened
  feed: ParsedFeed | FoundFeeds
  opml: ParsedOpml
  picture: Picture | null
}
export type ParseReply =
  | { id: number; ok: true; parsed: ParseResult[ParseWish['kind']] }
  | { id: number; ok: false; code: ErrorCode; sentence: string; bug: unknown }

/** Between main and the parser, besides requests: each comes with an end of a channel, but for the wish itself. */
export type ToParser = ParseRequest | { kind: 'serve' } | { kind: 'pages' }
export type FromParser = ParseReply | { kind: 'pages-wanted' }

/** A feed as it came over the network. */
export type ArrivedFeed = {
  feedId: FeedId
  bytes: Uint8Array
  url: string
  charset: string | null
  etag: string | null
  lastModified: string | null
}
/** `added` are the articles that came of it; or why there are none. */
export type FeedOutcome = { ok: true; added: ArticleId[] } | { ok: false; sentence: string }

export type ToWorker =
  | { kind: 'open'; folder: string; backupsFolder: string }
  /** `isAside`: nobody asked for it just now, so undo passes it over. */
  | { kind: 'import'; jobId: JobId; isAside?: true }
  | { kind: 'analyze' }
  | ({ kind: 'feed' } & ArrivedFeed)
  | { kind: 'cancel'; jobId: JobId }
  /** A channel to a parser comes with it. */
  | { kind: 'parser' }
  | { kind: 'parser-gone' }

export type FromWorker =
  | { kind: 'progress'; job: Job }
  | { kind: 'ended'; jobId: JobId }
  | { kind: 'feed-taken'; feedId: FeedId; outcome: FeedOutcome }
  | { kind: 'changed'; nouns: Noun[]; articleId: ArticleId | null }
  /** Which text is read next: should the worker die of it, it is not tried again. */
  | { kind: 'analyzing'; revisionId: RevisionId; engine: string }
  /** Nothing is due of the first `heard` messages; there may be others on their way. */
  | { kind: 'idle'; hasWorked: boolean; heard: number }
  /** It cannot go on: the library is in trouble, or a bug. */
  | { kind: 'failed'; code: ErrorCode; error: unknown }
  | { kind: 'bug'; event: string; error: unknown }
  /** For launch.ts, which starts and kills the parser. */
  | { kind: 'parser-wanted' }
  | { kind: 'parser-unwanted' }

/** A process at work for this one. */
export type Running<Out, In> = { port: Port<Out, In>; kill: () => void }

/** Starts the process; `onExit` is told once, however it ended. */
export type Launch<Out, In> = (onExit: () => void) => Running<Out, In>
export type LaunchParser = Launch<ParseRequest, ParseReply>
/** Gives the worker a parser whenever it asks for one. */
export type LaunchWorker = Launch<ToWorker, FromWorker>
