import { LibraryError } from '../../preload/contract/errors'
import { withDateline } from './dateline'
import { decode } from './decode'
import { refuseFeed } from './feeds/find-feeds'
import { formatOf } from './formats/format'
import { type Read, readers } from './formats/readers'
import { pageHeadBytes, readHtml } from './pages/read-html'
import { addressOfSaved, isPage } from './pages/saved-page'
import { entriesOf, type Opened } from './services/entries'
import { isEntry } from './services/entry'
import { openService } from './services/open-service'
import { type Hints, readPlainText, refuseWrongSize } from './plain-text'
import { checked, type TakeApart } from './take-apart'
import { unpack } from './unpack'

const unknownExport = () =>
  new LibraryError(
    'unreadable',
    'This is not an export of a service that Dateline knows; save the article in it as a text file and import that.',
  )

const readKept = async (bytes: Uint8Array, takeApart: TakeApart): Promise<Read> => {
  const { readEntry } = await import('./services/read-collected')
  return { ...decode(bytes), ...(await readEntry(bytes, takeApart)), isPage: false }
}

const readAny = async (bytes: Uint8Array, hints: Hints, takeApart: TakeApart): Promise<Read> => {
  if (isEntry(bytes)) return readKept(bytes, takeApart)
  const format = formatOf(bytes, hints.name?.replace(/\.gz$/i, '') ?? null)
  if (format !== null) return readers[format]({ bytes, hints, takeApart })
  const start = Buffer.from(bytes.subarray(0, 100_000)).toString('latin1').replaceAll('\0', '')
  refuseFeed(start)
  if (/\.(?:csv|json)$/i.test(hints.name ?? '')) throw unknownExport()
  if (!isPage(start.replace(/^(?:ï»¿|ÿþ|þÿ)/, ''), hints.name)) {
    return { ...readPlainText(bytes, hints), isPage: false }
  }
  const decoded = decode(bytes, pageHeadBytes, hints.charset)
  const url = hints.url ?? addressOfSaved(decoded.text)
  return { ...decoded, reading: await readHtml(decoded, url, takeApart), isPage: true }
}

/** Reads bytes as the article in them, whatever kind of file they are. Throws a LibraryError where there is none. */
export const readIncoming = async (bytes: Uint8Array, hints: Hints, takeApart: TakeApart): Promise<Read> => {
  refuseWrongSize(bytes)
  const read = await readAny(unpack(bytes), hints, checked(takeApart))
  return { ...read, reading: withDateline(read.reading) }
}

/** Reads bytes as an article, or takes them apart into many where they are the export of another service. */
export const openIncoming = async (
  bytes: Uint8Array,
  hints: Hints,
  takeApart: TakeApart,
): Promise<Read | Opened> => {
  refuseWrongSize(bytes)
  const collection = isEntry(bytes) ? null : await openService(unpack(bytes))
  if (collection !== null) return entriesOf(collection)
  return readIncoming(bytes, hints, takeApart)
}
