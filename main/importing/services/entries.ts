import { type Collected, collected } from '../../../preload/contract/collected'
import { LibraryError } from '../../../preload/contract/errors'
import type { Collection } from './collect'

/** One article of an export, as a file of its own: its bytes are the article's original. */
export type Entry = { name: string; bytes: Uint8Array }
/** A file that holds many articles, taken apart into them. */
export type Opened = { service: string; entries: Entry[]; left: string[] }

const beginning = '{"collectedBy":"Dateline",'
const longestName = 200
const mostEntries = 50_000

const nameOf = ({ title, url, highlights }: Collected): string =>
  (title ?? url ?? highlights[0]?.exact ?? 'untitled').replace(/\s+/g, ' ').slice(0, longestName)

/** Each article by itself. The same export always gives the same bytes: imported again, they are there already. */
export const entriesOf = ({ service, collected: articles, left }: Collection): Opened => {
  if (articles.length === 0) {
    const why = left.length === 0 ? '' : ` (${left.join('; ')})`
    throw new LibraryError(
      'unreadable',
      `There is no article in this ${service} file${why}; choose another one.`,
    )
  }
  if (articles.length > mostEntries) {
    throw new LibraryError(
      'too-large',
      `There are more than ${mostEntries.toLocaleString('en')} articles in this file; split it into several.`,
    )
  }
  const encoder = new TextEncoder()
  const entries = articles.map((article) => ({
    name: nameOf(article),
    bytes: encoder.encode(`${beginning}${JSON.stringify(article, null, 1).slice(1)}`),
  }))
  return { service, entries, left }
}

export const isEntry = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, beginning.length)).toString('latin1') === beginning

/** The article that an entry holds. Throws a LibraryError where it is none, or more than an article can be. */
export const entryIn = (bytes: Uint8Array): Collected => {
  try {
    return collected.parse(JSON.parse(new TextDecoder().decode(bytes)))
  } catch (cause) {
    throw new LibraryError(
      'unreadable',
      'What the service kept of this article is larger or other than any article is, so it was left out.',
      { cause },
    )
  }
}
