// An article that came by a feed has as its original what stood there of it, and not the feed. To be read again it is put
// into a feed of its own, as the only entry.

import { plainWords } from '../pages/entities'
import type { FeedEntry } from './feed'

/** The prefixes that feeds use for what entries say; a piece that was cut out has lost what declared them. */
const prefixes: Readonly<Record<string, string>> = {
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  atom: 'http://www.w3.org/2005/Atom',
  itunes: 'http://www.itunes.com/dtds/podcast-1.0.dtd',
  media: 'http://search.yahoo.com/mrss/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
}

const declared = Object.entries(prefixes)
  .map(([prefix, name]) => `xmlns:${prefix}="${name}"`)
  .join(' ')

/** A feed with nothing in it but this piece of one; null where it is no piece of a feed. */
export function feedAround(piece: string): string | null {
  const text = piece.trim()
  if (/^<(?:[a-z][\w.-]*:)?entry[\s>]/i.test(text))
    return `<feed xmlns="http://www.w3.org/2005/Atom" ${declared}>${text}</feed>`
  if (/^<(?:[a-z][\w.-]*:)?item[\s>]/i.test(text))
    return `<rss version="2.0" ${declared}><channel>${text}</channel></rss>`
  return text.startsWith('{') ? feedOfItem(text) : null
}

function feedOfItem(json: string): string | null {
  try {
    const item: unknown = JSON.parse(json)
    const items = [isUnderstood(item) ? itemOf(item) : item]
    return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: '', items })
  } catch {
    return null
  }
}

/** Whether it is an entry as it was understood, which is kept where it could not be cut out of its feed. */
function isUnderstood(item: unknown): item is FeedEntry {
  if (typeof item !== 'object' || item === null || !('link' in item && 'summary' in item)) return false
  return [item.summary, 'title' in item ? item.title : null].every(
    (text) => text === null || (typeof text === 'object' && 'isPlain' in text && 'value' in text),
  )
}

function itemOf({ title, link, id, author, published, updated, summary, content }: FeedEntry) {
  const body = content ?? summary
  return {
    id: id ?? link ?? '',
    ...(title !== null && { title: title.isPlain ? title.value : plainWords(title.value) }),
    ...(link !== null && { url: link }),
    ...(author !== null && { authors: [{ name: author }] }),
    ...(published !== null && { date_published: published }),
    ...(updated !== null && { date_modified: updated }),
    ...(body !== null && { [body.isPlain ? 'content_text' : 'content_html']: body.value }),
  }
}
