import type { ArticleId, FeedId } from '../../preload/contract/common'
import { LibraryError } from '../../preload/contract/errors'
import type { Noun } from '../../preload/contract/events'
import { explain, isLibraryTrouble } from '../base/errors'
import { textOfLines } from '../importing/canonical'
import type { ParsedEntry, ParsedFeed } from '../importing/feeds/parsed'
import { type Library, savepoint } from '../library/database/database'
import type { ReadingToImport } from '../library/articles/capture'
import { keepAllBytes } from '../library/articles/originals'
import { knownMarks } from '../library/feeds/feed-entries'
import * as feeds from '../library/feeds/feeds'
import type { ParserClient } from '../parsing/parser-client'
import { inShortTransactions } from './short-transactions'
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
 * sentence. Throws only where the library itself cannot be written to. What is stored by then stays.
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

/**
 * The last comes first in a feed: taken from its end, the newest is captured last. One that cannot be stored ends it, and
 * what was stored before stays.
 */
async function storeAll(
  { library, post }: Context,
  { feedId }: ArrivedFeed,
  { entries, keys }: ParsedFeed,
): Promise<ArticleId[]> {
  const { name: outlet } = feeds.get(library, { feedId })
  const whose = { feedId, outlet, keys: new Set(keys) }
  const ready = await kept(library, [...entries].reverse())
  const added: ArticleId[] = []
  const failures: unknown[] = []
  const store = (one: KeptEntry) => {
    if (failures.length > 0) return
    try {
      const articleId = savepoint(library, () => storeOne(library, whose, one))
      if (articleId !== null) added.push(articleId)
    } catch (error) {
      if (isLibraryTrouble(error)) throw error
      failures.push(error)
    }
  }
  const told = () =>
    post({ kind: 'changed', nouns: ['article', 'source', 'highlight', 'tag'], articleId: null })
  if (ready.length > 0) await inShortTransactions(library, ready, store, { isShared: true }).finally(told)
  if (failures.length > 0) throw failures[0]
  return added
}

type KeptEntry = ParsedEntry & { bytes: Uint8Array; sha256: string }

/** With the bytes of all on the disk, in one wait for it. */
async function kept(library: Library, entries: readonly ParsedEntry[]): Promise<KeptEntry[]> {
  const encoder = new TextEncoder()
  const bytes = entries.map(({ original }) => encoder.encode(original))
  const hashes = await keepAllBytes(library, bytes)
  return entries.flatMap((entry, at) => {
    const [its, sha256] = [bytes[at], hashes[at]]
    return its === undefined || sha256 === undefined ? [] : [{ ...entry, bytes: its, sha256 }]
  })
}

/**
 * One entry as an article, or as another revision of the one that it is known as; null where nothing of it is
 * new.
 */
function storeOne(
  library: Library,
  { outlet, ...whose }: Whose,
  { key, bytes, sha256, reading, isSummary, categories }: KeptEntry,
): ArticleId | null {
  const understood: ReadingToImport = {
    original: { bytes, sha256, name: null, encoding: 'utf-8' },
    fields: { ...titled(reading, null), outlet: reading.fields.outlet ?? outlet },
    lines: reading.lines,
    ...textOfLines(reading.lines),
  }
  return storeEntry(library, { ...whose, key, isSummary, categories, reading: understood })
}
