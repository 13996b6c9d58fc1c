import { feedNeeds } from '../../main/intake/feed-needs'
import type { Library } from '../../main/library/database/database'
import { storeFeedEntry } from '../../main/library/feeds/feed-entries'
import type { ArticleId, FeedId } from '../../preload/contract/common'
import { readingOf } from './library'

let entries = 0

/** A feed brings an entry that is like no other. */
export function takeEntry(library: Library, feedId: FeedId, title: string): ArticleId {
  entries += 1
  const key = `entry ${entries}`
  const url = `https://gazette.example/${entries}`
  const reading = readingOf([`The harbour knows of case ${entries}, and nothing more.`], { title, url })
  const entry = { feedId, key, keys: new Set([key]), isSummary: false, categories: ['Harbour'], reading }
  const articleId = storeFeedEntry(library, entry, feedNeeds)
  if (articleId === null) throw new Error(`${title} is nothing new.`)
  return articleId
}
