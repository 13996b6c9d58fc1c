import { isBookmarks, readBookmarks } from '../bookmarks'
import { type Collection, withoutEnd } from '../collect'
import { isEnex, readEnex } from '../saved/enex'
import { isPocketHtml, readPocketHtml } from '../saved/pocket-html'
import { isWallabagXml, readWallabagXml } from '../saved/wallabag-xml'
import { isZoteroRdf, readZoteroRdf } from '../references/zotero-rdf'

/** What a service's HTML or XML holds; null for any other. `head`: how it begins. */
export function openMarkup(text: string, head: string): Collection | null {
  // Nobody closes the elements of bookmarks reliably, so that nothing says where such a file ends.
  if (isBookmarks(head)) return readBookmarks(text)
  const found = openClosed(text, head)
  return found !== null && !isClosed(text, head) ? withoutEnd(found) : found
}

function openClosed(text: string, head: string): Collection | null {
  if (isPocketHtml(head)) return readPocketHtml(text)
  if (isEnex(head)) return readEnex(text)
  if (isWallabagXml(head)) return readWallabagXml(text)
  return isZoteroRdf(head) ? readZoteroRdf(text) : null
}

// What may stand behind the last element: a comment of the program that wrote it.
const tailLength = 2000

/** Whether the first element is closed at the end. */
function isClosed(text: string, head: string): boolean {
  const [, name = ''] = /<([a-z][\w:.-]{0,100})[\s>]/i.exec(head) ?? []
  return text.slice(-tailLength).toLowerCase().includes(`</${name.toLowerCase()}>`)
}
