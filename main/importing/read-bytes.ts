import type { PageImage } from '../../preload/contract/page'
import { withDateline } from './plain-text/dateline'
import { decode } from './decoding/decode'
import { refuseFeed } from './feeds/find-feeds'
import { type Read, readFormat } from './readers'
import { type Images, imagesFor } from './images/captured-images'
import { pageHeadBytes, readHtml } from './pages/read-html'
import { addressOfSaved, isPage } from './pages/saved-page'
import { readTyped } from './printouts/read-typed'
import { isEntry } from './services/entry'
import { refuseUnknownExport } from './services/unknown-export'
import { type Hints, readPlainText, refuseWrongSize } from './plain-text/plain-text'
import type { TakeApart } from './take-apart'
import { unpack } from './decoding/unpack'

/** What was read of a file, and the pictures of it. */
export type ReadWithImages = Omit<Read, 'find'> & Images

/** Reads bytes as the article in them, whatever kind of file they are. Throws a LibraryError where there is none. */
export async function readIncoming(
  bytes: Uint8Array,
  hints: Hints,
  takeApart: TakeApart,
): Promise<ReadWithImages> {
  refuseWrongSize(bytes)
  return readUnpacked(unpack(bytes), hints, takeApart)
}

/** The same of bytes whose size was looked at and that are as they were before gzip. */
export async function readUnpacked(
  bytes: Uint8Array,
  hints: Hints,
  takeApart: TakeApart,
): Promise<ReadWithImages> {
  const met: PageImage[] = []
  const gathering: TakeApart = async (html, url, want) => {
    const parts = await takeApart(html, url, want)
    met.push(...(parts.images ?? []))
    return parts
  }
  const { find = () => null, ...read } = await readAny(bytes, hints, gathering)
  const reading = withDateline(read.reading)
  return { ...read, reading, ...(await imagesFor(reading.lines, met, find)) }
}

async function readAny(bytes: Uint8Array, hints: Hints, takeApart: TakeApart): Promise<Read> {
  if (isEntry(bytes)) return readKept(bytes, takeApart)
  const document = readFormat({ bytes, hints, takeApart })
  if (document !== null) return document
  const start = Buffer.from(bytes.subarray(0, 100_000)).toString('latin1').replaceAll('\0', '')
  refuseFeed(start)
  refuseUnknownExport(bytes, start, hints.name ?? '')
  if (!isPage(start.replace(/^(?:ï»¿|ÿþ|þÿ)/, ''), hints.name)) {
    return { ...readPlainText(bytes, hints, readTyped), isPage: false }
  }
  const decoded = decode(bytes, pageHeadBytes, hints.charset)
  const url = hints.url ?? addressOfSaved(decoded.text)
  return { ...decoded, reading: await readHtml(decoded, url, takeApart), isPage: true }
}

async function readKept(bytes: Uint8Array, takeApart: TakeApart): Promise<Read> {
  const { readEntry } = await import('./services/read-collected')
  return { ...decode(bytes), ...(await readEntry(bytes, takeApart)), isPage: false }
}
