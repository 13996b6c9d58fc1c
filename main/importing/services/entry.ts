import { type Collected, collected } from '../../../preload/contract/collected'
import { LibraryError } from '../../../preload/contract/errors'

const beginning = '{"collectedBy":"Dateline",'

/** One article of an export as a file of its own. The same article always gives the same bytes. */
export function entryBytes(article: Collected): Uint8Array {
  return new TextEncoder().encode(`${beginning}${JSON.stringify(article, null, 1).slice(1)}`)
}

/** Told by its first bytes alone; the rest is only parsed when the article is read. */
export function isEntry(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, beginning.length)).toString('latin1') === beginning
}

/** The article that an entry holds. Throws a LibraryError where it is none, or more than an article can be. */
export function entryIn(bytes: Uint8Array): Collected {
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
