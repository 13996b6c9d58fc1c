import type { Feed, FeedEntry, FeedText } from './feed'
import { instantOf } from './feed-date'

/** A feed as `dateline feeds` writes it: its values verbatim, its dates as instants. */
export function feedListing({ entries, title, description, ...feed }: Feed) {
  return {
    feed: {
      ...feed,
      title: valueOf(title),
      description: valueOf(description),
      published: instantOf(feed.published),
      updated: instantOf(feed.updated),
    },
    items: entries.map(itemOf),
  }
}

function valueOf(text: FeedText | null): string | null {
  return text?.value ?? null
}

function itemOf({ title, link, id, author, published, updated, summary, content }: FeedEntry) {
  return {
    title: valueOf(title),
    link,
    id,
    author,
    published: instantOf(published),
    updated: instantOf(updated),
    summary: valueOf(summary),
    content: valueOf(content),
    /** What there is of it, the shorter where there are two. */
    description: valueOf(summary ?? content),
  }
}
