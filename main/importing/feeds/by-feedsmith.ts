import { type AtomFeed, type JsonFeed, parseFeed, type RdfFeed, type RssFeed } from 'feedsmith'
import { type Feed, type FeedEntry, type FeedText, markup, maxEntries, orNull, plain } from './feed'
import { categoriesOf, mediaOf } from './smith-facts'

type Deep<T> = T extends (infer E)[] ? Deep<E>[] : T extends object ? { [K in keyof T]?: Deep<T[K]> } : T

// What is read is less complete than what the standards ask for, so every part of it may be missing.
type Atom = Deep<AtomFeed.Feed<string>>
type Rss = Deep<RssFeed.Feed<string>>
type Rdf = Deep<RdfFeed.Feed<string>>
type Json = Deep<JsonFeed.Feed<string>>

type Of<T, K extends keyof T> = NonNullable<T[K]> extends (infer E)[] ? E : never

type Link = { href?: string; rel?: string; type?: string; title?: string }

/** Throws where this reader finds no feed, or one that says nothing. */
export function byFeedsmith(text: string): Feed {
  const { format, feed } = parseFeed(text, { maxItems: maxEntries })
  if (format === 'atom') return fromAtom(feed)
  if (format === 'rss') return fromRss(feed)
  return format === 'rdf' ? fromRdf(feed) : fromJson(feed)
}

function fromAtom(feed: Atom): Feed {
  return {
    title: textOf(feed.title),
    link: alternate(feed.links),
    description: textOf(feed.subtitle),
    id: orNull(feed.id),
    author: people(feed.authors),
    published: null,
    updated: orNull(feed.updated),
    language: orNull(feed.xml?.lang ?? feed.dc?.languages?.[0]),
    base: orNull(feed.xml?.base),
    writer: people(feed.authors),
    entries: (feed.entries ?? []).slice(0, maxEntries).map(atomEntry),
  }
}

function textOf(text: { value?: string; type?: string } | undefined): FeedText | null {
  return isMarkup(text?.type) ? markup(text?.value) : plain(text?.value)
}

function isMarkup(type: string | undefined): boolean {
  return type !== undefined && /html|xml/i.test(type)
}

function alternate(links: Link[] | undefined): string | null {
  const wanted = links?.filter(({ rel = 'alternate' }) => rel === 'alternate') ?? []
  return orNull((wanted.find(({ type = 'text/html' }) => isMarkup(type)) ?? wanted[0])?.href)
}

function people(list: ({ name?: string; email?: string } | undefined)[] | undefined): string | null {
  return orNull(
    list
      ?.map((person) => person?.name ?? person?.email ?? '')
      .filter((name) => name !== '')
      .join(', '),
  )
}

/** The people of a list of whom more than the address is said. */
function named(list: Parameters<typeof people>[0]): string | null {
  return people(list?.filter((person) => person?.name !== undefined))
}

function atomEntry(entry: Of<Atom, 'entries'>): FeedEntry {
  return {
    title: textOf(entry.title),
    link: alternate(entry.links),
    id: orNull(entry.id),
    author: people(entry.authors) ?? orNull(entry.dc?.creators?.join(', ')),
    published: orNull(entry.published ?? entry.dc?.dates?.[0]),
    updated: orNull(entry.updated),
    summary: textOf(entry.summary),
    content: textOf(entry.content),
    base: orNull(entry.xml?.base),
    source: entry.source === undefined ? null : atomSource(entry.source),
    categories: categoriesOf(entry.categories, entry.dc?.subjects),
    media: mediaOf(enclosuresIn(entry.links), entry.media),
  }
}

function atomSource({ title, links, authors }: NonNullable<Of<Atom, 'entries'>['source']>) {
  return { title: textOf(title), url: alternate(links), author: people(authors) }
}

function enclosuresIn(links: Link[] | undefined) {
  return (links ?? [])
    .filter(({ rel }) => rel === 'enclosure')
    .map(({ href, ...link }) => ({ ...link, url: href }))
}

function fromRss(feed: Rss): Feed {
  return {
    title: markup(feed.title ?? feed.dc?.titles?.[0]),
    link: orNull(feed.link),
    description: markup(feed.description ?? feed.dc?.descriptions?.[0] ?? podcastWords(feed.itunes)),
    id: null,
    author: orNull(
      feed.managingEditor?.name ??
        feed.managingEditor?.email ??
        feed.dc?.creators?.[0] ??
        feed.itunes?.author,
    ),
    published: orNull(feed.pubDate ?? feed.dc?.dates?.[0]),
    updated: orNull(feed.lastBuildDate ?? feed.dcterms?.modified?.[0] ?? feed.dc?.dates?.[0]),
    language: orNull(feed.language ?? feed.dc?.languages?.[0]),
    base: orNull(feed.xml?.base),
    writer:
      orNull(feed.dc?.creators?.join(', ')) ?? people(feed.atom?.authors) ?? orNull(feed.itunes?.author),
    entries: (feed.items ?? []).slice(0, maxEntries).map(rssEntry),
  }
}

/** Apple asks for them no more, and podcasts still carry them. */
function podcastWords({ summary, subtitle }: { summary?: string; subtitle?: string } = {}):
  string | undefined {
  return summary ?? subtitle
}

function rssEntry(item: Of<Rss, 'items'>): FeedEntry {
  return {
    title: markup(item.title ?? item.dc?.titles?.[0] ?? item.media?.title?.value),
    link: orNull(
      item.link ??
        alternate(item.atom?.links) ??
        (item.guid?.isPermaLink === false ? null : item.guid?.value),
    ),
    id: orNull(item.guid?.value),
    author:
      named(item.authors) ??
      orNull(item.dc?.creators?.join(', ')) ??
      people(item.atom?.authors) ??
      orNull(item.itunes?.author) ??
      people(item.authors),
    published: orNull(
      item.pubDate ?? item.dc?.dates?.[0] ?? item.atom?.published ?? item.dcterms?.issued?.[0],
    ),
    updated: orNull(item.atom?.updated ?? item.dcterms?.modified?.[0]),
    summary: markup(item.description ?? item.dc?.descriptions?.[0] ?? podcastWords(item.itunes)),
    content: markup(item.content?.encoded),
    base: orNull(item.xml?.base),
    source:
      item.source === undefined
        ? null
        : { title: markup(item.source.title), url: orNull(item.source.url), author: null },
    categories: categoriesOf(item.categories, item.dc?.subjects),
    media: mediaOf([...(item.enclosures ?? []), ...enclosuresIn(item.atom?.links)], item.media),
  }
}

function fromRdf(feed: Rdf): Feed {
  return {
    title: markup(feed.title ?? feed.dc?.titles?.[0]),
    link: orNull(feed.link),
    description: markup(feed.description ?? feed.dc?.descriptions?.[0]),
    id: orNull(feed.rdf?.about),
    author: orNull(feed.dc?.creators?.[0]),
    published: orNull(feed.dc?.dates?.[0]),
    updated: null,
    language: orNull(feed.dc?.languages?.[0]),
    base: orNull(feed.xml?.base),
    writer: orNull(feed.dc?.creators?.join(', ')),
    entries: (feed.items ?? []).slice(0, maxEntries).map(rdfEntry),
  }
}

function rdfEntry(item: Of<Rdf, 'items'>): FeedEntry {
  return {
    title: markup(item.title ?? item.dc?.titles?.[0]),
    link: orNull(item.link),
    id: orNull(item.rdf?.about),
    author: orNull(item.dc?.creators?.join(', ')),
    published: orNull(item.dc?.dates?.[0]),
    updated: null,
    summary: markup(item.description ?? item.dc?.descriptions?.[0]),
    content: markup(item.content?.encoded),
    base: orNull(item.xml?.base),
    source: null,
    categories: categoriesOf(item.dc?.subjects),
    media: mediaOf([], item.media),
  }
}

function fromJson(feed: Json): Feed {
  return {
    title: plain(feed.title),
    link: orNull(feed.home_page_url),
    description: plain(feed.description),
    id: orNull(feed.feed_url),
    author: people(feed.authors),
    published: null,
    updated: null,
    language: orNull(feed.language),
    base: null,
    writer: people(feed.authors),
    entries: (feed.items ?? []).slice(0, maxEntries).map(jsonEntry),
  }
}

function jsonEntry(item: Of<Json, 'items'>): FeedEntry {
  return {
    title: plain(item.title),
    link: orNull(item.url ?? item.external_url),
    id: orNull(item.id),
    author: people(item.authors),
    published: orNull(item.date_published),
    updated: orNull(item.date_modified),
    summary: plain(item.summary),
    content: markup(item.content_html) ?? plain(item.content_text),
    base: null,
    source: null,
    categories: categoriesOf(item.tags),
    media: mediaOf(item.attachments ?? []),
  }
}
