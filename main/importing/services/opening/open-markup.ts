import { isBookmarks, readBookmarks } from '../bookmarks'
import type { Collection } from '../collect'
import { isEnex, readEnex } from '../saved/enex'
import { isPocketHtml, readPocketHtml } from '../saved/pocket-html'
import { isWallabagXml, readWallabagXml } from '../saved/wallabag-xml'
import { isZoteroRdf, readZoteroRdf } from '../references/zotero-rdf'

/** What a service's HTML or XML holds; null for any other. `head`: how it begins. */
export function openMarkup(text: string, head: string): Collection | null {
  if (isBookmarks(head)) return readBookmarks(text)
  if (isPocketHtml(head)) return readPocketHtml(text)
  if (isEnex(head)) return readEnex(text)
  if (isWallabagXml(head)) return readWallabagXml(text)
  return isZoteroRdf(head) ? readZoteroRdf(text) : null
}
