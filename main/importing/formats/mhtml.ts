import { LibraryError } from '../../../preload/contract/errors'
import type { FindBytes } from '../images/captured-images'
import { parseMail } from './email'

/** A page saved as MHTML: the bytes of its main document, and what the archive says of it. */
type SavedPage = {
  html: Uint8Array
  /** By its part's own header; null where that says nothing. */
  charset: string | null
  url: string | null
  /** When it was saved, as the archive words it. */
  saved: string | null
  /** The archive's other parts. */
  find: FindBytes
}

type Part = { headers: Map<string, string>; body: string }

/**
 * Finds the main document of a page saved as MHTML (RFC 2557); its pictures are only looked up when asked
 * for. Chromium names the page's address in a header of its own; else the first page is the main one. Throws
 * `unreadable`.
 */
export async function openMhtml(bytes: Uint8Array): Promise<SavedPage> {
  const root = partOf(Buffer.from(bytes).toString('latin1').trimStart())
  const type = root.headers.get('content-type') ?? ''
  const snapshot = root.headers.get('snapshot-content-location') ?? null
  const boundary = boundaryOf(type)
  const parts = boundary === null ? [root] : partsOf(root.body, boundary)
  const pages = parts.filter(isPage)
  const page = pages.find((one) => sameAddress(one, snapshot)) ?? pages[0]
  if (page === undefined) throw noPage()
  return {
    html: await bytesOf(page),
    charset: /charset\s*=\s*"?([\w.:-]{2,40})/i.exec(page.headers.get('content-type') ?? '')?.[1] ?? null,
    url: snapshot ?? page.headers.get('content-location') ?? null,
    saved: root.headers.get('date') ?? null,
    find: partsFound(parts),
  }
}

function partOf(text: string): Part {
  const end = /\r?\n\r?\n/.exec(text)
  if (end === null) return { headers: headersOf(text), body: '' }
  return { headers: headersOf(text.slice(0, end.index)), body: text.slice(end.index + end[0].length) }
}

// More than any program writes above a part.
const maxHeaderLength = 262_144

/**
 * Headers by their names in small letters; of several of one name the first. A line that begins with a blank
 * goes on.
 */
function headersOf(block: string): Map<string, string> {
  const lines = block
    .slice(0, maxHeaderLength)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
  const pairs = lines.map((line): [string, string] => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]
  })
  return new Map(pairs.reverse())
}

/** What parts the parts (RFC 2046, section 5.1.1). */
function boundaryOf(type: string): string | null {
  const found = /boundary\s*=\s*(?:"(?<quoted>[^"]{1,200})"|(?<bare>[^\s;]{1,200}))/i.exec(type)?.groups
  return found?.['quoted'] ?? found?.['bare'] ?? null
}

const maxParts = 10_000

function partsOf(body: string, boundary: string): Part[] {
  const found = `\n${body}`.split(`\n--${boundary}`, maxParts).slice(1)
  return found
    .filter((one) => !one.startsWith('--'))
    .map((one) => partOf(one.replace(/^[ \t]*\r?\n/, '').replace(/\r$/, '')))
}

function isPage({ headers }: Part): boolean {
  return /^(?:text\/html|application\/xhtml\+xml)/i.test(headers.get('content-type') ?? '')
}

function sameAddress(part: Part, url: string | null): boolean {
  return url !== null && part.headers.get('content-location') === url
}

function noPage() {
  return new LibraryError(
    'unreadable',
    'There is no web page in this archive; open the page in the browser and save it again.',
  )
}

/** The part's own bytes. The mail library undoes the transfer's encoding when it is not told that they are a text. */
async function bytesOf({ headers, body }: Part): Promise<Uint8Array> {
  const encoding = headers.get('content-transfer-encoding') ?? '8bit'
  const head = `Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`
  const { attachments } = await parseMail(new Uint8Array(Buffer.from(head + body, 'latin1')))
  const content = attachments[0]?.content
  if (content === undefined || typeof content === 'string') throw noPage()
  return new Uint8Array(content)
}

function partsFound(parts: readonly Part[]): FindBytes {
  return (source) => {
    const id = /^cid:(.{1,500})$/i.exec(source)?.[1]
    const found = parts.find((part) =>
      id === undefined ? sameAddress(part, source) : contentId(part.headers.get('content-id')) === id,
    )
    return found === undefined || isPage(found) ? null : bytesOf(found)
  }
}

function contentId(id: string | undefined): string {
  return id?.replace(/^<|>$/g, '') ?? ''
}
