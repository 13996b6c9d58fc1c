import { LibraryError } from '../../../preload/contract/errors'
import { parseUrl } from '../../../preload/contract/parse-url'
import { decode } from '../decoding/decode'
import type { TakeApart } from '../take-apart'
import { unpack } from '../decoding/unpack'
import type { FoundFeed, FoundFeeds, ParsedFeed } from './parsed'
import { readEntries } from './read-entries'
import { readFeed } from './read-feed'

/** A feed is no article: its entries are. A text that quotes the beginning of one is. */
export function refuseFeed(text: string): void {
  if (/^[^\w<]{0,64}(?:<[?!][^<>]{0,500}>\s{0,64}){0,5}<opml[\s>]/i.test(text.slice(0, 4096))) {
    throw new LibraryError(
      'unreadable',
      'This is a list of feeds and not an article; choose File → Import List of Feeds… for it.',
    )
  }
  if (!/^\W{0,64}[<{]/.test(text) || !isFeed(text)) return
  throw new LibraryError(
    'unreadable',
    'This is a feed and not an article; choose File → Subscribe to Feed… for it.',
  )
}

const root = /<(?:rss|(?:[a-z]+:)?rdf|(?:[a-z]+:)?feed|channel)[\s>]/i

/** True for text that is a feed by its first element, or by what JSON Feed begins with. */
function isFeed(text: string): boolean {
  const head = text.slice(0, 8192)
  const at = head.search(root)
  if (at >= 0) return !/<(?:html|body)[\s>]/i.test(head.slice(0, at))
  return /^\ufeff?\s*\{/.test(head) && head.includes('jsonfeed.org/version')
}

type Needs = { url: string; charset: string | null; known: readonly string[] | null; takeApart: TakeApart }

/** The feed at an address; where there is a page instead, the feeds that it names. */
export async function readFeedOrPage(bytes: Uint8Array, needs: Needs): Promise<ParsedFeed | FoundFeeds> {
  const { text } = decode(unpack(bytes), 16_384, needs.charset)
  if (isFeed(text) || !looksLikePage(text)) return readEntries(await readFeed(bytes, needs.charset), needs)
  const { feeds = [] } = await needs.takeApart(text, needs.url)
  const found = new Map<string, FoundFeed>()
  for (const { href, title } of feeds) {
    const url = resolved(href, needs.url)
    if (url !== null && !found.has(url)) found.set(url, { url, title })
  }
  return { kind: 'page', feeds: [...found.values()] }
}

function looksLikePage(text: string): boolean {
  return /<(?:!doctype\s+html|html|head|body)[\s>]/i.test(text.slice(0, 8192))
}

function resolved(href: string, base: string): string | null {
  const url = parseUrl(href, base)
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null
}
