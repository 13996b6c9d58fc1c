import { maxTextBytes } from '../../../preload/contract/words'
import { type HttpResponse, responseIn, typeIn, charsetIn } from './http-response'
import { recordsOf, tooLarge, type WarcRecord } from './warc-records'

/** What a crawl kept of one address. */
export type Kept = HttpResponse & { url: string; savedAt: string | null; record: WarcRecord }

/** What is in a WARC file: its pages in the order in which they were saved, its pictures, and what was passed over. */
export type Crawl = {
  pages: Kept[]
  images: Map<string, Kept>
  revisits: number
  unreadable: number
  /** Answers in the middle of which a file ends. */
  cut: number
}

/** A picture's record may not be larger; what does not fit into all of them together is passed over. */
const maxImageBytes = 8 * 1024 * 1024
const maxKeptBytes = 200 * 1024 * 1024
const maxRequestBytes = 64 * 1024

/** Whether an address is that of a page that the crawl lists; null where it has no list. */
export type IsListed = ((url: string) => boolean) | null

/** Gathers the pages of WARC files with the pictures that stand in them. */
export async function crawlOf(files: readonly Uint8Array[], isListed: IsListed = null): Promise<Crawl> {
  const crawl: Crawl = { pages: [], images: new Map(), revisits: 0, unreadable: 0, cut: 0 }
  const parts = new Set<string>()
  let bytes = 0
  for (const file of files) {
    for await (const record of recordsOf(file, isWanted)) {
      if (record.isCut === true) {
        if (record.fields.get('warc-type') !== 'request') crawl.cut += 1
        continue
      }
      if (record.fields.get('warc-type') === 'revisit') crawl.revisits += 1
      if (isPartRequest(record)) parts.add(targetOf(record.fields) ?? '')
      const kept = keptIn(record)
      if (kept === 'unreadable') crawl.unreadable += 1
      if (kept === null || kept === 'unreadable') continue
      bytes += record.block.length
      if (isPage(kept)) {
        if (bytes > maxKeptBytes) throw tooLarge()
        crawl.pages.push(kept)
      } else if (bytes <= maxKeptBytes) crawl.images.set(kept.url, kept)
    }
  }
  const pages = crawl.pages.filter(({ url }) => (isListed === null ? !parts.has(url) : isListed(url)))
  return { ...crawl, pages: onceEach(pages) }
}

function targetOf(fields: ReadonlyMap<string, string>): string | null {
  const url = fields.get('warc-target-uri')?.replace(/^<|>$/g, '') ?? ''
  return /^https?:\/\//i.test(url) ? url : null
}

function isWanted(fields: ReadonlyMap<string, string>): boolean {
  const length = Number(fields.get('content-length'))
  const type = fields.get('warc-type')
  if (targetOf(fields) === null) return false
  if (type === 'request') return length <= maxRequestBytes
  return (type === 'response' || type === 'resource') && length <= maxTextBytes + maxRequestBytes
}

/** What a browser asked for from within a page says so: a frame, a script's own request. */
function isPartRequest({ fields, block }: WarcRecord): boolean {
  if (fields.get('warc-type') !== 'request') return false
  const destination = /^sec-fetch-dest:[ \t]{0,4}([a-z]{1,20})/im.exec(block.toString('latin1'))?.[1]
  return destination !== undefined && destination.toLowerCase() !== 'document'
}

const pageTypes = new Set(['text/html', 'application/xhtml+xml'])

function isPage({ type }: HttpResponse): boolean {
  return pageTypes.has(type)
}

function keptIn(record: WarcRecord): Kept | 'unreadable' | null {
  const { fields, block } = record
  const url = targetOf(fields)
  const kind = fields.get('warc-type')
  if (url === null || (kind !== 'response' && kind !== 'resource')) return null
  const response = kind === 'resource' ? asItIs(fields, block) : responseIn(block, maxTextBytes)
  if (response === null) return 'unreadable'
  const { status, type, body } = response
  if (status < 200 || status > 299 || status === 206 || body.length === 0) return null
  const isImage = type.startsWith('image/') && body.length <= maxImageBytes
  return isPage(response) || isImage ? { ...response, url, savedAt: instantIn(fields), record } : null
}

function asItIs(fields: ReadonlyMap<string, string>, body: Buffer): HttpResponse {
  const type = fields.get('content-type') ?? ''
  return { status: 200, type: typeIn(type), charset: charsetIn(type), body }
}

/** WARC 1.0 states whole seconds, 1.1 also days or parts of a second; always of Greenwich. */
function instantIn(fields: ReadonlyMap<string, string>): string | null {
  return (
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?=(?:\.\d{1,9})?Z$)/
      .exec(fields.get('warc-date') ?? '')?.[0]
      ?.concat('Z') ?? null
  )
}

/** The same page twice with the same words is one. */
function onceEach(pages: readonly Kept[]): Kept[] {
  const seen = new Set<string>()
  return pages.filter(({ url, record, body }) => {
    const key = `${url} ${record.fields.get('warc-payload-digest') ?? body.toString('latin1')}`
    return !seen.has(key) && seen.add(key)
  })
}
