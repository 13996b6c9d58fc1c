import { createHash } from 'node:crypto'
import type { Reading } from '../../../preload/contract/importing'
import type { Login } from '../../../preload/contract/login'

/** By this an entry is known as it is, as the library writes it. */
export function entryMark(key: string, original: string): string {
  return `${createHash('sha256').update(original).digest('hex')} ${key}`
}

/** An entry as the article that it becomes. */
export type ParsedEntry = {
  /** By this it is known again; `keysOf` finds it. */
  key: string
  /** What stood in the feed. */
  original: string
  reading: Reading
  /** The feed has only the beginning, or a few words about it. */
  isSummary: boolean
  /** What its feed files it under. */
  categories: string[]
}

export type ParsedFeed = {
  kind: 'feed'
  title: string | null
  siteUrl: string | null
  entries: ParsedEntry[]
  /** Those of all that stand in it, known ones among them. */
  keys: string[]
  /** What a person should know of it, in sentences; null for nothing. */
  notice: string | null
}

export type FoundFeed = { url: string; title: string | null }

/** A page instead of a feed, with the feeds that it names. */
export type FoundFeeds = { kind: 'page'; feeds: FoundFeed[] }

export type ListedFeed = FoundFeed & {
  /** What stood in its address as `user:password@`. */
  login: Login | null
  /** Each as "News / World", the first the one that it stood in first. */
  folders: string[]
}

export type ParsedOpml = { feeds: ListedFeed[]; refused: number }
