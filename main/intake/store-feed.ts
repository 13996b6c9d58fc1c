import { setImmediate } from 'node:timers/promises'
import type { ArticleId, FeedId } from '../../preload/contract/common'
import { LibraryError } from '../../preload/contract/errors'
import type { Noun } from '../../preload/contract/events'
import { explain, isLibraryTrouble } from '../base/errors'
import { textOfLines } from '../importing/canonical'
import type { ParsedEntry, ParsedFeed } from '../importing/feeds/parsed'
import type { Library } from '../library/database/database'
import type { ReadingToImport } from '../library/articles/capture'
import { knownMarks } from '../library/feeds/feed-entries'
import * as feeds from '../library/feeds/feeds'
import type { ParserClient } from '../parsing/parser-client'
import { titled } from './store-article'
import { storeEntry } from './store-entry'

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

/** What is reported while articles are stored. */
export type StoreEvent =
  | { kind: 'changed'; nouns: Noun[]; articleId: ArticleId | null }
  | { kind: 'bug'; event: string; error: unknown }

type Context = { library: Library; parser: ParserClient; post: (event: StoreEvent) => void }

const notAFeedAnyMore = 'There is a page where the feed was; look on it for the feed’s new address.'
const unforeseen = 'Dateline could not read this feed; look in the log file.'

type Whose = { feedId: ArrivedFeed['feedId']; outlet: string; keys: ReadonlySet<string> }

/**
 * What a feed has that the library has not, as articles. Why it cannot be read is kept with it, as a
 * sentence. Throws only where the library itself cannot be written to. Each entry is a transaction of its
 * own: what is stored stays.
 */
export async function storeFeed(context: Context, arrived: ArrivedFeed): Promise<FeedOutcome> {
  const { library, post } = context
  try {
    const found = await lookInto(context, arrived)
    const added = await storeAll(context, arrived, found)
    const { title, siteUrl, notice } = found
    feeds.noteHeard(library, arrived.feedId, { ...arrived, title, siteUrl, notice })
    return { ok: true, added }
  } catch (error) {
    if (isLibraryTrouble(error)) throw error
    const { sentence, bug } = explain(error, unforeseen)
    if (bug !== null) post({ kind: 'bug', event: 'feed', error: bug })
    feeds.noteProblem(library, arrived.feedId, sentence)
    return { ok: false, sentence }
  }
}

/**
 * Entries that are not known yet, read in the parser's process. Throws where the answer is a page or cannot
 * be read.
 */
async function lookInto({ library, parser }: Context, { feedId, bytes, url, charset }: ArrivedFeed) {
  const known = knownMarks(library, feedId)
  const found = await parser.look({ bytes, name: null, url, charset }, { kind: 'feed', known })
  if (found.kind === 'page') throw new LibraryError('unreadable', notAFeedAnyMore)
  return found
}

/** The last comes first in a feed: taken from its end, the newest is captured last. */
async function storeAll(
  context: Context,
  { feedId }: ArrivedFeed,
  { entries, keys }: ParsedFeed,
): Promise<ArticleId[]> {
  const { name: outlet } = feeds.get(context.library, { feedId })
  const whose = { feedId, outlet, keys: new Set(keys) }
  const added: ArticleId[] = []
  for (const entry of [...entries].reverse()) {
    const articleId = storeOne(context, whose, entry)
    if (articleId !== null) added.push(articleId)
    // Others get their turn: each of these waits for the disk.
    await setImmediate()
  }
  return added
}

/**
 * One entry as an article, or as another revision of the one that it is known as; null where nothing of it is
 * new.
 */
function storeOne(
  { library, post }: Context,
  { outlet, ...whose }: Whose,
  { key, original, reading, isSummary, categories }: ParsedEntry,
): ArticleId | null {
  const understood: ReadingToImport = {
    original: { bytes: new TextEncoder().encode(original), name: null, encoding: 'utf-8' },
    fields: { ...titled(reading, null), outlet: reading.fields.outlet ?? outlet },
    lines: reading.lines,
    ...textOfLines(reading.lines),
  }
  const articleId = storeEntry(library, { ...whose, key, isSummary, categories, reading: understood })
  post({ kind: 'changed', nouns: ['article', 'source', 'highlight', 'tag'], articleId: null })
  return articleId
}
