import type { Collected } from '../../../preload/contract/collected'
import { LibraryError } from '../../../preload/contract/errors'
import type { Collection } from './collect'
import { entryBytes } from './entry'

/** One article of an export, as a file of its own: its bytes are the article's original. */
export type Entry = { name: string; bytes: Uint8Array }
/** A file that holds many articles, taken apart into them. */
export type Opened = { service: string; entries: Entry[]; left: string[] }

const maxNameLength = 200
export const maxEntries = 200_000

/**
 * Each article by itself. The same export always gives the same bytes: imported again, each is there already.
 * Throws `unreadable` where there is none, with what stood in the way, and `too-large` for more than 50,000.
 */
export function entriesOf({ service, collected: articles, left, files = [] }: Collection): Opened {
  if (articles.length + files.length === 0) {
    throw noArticle(service, left)
  }
  if (articles.length + files.length > maxEntries) {
    throw tooMany()
  }
  const entries = articles.map(entryOf)
  // What is said of a file is added to its article, which is to be there by then.
  return { service, entries: [...files, ...entries], left }
}

export function noArticle(service: string, left: readonly string[]) {
  const why = left.length === 0 ? '' : ` (${left.join('; ')})`
  return new LibraryError(
    'unreadable',
    `${service}: there is no article in this file${why}; export it again, or choose another one.`,
  )
}

export function tooMany() {
  return new LibraryError(
    'too-large',
    `There are more than ${maxEntries.toLocaleString('en')} articles in this file; split it into several.`,
  )
}

export function entryOf(article: Collected): Entry {
  return { name: nameOf(article), bytes: entryBytes(article) }
}

function nameOf({ title, url, highlights }: Collected): string {
  return (title ?? url ?? highlights[0]?.exact ?? 'untitled').replace(/\s+/g, ' ').slice(0, maxNameLength)
}
