import type { Reading } from '../../../preload/contract/importing'

/** An entry as the article that it becomes. */
export type ParsedEntry = {
  /** By this it is known again: its own id, else its address, else its title and date. */
  key: string
  /** What stood in the feed. */
  original: string
  reading: Reading
  /** The feed has only the beginning, or a few words about it. */
  isSummary: boolean
}

export type ParsedFeed = {
  kind: 'feed'
  title: string | null
  siteUrl: string | null
  entries: ParsedEntry[]
}

export type FoundFeed = { url: string; title: string | null }

/** A page instead of a feed, with the feeds that it names. */
export type FoundFeeds = { kind: 'page'; feeds: FoundFeed[] }

export type ListedFeed = FoundFeed & { folder: string | null }

export type ParsedOpml = { feeds: ListedFeed[]; refused: number }
