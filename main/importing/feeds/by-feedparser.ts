import FeedParser from 'feedparser'
import { type Feed, type FeedEntry, markup, mostEntries, orNull } from './feed'

const dateOf = (date: Date | null | undefined): string | null =>
  date instanceof Date && !Number.isNaN(date.getTime()) ? date.toISOString() : null

/** What has been seen elsewhere in place of words is not taken for words. */
const words = (value: unknown): string | null => (typeof value === 'string' ? orNull(value) : null)

const entryOf = (item: FeedParser.Item): FeedEntry => {
  const { description, summary } = item
  const hasBoth = words(summary) !== null && words(summary) !== words(description)
  return {
    title: markup(words(item.title)),
    link: words(item.link) ?? words(item.origlink),
    id: words(item.guid),
    author: words(item.author),
    published: dateOf(item.pubdate),
    updated: dateOf(item.date),
    summary: markup(words(summary) ?? words(description)),
    content: hasBoth ? markup(words(description)) : null,
  }
}

const feedOf = (meta: FeedParser.Meta, entries: FeedEntry[]): Feed => ({
  title: markup(words(meta.title)),
  link: words(meta.link),
  description: markup(words(meta.description)),
  id: words(meta.xmlurl),
  author: words(meta.author),
  published: dateOf(meta.pubdate),
  updated: dateOf(meta.date),
  language: words(meta.language),
  entries,
})

/**
 * The lenient reader: takes markup that is not well formed for what was meant. Answers what it had understood before
 * anything that it cannot read at all, and throws where that is nothing.
 */
export const byFeedparser = (text: string): Promise<Feed> =>
  new Promise((resolve, reject) => {
    const parser = new FeedParser({ addmeta: false, resume_saxerror: true })
    const entries: FeedEntry[] = []
    const read = () => {
      for (let item = parser.read(); item !== null; item = parser.read() as never) {
        if (entries.length < mostEntries) entries.push(entryOf(item))
      }
    }
    const settle = (error: unknown) => {
      read()
      const meta = parser.meta as FeedParser.Meta | undefined
      const isFeed = typeof meta?.['#type'] === 'string'
      if (meta !== undefined && (isFeed || entries.length > 0)) resolve(feedOf(meta, entries))
      else reject(error instanceof Error ? error : new Error('not a feed'))
    }
    parser.on('readable', read)
    parser.on('error', settle)
    parser.once('end', () => settle(null))
    parser.end(text)
  })
