import { LibraryError } from '../../preload/contract/errors'
import type { Line, Reading } from '../../preload/contract/importing'
import { pageParts, type PageParts, type PageWish } from '../../preload/contract/page'
import { binaryEncoding } from '../../preload/contract/words'
import { refuseJunk } from './binary'
import { decode, type Decoded } from './decode'
import { decodeStrictly, encodingNamed } from './encoding-label'
import { type Format, formatOf } from './formats/format'
import { readPage } from './pages/read-page'
import { addressOfSaved, isPage } from './pages/saved-page'
import { type Hints, readPlainText, refuseLongText, refuseWrongSize } from './plain-text'
import { unpack } from './unpack'

/** Takes a page apart where there is a Chromium to do it: never in this process. */
export type TakeApart = (html: string, url: string | null, want?: PageWish) => Promise<PageParts>

export type Read = {
  /** By the name that TextDecoder gives it; `binary` where the bytes are no text. */
  encoding: string
  /** All of it, byte order mark included; null where the bytes are no text. */
  text: string | null
  reading: Reading
  isPage: boolean
}

/** Pages often say their encoding after a long head of scripts. */
const pageHeadBytes = 16_384

const checked =
  (takeApart: TakeApart): TakeApart =>
  async (html, url, want) => {
    const parts = pageParts.safeParse(await takeApart(html, url, want))
    if (parts.success) return parts.data
    throw new LibraryError(
      'unreadable',
      'What this page holds could not be understood; keep the file and report it.',
    )
  }

type Given = { bytes: Uint8Array; hints: Hints; takeApart: TakeApart }

const readHtml = async (
  { encoding, text }: Decoded,
  url: string | null,
  takeApart: TakeApart,
): Promise<Read> => {
  refuseJunk(text)
  const parts = await takeApart(text.replace(/^\ufeff/, ''), url)
  return { encoding, text, reading: readPage(parts, url), isPage: true }
}

const asDeclared = (bytes: Uint8Array, charset: string | null): Decoded => {
  const encoding = charset === null ? null : encodingNamed(charset)
  const text = encoding === null ? null : decodeStrictly(bytes, encoding)
  return encoding === null || text === null ? decode(bytes, pageHeadBytes) : { encoding, text }
}

const readSavedPage = async ({ bytes, hints, takeApart }: Given): Promise<Read> => {
  const { openMhtml } = await import('./formats/mhtml')
  const { html, charset, url, saved } = await openMhtml(bytes)
  const { reading } = await readHtml(asDeclared(html, charset), hints.url ?? url, takeApart)
  const when: Line[] =
    saved === null ? [] : [{ text: saved, role: 'left-out', why: 'when the page was saved' }]
  return { ...decode(bytes), reading: { ...reading, lines: [...reading.lines, ...when] }, isPage: true }
}

const readMarked = async ({ bytes, hints, takeApart }: Given): Promise<Read> => {
  refuseLongText(bytes)
  const decoded = decode(bytes)
  refuseJunk(decoded.text)
  const { readMarkdown } = await import('./formats/markdown')
  return {
    ...decoded,
    reading: await readMarkdown(decoded.text, hints.url ?? null, takeApart),
    isPage: false,
  }
}

const readMessage = async ({ bytes, hints, takeApart }: Given): Promise<Read> => {
  const { readEmail } = await import('./formats/email')
  return { ...decode(bytes), reading: await readEmail(bytes, hints.url ?? null, takeApart), isPage: false }
}

const binary = (reading: Reading): Read => ({ encoding: binaryEncoding, text: null, reading, isPage: false })

/** Each is loaded only when such a file comes: starting must not wait for what most people never import. */
const readers: Record<Format, (given: Given) => Promise<Read>> = {
  pdf: async ({ bytes, hints: { url = null } }) =>
    binary(await (await import('./pdf/read-pdf')).readPdf(bytes, url)),
  epub: async ({ bytes, takeApart }) =>
    binary(await (await import('./formats/epub')).readEpub(bytes, takeApart)),
  docx: async ({ bytes, hints: { url = null }, takeApart }) =>
    binary(await (await import('./formats/docx')).readDocx(bytes, url, takeApart)),
  odt: async ({ bytes, hints: { url = null } }) =>
    binary((await import('./formats/odt')).readOdt(bytes, url)),
  mhtml: readSavedPage,
  email: readMessage,
  markdown: readMarked,
}

/** Reads bytes as the article in them, whatever kind of file they are. Throws a LibraryError where there is none. */
export const readIncoming = async (bytes: Uint8Array, hints: Hints, takeApart: TakeApart): Promise<Read> => {
  refuseWrongSize(bytes)
  const unpacked = unpack(bytes)
  const name = hints.name?.replace(/\.gz$/i, '') ?? null
  const given = { bytes: unpacked, hints, takeApart: checked(takeApart) }
  const format = formatOf(unpacked, name)
  if (format !== null) return readers[format](given)
  const start = Buffer.from(unpacked.subarray(0, 100_000)).toString('latin1').replaceAll('\0', '')
  if (!isPage(start.replace(/^(?:ï»¿|ÿþ|þÿ)/, ''), hints.name)) {
    return { ...readPlainText(unpacked, hints), isPage: false }
  }
  const decoded = decode(unpacked, pageHeadBytes)
  return readHtml(decoded, hints.url ?? addressOfSaved(decoded.text), given.takeApart)
}
