import FeedParser from 'feedparser'
import {
  type Feed,
  type FeedEntry,
  type FeedMedia,
  type FeedSource,
  markup,
  maxEntries,
  orNull,
} from './feed'
import { feedDate } from './feed-date'

/**
 * The lenient reader: takes markup that is not well formed for what was meant. Answers what it had understood before
 * anything that it cannot read at all, and throws where that is nothing.
 */
export function byFeedparser(text: string): Promise<Feed> {
  return new Promise((resolve, reject) => {
    const parser = new FeedParser({ addmeta: false, resume_saxerror: true })
    const entries: FeedEntry[] = []
    const read = () => {
      for (let item = parser.read(); item !== null; item = parser.read() as never) {
        if (entries.length < maxEntries) entries.push(entryOf(item))
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
}

const publishedIn = ['rss:pubdate', 'atom:published', 'atom:issued', 'dc:date']
const updatedIn = ['atom:updated', 'atom:modified']

function entryOf(item: FeedParser.Item): FeedEntry {
  const { description, summary } = item
  const hasBoth = words(summary) !== null && words(summary) !== words(description)
  const published = statedIn(item, publishedIn)
  const updated = statedIn(item, updatedIn)
  const isDated = published !== null || updated !== null
  return {
    title: markup(words(item.title)),
    link: words(item.link) ?? words(item.origlink),
    id: words(item.guid),
    author: words(item.author),
    published: isDated ? published : dateOf(item.pubdate),
    updated: isDated ? updated : dateOf(item.date),
    summary: markup(words(summary) ?? words(description)),
    content: hasBoth ? markup(words(description)) : null,
    // This reader has made addresses whole by it already.
    base: null,
    source: sourceOf(item.source),
    categories: item.categories.filter((name) => words(name) !== null),
    media: item.enclosures.flatMap(mediaOf),
  }
}

function sourceOf(source: Partial<FeedParser.Item['source']> | null | undefined): FeedSource | null {
  const [title, url] = [markup(words(source?.title)), words(source?.url)]
  return title === null && url === null ? null : { title, url, author: null }
}

function mediaOf({ url, type }: FeedParser.Enclosure): FeedMedia[] {
  const isPicture = typeof type === 'string' && /^image\//i.test(type)
  return isPicture || words(url) === null ? [] : [{ url: words(url), title: null, description: null }]
}

/** What has been seen elsewhere in place of words is not taken for words. */
function words(value: unknown): string | null {
  return typeof value === 'string' ? orNull(value) : null
}

/** What stands in the element: the reader's own dates are moments, though the feed may only say a day, or no zone. */
function statedIn(item: object, names: readonly string[]): string | null {
  return (
    names
      .map((name) => wordsIn((item as Record<string, unknown>)[name]))
      .find((stated) => feedDate(stated) !== null) ?? null
  )
}

function wordsIn(element: unknown): string | null {
  const first: unknown = Array.isArray(element) ? element[0] : element
  return typeof first === 'object' && first !== null && '#' in first ? words(first['#']) : null
}

function dateOf(date: Date | null | undefined): string | null {
  return date instanceof Date && !Number.isNaN(date.getTime()) ? date.toISOString() : null
}

function feedOf(meta: FeedParser.Meta, entries: FeedEntry[]): Feed {
  return {
    title: markup(words(meta.title)),
    link: words(meta.link),
    description: markup(words(meta.description)),
    id: words(meta.xmlurl),
    author: words(meta.author),
    published: dateOf(meta.pubdate),
    updated: dateOf(meta.date),
    language: words(meta.language),
    base: null,
    writer: null,
    entries,
  }
}
