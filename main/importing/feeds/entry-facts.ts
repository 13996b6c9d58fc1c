import { parseUrl } from '../../../preload/contract/parse-url'
import { articleAddress } from '../fields'
import { wordsOf } from './entry-words'
import type { Feed, FeedEntry } from './feed'

/** Who wrote an entry: those that it names itself, else those of where it was first, else the feed's. */
export function bylineOf({ author, source }: FeedEntry, { writer }: Feed): string | null {
  return namesIn(author) ?? namesIn(source === null ? writer : source.author)
}

/** The names among what stands where an author should: RSS asks for an address of mail there, and nobody's name is one. */
function namesIn(given: string | null): string | null {
  const words = wordsOf(given === null ? null : { value: given, isPlain: false }) ?? ''
  const open = words.indexOf('(')
  const isBehindMail = words.endsWith(')') && isMailAddress(words.slice(0, Math.max(0, open)).trim())
  const names = (isBehindMail ? words.slice(open + 1, -1) : words)
    .replace(/<[^<>\s@]{1,64}@[^<>\s@]{1,255}>/g, '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !isMailAddress(name))
    .join(', ')
  return names === '' ? null : names
}

function isMailAddress(words: string): boolean {
  const [user = '', host = '', ...more] = words.split('@')
  return user !== '' && host.includes('.') && more.length === 0 && !/\s/.test(words)
}

/** The paper that a gathered entry is of; null for the feed itself, which some name there. */
export function outletOf({ source }: FeedEntry, feed: Feed, url: string): string | null {
  const title = wordsOf(source?.title ?? null)
  const isItself = title === wordsOf(feed.title) || (source?.url ?? null) === url
  return isItself ? null : title
}

/**
 * What an entry's addresses are relative to: its own word for it, its feed's, the site that the feed belongs to, and last
 * where the feed itself is.
 */
export function baseOf(entry: FeedEntry, feed: Feed, url: string): string {
  const ofFeed = within(feed.base, url) ?? (feed.base === null ? articleAddress(feed.link, url) : null) ?? url
  return within(entry.base, ofFeed) ?? ofFeed
}

function within(base: string | null, outer: string): string | null {
  return base === null ? null : (parseUrl(base, outer)?.href ?? null)
}
