import type { ServiceEntry } from '../../preload/contract/collected'
import type { ErrorCode } from '../../preload/contract/errors'
import type { Reading } from '../../preload/contract/importing'
import type { Launch } from '../base/port'
import type { FoundFeeds, ParsedFeed, ParsedOpml } from '../importing/feeds/parsed'
import type { Images } from '../importing/images/captured-images'
import type { ImageHeader } from '../importing/images/image-header'
import type { Opened } from '../importing/services/entries'
import type { PieceRead } from '../importing/services/pieces/long-export'

/** Untrusted bytes. `name` and `url` are hints that came with them. */
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
 * them for null; whether they are an image that an article could have, or one that can stand in a note.
 */
export type ParseWish =
  | { kind: 'article' }
  | { kind: 'any' }
  | { kind: 'feed'; known: readonly string[] | null }
  | { kind: 'opml' }
  | { kind: 'image'; isEdge: boolean }
  | { kind: 'note-image' }
  /** The bytes are a piece, the `at`-th from 0, of the export `of`: what it holds comes piece by piece as well. */
  | { kind: 'piece'; of: string; at: number; isLast: boolean; want: 'names' | 'entries' }
/** `isPage`: the text came out of a web page. `serviceEntry`: what a person did with it elsewhere. */
export type Parsed = {
  encoding: string
  reading: Reading
  isPage: boolean
  serviceEntry: ServiceEntry | null
} & Images
export type ParseResult = {
  article: Parsed
  any: Parsed | Opened
  feed: ParsedFeed | FoundFeeds
  opml: ParsedOpml
  image: ImageHeader | null
  'note-image': ImageHeader | null
  /** 'none': no export that can be read so. 'lost': what was read of it before is gone, so that it has to begin anew. */
  piece: 'none' | 'lost' | (PieceRead & { names: string[] })
}
export type ParseReply =
  | { id: number; ok: true; parsed: ParseResult[ParseWish['kind']] }
  | { id: number; ok: false; code: ErrorCode; sentence: string; bug: unknown }
  /** A part of it is read, as a chapter of a book, and reading goes on. */
  | { id: number; ok: 'part' }

/** Between main and the parser, besides requests: each comes with an end of a channel, but for the wish itself. */
export type ToParser = ParseRequest | { kind: 'serve' } | { kind: 'pages' }
export type FromParser = ParseReply | { kind: 'pages-wanted' }

export type LaunchParser = Launch<ParseRequest, ParseReply>
