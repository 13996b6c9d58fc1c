import type { NetworkRequest } from '../../../preload/contract/safety/request'
import type { requestReasons } from '../../../preload/contract/words'

type Reason = (typeof requestReasons)[number]

/** For choosing by it. */
export const reasonLabels: Record<Reason, string> = {
  feed: 'Feeds',
  'feed-page': 'Pages of a feed’s articles',
  'feed-images': 'Images of a feed’s articles',
  'find-feed': 'Looking for a feed',
  page: 'Pages',
  images: 'Images of a page',
  check: 'Does the page still say so?',
  blocked: 'Tried by a page',
}

const reasons: Record<Reason, string> = {
  feed: 'The feed',
  'feed-page': 'The page of an article of',
  'feed-images': 'An image of an article of',
  'find-feed': 'Looking for a feed that you wanted to subscribe to',
  page: 'A page that you asked for',
  images: 'An image of a page that you asked for',
  check: 'Whether a page still says so, because you wanted to know',
  blocked: 'A page tried to load something by itself',
}

/** Why it was asked for, and what started it. */
export function whyOf({ why, about, by }: NetworkRequest): string {
  if (by === 'shell') return 'A page that a command in a shell asked for'
  const what = about === null ? reasons[why] : `${reasons[why]} “${about}”`
  if (!why.startsWith('feed')) return what
  return `${what}, ${by === 'schedule' ? 'on its schedule' : 'because you refreshed it'}`
}

/** What came of it. */
export function outcomeOf({ outcome, status, received }: NetworkRequest): string {
  if (outcome === 'blocked') return 'Not sent'
  if (outcome === 'unfinished') return 'No answer noted'
  if (outcome === 'failed') return status === null ? 'Failed' : `${status}, then failed`
  return `${status ?? 'Answered'} · ${sizeOf(received)}`
}

const kilobyte = 1024

function sizeOf(bytes: number): string {
  if (bytes < kilobyte) return `${bytes} bytes`
  const kilobytes = bytes / kilobyte
  return kilobytes < kilobyte
    ? `${Math.ceil(kilobytes).toLocaleString()} kB`
    : `${(kilobytes / kilobyte).toFixed(1)} MB`
}
