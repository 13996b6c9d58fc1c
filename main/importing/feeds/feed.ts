/** Words of a feed as they stand in it; whether markup is meant is the feed's word, which many get wrong. */
export type FeedText = { value: string; isPlain: boolean }

export type FeedEntry = {
  title: FeedText | null
  link: string | null
  /** What the feed itself knows the entry by. */
  id: string | null
  author: string | null
  /** As they are written: dates in feeds come in every form. */
  published: string | null
  updated: string | null
  /** Said to be less than the whole. */
  summary: FeedText | null
  /** Said to be the whole. */
  content: FeedText | null
}

export type Feed = {
  title: FeedText | null
  /** The page that the feed belongs to. */
  link: string | null
  description: FeedText | null
  id: string | null
  author: string | null
  published: string | null
  updated: string | null
  language: string | null
  entries: FeedEntry[]
}

/** More than any feed carries; a feed that has more is read up to here. */
export const maxEntries = 2000

export function markup(value: string | undefined | null): FeedText | null {
  return value === undefined || value === null || value === '' ? null : { value, isPlain: false }
}

export function plain(value: string | undefined | null): FeedText | null {
  return value === undefined || value === null || value === '' ? null : { value, isPlain: true }
}

export function orNull(value: string | undefined | null): string | null {
  const kept = value?.trim() ?? ''
  return kept === '' ? null : kept
}
