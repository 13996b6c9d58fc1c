import { LibraryError } from '../../preload/contract/errors'
import { pageParts, type PageParts, type PageWish } from '../../preload/contract/page'
import { refuseJunk } from './binary'
import { withDateline } from './dateline'
import { decode } from './decode'
import { refuseFeed } from './feeds/find-feeds'
import { readPage } from './pages/read-page'
import { addressOfSaved, isPage } from './pages/saved-page'
import { type Hints, type PlainText, readPlainText, refuseWrongSize } from './plain-text'
import { unpack } from './unpack'

/** Takes a page apart where there is a Chromium to do it: never in this process. */
export type TakeApart = (html: string, url: string | null, want?: PageWish) => Promise<PageParts>

export type Read = PlainText & { isPage: boolean }

/** Pages often say their encoding after a long head of scripts. */
const pageHeadBytes = 16_384

/** Reads bytes as the article in them, whatever kind of file they are. Throws a LibraryError where there is none. */
export const readIncoming = async (bytes: Uint8Array, hints: Hints, takeApart: TakeApart): Promise<Read> => {
  refuseWrongSize(bytes)
  const unpacked = unpack(bytes)
  const start = Buffer.from(unpacked.subarray(0, 100_000)).toString('latin1').replaceAll('\0', '')
  refuseFeed(start)
  if (!isPage(start.replace(/^(?:ï»¿|ÿþ|þÿ)/, ''), hints.name)) {
    const plain = readPlainText(unpacked, hints)
    return { ...plain, reading: withDateline(plain.reading), isPage: false }
  }
  const { encoding, text } = decode(unpacked, pageHeadBytes, hints.charset)
  refuseJunk(text)
  const url = hints.url ?? addressOfSaved(text)
  const parts = pageParts.safeParse(await takeApart(text.replace(/^\ufeff/, ''), url))
  if (!parts.success) {
    throw new LibraryError(
      'unreadable',
      'What this page holds could not be understood; keep the file and report it.',
    )
  }
  return { encoding, text, reading: withDateline(readPage(parts.data, url)), isPage: true }
}
