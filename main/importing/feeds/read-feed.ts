import { LibraryError } from '../../../preload/contract/errors'
import { decode } from '../decoding/decode'
import { unpack } from '../decoding/unpack'
import { byFeedparser } from './by-feedparser'
import { byFeedsmith } from './by-feedsmith'
import { type Feed, maxEntries } from './feed'
import { isOverloaded, withoutDeclarations, withoutQuoted } from './markup'

export type ReadFeed = { feed: Feed; encoding: string; text: string }

const entryTag = /<(?:[a-z][\w.-]*:)?(?:item|entry)[\s>/]/gi

/** Bytes as the feed in them. No entity that they declare is expanded, and nothing that they name is read. */
export async function readFeed(bytes: Uint8Array, charset: string | null = null): Promise<ReadFeed> {
  const { encoding, text } = decode(unpack(bytes), 4096, charset)
  const clean = withoutDeclarations(text.replace(/^\ufeff/, ''))
  if (isOverloaded(clean)) throw notAFeed()
  return { feed: await parse(clean), encoding, text: clean }
}

function notAFeed(cause?: unknown) {
  return new LibraryError(
    'unreadable',
    'There is no feed at this address; give the address of an RSS, Atom or JSON feed.',
    {
      cause,
    },
  )
}

/** The strict reader has more right; the lenient one understands more of what is broken. */
async function parse(text: string): Promise<Feed> {
  const strict = tried(text)
  if (!isLenientNeeded(strict, text) || text.trimStart().startsWith('{')) {
    if (strict === null) throw notAFeed()
    return strict
  }
  const lenient = await byFeedparser(text).catch((error: unknown) => {
    if (strict === null) throw notAFeed(error)
    return strict
  })
  return strict !== null && strict.entries.length >= lenient.entries.length ? strict : lenient
}

function tried(text: string): Feed | null {
  try {
    return byFeedsmith(text)
  } catch {
    // The other reader takes what this one does not.
    return null
  }
}

function isLenientNeeded(feed: Feed | null, text: string): boolean {
  if (feed === null) return true
  return feed.entries.length < Math.min(maxEntries, withoutQuoted(text).match(entryTag)?.length ?? 0)
}
