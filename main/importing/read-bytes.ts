import { decode } from './decode'
import { formatOf } from './formats/format'
import { type Read, readers } from './formats/readers'
import { pageHeadBytes, readHtml } from './pages/read-html'
import { addressOfSaved, isPage } from './pages/saved-page'
import { type Hints, readPlainText, refuseWrongSize } from './plain-text'
import { checked, type TakeApart } from './take-apart'
import { unpack } from './unpack'

/** Reads bytes as the article in them, whatever kind of file they are. Throws a LibraryError where there is none. */
export const readIncoming = async (bytes: Uint8Array, hints: Hints, takeApart: TakeApart): Promise<Read> => {
  refuseWrongSize(bytes)
  const unpacked = unpack(bytes)
  const given = { bytes: unpacked, hints, takeApart: checked(takeApart) }
  const format = formatOf(unpacked, hints.name?.replace(/\.gz$/i, '') ?? null)
  if (format !== null) return readers[format](given)
  const start = Buffer.from(unpacked.subarray(0, 100_000)).toString('latin1').replaceAll('\0', '')
  if (!isPage(start.replace(/^(?:ï»¿|ÿþ|þÿ)/, ''), hints.name)) {
    return { ...readPlainText(unpacked, hints), isPage: false }
  }
  const decoded = decode(unpacked, pageHeadBytes)
  const url = hints.url ?? addressOfSaved(decoded.text)
  return { ...decoded, reading: await readHtml(decoded, url, given.takeApart), isPage: true }
}
