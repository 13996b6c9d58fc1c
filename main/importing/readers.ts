import type { Reading } from '../../preload/contract/importing'
import { binaryEncoding } from '../../preload/contract/words'
import { refuseJunk, refuseOtherKinds } from './decoding/refuse-binary'
import { decode } from './decoding/decode'
import { type Hints, refuseLongText } from './plain-text/plain-text'
import type { TakeApart } from './take-apart'
import {
  type Beginning,
  beginningOf,
  type DocumentFormat,
  isMarkdown,
  isPdf,
  isWebArchive,
  isWebArchives,
} from './format'
import type { Read } from './read'

export type { Read } from './read'

type Given = { bytes: Uint8Array; hints: Hints; takeApart: TakeApart }

function binary(reading: Reading): Read {
  return { encoding: binaryEncoding, text: null, reading, isPage: false }
}

type Reader = { is: (beginning: Beginning) => boolean; read: (given: Given) => Promise<Read> }

/**
 * How each is told by its beginning, in the order in which they are asked, and how it is read. What reads it is loaded only
 * when such a file comes: starting must not wait for what most people never import.
 */
const readers: Record<DocumentFormat, Reader> = {
  pdf: {
    is: isPdf,
    read: async ({ bytes, hints: { url = null } }) => {
      const { readPdf } = await import('./pdf/read-pdf')
      const { reading, ...marks } = await readPdf(bytes, url)
      return { ...binary(reading), ...marks }
    },
  },
  epub: {
    is: ({ packed }) => packed === 'epub',
    read: async ({ bytes, takeApart }) => {
      const { readEpub } = await import('./formats/epub')
      const { reading, find } = await readEpub(bytes, takeApart)
      return { ...binary(reading), find }
    },
  },
  docx: {
    is: ({ packed }) => packed === 'docx',
    read: async ({ bytes, hints: { url = null }, takeApart }) => {
      const { readDocx } = await import('./formats/read-office')
      return binary(await readDocx(bytes, url, takeApart))
    },
  },
  odt: {
    is: ({ packed }) => packed === 'odt',
    read: async ({ bytes, hints: { url = null }, takeApart }) => {
      const { readOdt } = await import('./formats/read-office')
      return binary(await readOdt(bytes, url, takeApart))
    },
  },
  rtf: {
    is: ({ text }) => text?.startsWith('{\\rtf') === true,
    read: async ({ bytes, hints: { url = null }, takeApart }) => {
      const { readRtf } = await import('./formats/read-office')
      return binary(await readRtf(bytes, url, takeApart))
    },
  },
  webarchive: {
    is: ({ bytes, head }) => isWebArchive(bytes, head),
    read: async ({ bytes, hints: { url = null }, takeApart }) => {
      const { readWebArchive } = await import('./web-archives/read-archive')
      return {
        encoding: binaryEncoding,
        text: null,
        isPage: true,
        ...(await readWebArchive(bytes, url, takeApart)),
      }
    },
  },
  warc: {
    is: ({ bytes }) => isWebArchives(bytes),
    read: async ({ bytes, takeApart }) => {
      const { readWarc } = await import('./web-archives/read-archive')
      return { encoding: binaryEncoding, text: null, isPage: true, ...(await readWarc(bytes, takeApart)) }
    },
  },
  mhtml: {
    is: ({ lettered }) => lettered === 'mhtml',
    read: async ({ bytes, hints: { url = null }, takeApart }) => {
      const { readMhtml } = await import('./web-archives/read-archive')
      return { ...decode(bytes), ...(await readMhtml(bytes, url, takeApart)), isPage: true }
    },
  },
  email: {
    is: ({ lettered }) => lettered === 'email',
    read: async ({ bytes, hints: { url = null }, takeApart }) => {
      const { readEmail } = await import('./formats/email')
      return { ...decode(bytes), ...(await readEmail(bytes, url, takeApart)), isPage: false }
    },
  },
  markdown: {
    is: isMarkdown,
    read: async ({ bytes, hints: { url = null }, takeApart }) => {
      refuseLongText(bytes)
      const decoded = decode(bytes)
      refuseJunk(decoded.text)
      const { readMarkdown } = await import('./formats/markdown')
      return { ...decoded, reading: await readMarkdown(decoded.text, url, takeApart), isPage: false }
    },
  },
}

const names = Object.keys(readers) as DocumentFormat[]

/** What kind of document bytes are: by what they begin with, and only where that leaves it open by their name. */
export function formatOf(bytes: Uint8Array, name: string | null): DocumentFormat | null {
  const beginning = beginningOf(bytes, name ?? '')
  return names.find((format) => readers[format].is(beginning)) ?? null
}

/**
 * Reads bytes as the document that they begin as; null where they are a page or a plain text. Throws where they are of a
 * kind that holds neither: pictures and archives carry markup in their remarks, and are not what they quote.
 */
export function readFormat(given: Given): Promise<Read> | null {
  const format = formatOf(given.bytes, given.hints.name?.replace(/\.gz$/i, '') ?? null)
  if (format !== null) return readers[format].read(given)
  refuseOtherKinds(given.bytes)
  return null
}
