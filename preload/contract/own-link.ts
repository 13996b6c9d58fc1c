// Addresses of Dateline's own: exports and notes have them, and the system hands them to the program. Made and read here alone. Needs
// no zod, so that the window can load it.

import type { ArticleId, EntityId, HighlightId } from './common'
import { parseUrl } from './parse-url'
import { uuidPattern } from './words'

/** The scheme, by which the system knows whom an address is for. */
export const ownScheme = 'dateline'

/** Where an address of Dateline's own leads: to something in a library, or to a web page that is to be saved. */
export type OwnLink =
  | { to: 'article'; articleId: ArticleId; highlightId: HighlightId | null }
  | { to: 'entity'; entityId: EntityId }
  | { to: 'page'; address: string }

export function articleLink(articleId: string, highlightId: string | null = null): string {
  const article = `${ownScheme}://article/${articleId}`
  return highlightId === null ? article : `${article}?highlight=${highlightId}`
}

export function entityLink(entityId: string): string {
  return `${ownScheme}://entity/${entityId}`
}

/** The address of a picture in a note, which is only ever drawn there: it leads nowhere. */
export function imageLink(sha256: string): string {
  return `${ownScheme}://image/${sha256}`
}

const toImage = new RegExp(`^${ownScheme}://image/([0-9a-f]{64})$`)

/** The hash of the picture that an address in a note names; null for any other address. */
export function imageInNote(address: string): string | null {
  return toImage.exec(address)?.[1] ?? null
}

/** What a bookmark in a browser begins with; the page's address follows, encoded as a component. */
export const saveLinkStart = `${ownScheme}://save?url=`

export function isOwnLink(words: string): boolean {
  return words.toLowerCase().startsWith(`${ownScheme}:`)
}

/** The address of a web page may be this long, as everywhere else. */
const maxPageAddress = 2_000

/** Encoded, each of its characters may take three. */
export const maxOwnLink = saveLinkStart.length + 3 * maxPageAddress

const id = uuidPattern.source.slice(1, -1)
const toArticle = new RegExp(`^${ownScheme}://article/(${id})/?(?:\\?highlight=(${id}))?$`)
const toEntity = new RegExp(`^${ownScheme}://entity/(${id})/?$`)
const toPage = new RegExp(`^${ownScheme}://save/?\\?url=([^&#]+)$`)

/**
 * Where an address leads; null for everything that is not exactly one of ours. Nothing but a web page's address is decoded, and
 * only letters, digits and signs of ASCII are read at all.
 */
export function parseOwnLink(words: string): OwnLink | null {
  if (words.length > maxOwnLink || !/^[!-~]+$/.test(words)) return null
  const article = toArticle.exec(words)
  if (article !== null) {
    const [, articleId, highlightId] = article
    // The pattern is that of an id.
    return {
      to: 'article',
      articleId: articleId as ArticleId,
      highlightId: (highlightId ?? null) as HighlightId | null,
    }
  }
  const entity = toEntity.exec(words)
  if (entity !== null) return { to: 'entity', entityId: entity[1] as EntityId }
  const page = toPage.exec(words)
  const address = page?.[1] === undefined ? null : pageAddress(page[1])
  return address === null ? null : { to: 'page', address }
}

/** Only what could also be typed into Import from Address. */
function pageAddress(encoded: string): string | null {
  const decoded = decodedOrNull(encoded)
  // The reader of addresses would leave out line breaks and blanks without a word.
  if (decoded === null || decoded.length > maxPageAddress || /[\p{Cc}\p{Cf}\p{Z}]/u.test(decoded)) return null
  if (!/^https?:\/\//i.test(decoded)) return null
  const url = parseUrl(decoded)
  const isPlain = url !== null && url.host !== '' && url.username === '' && url.password === ''
  return isPlain && url.href.length <= maxPageAddress ? url.href : null
}

function decodedOrNull(encoded: string): string | null {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return null
  }
}
