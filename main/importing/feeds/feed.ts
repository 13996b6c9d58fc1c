/** Words of a feed as they stand in it; whether markup is meant is the feed's word, which many get wrong. */
export type FeedText = { value: string; isPlain: boolean }

/** What an entry carries beside its words: sound, film, a picture. */
export type FeedMedia = {
  url: string | null
  title: FeedText | null
  description: FeedText | null
}

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
  /** What its addresses are relative to, where it says so. */
  base: string | null
  /** Where it was published first, where a feed gathers those of others. */
  source: FeedSource | null
  /** What its feed files it under. */
  categories: string[]
  media: FeedMedia[]
}

export type FeedSource = { title: FeedText | null; url: string | null; author: string | null }

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
  base: string | null
  /** Who wrote the entries that name no author. An editor of the feed has not. */
  writer: string | null
  entries: FeedEntry[]
}

/** More than any feed carries. One that has more is read up to here, and the person is told. */
export const maxEntries = 20_000

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
