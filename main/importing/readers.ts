import type { Reading } from '../../preload/contract/importing'
import { binaryEncoding } from '../../preload/contract/words'
import { refuseJunk, refuseOtherKinds } from './decoding/refuse-binary'
import { decode } from './decoding/decode'
import { type Hints, refuseLongText } from './plain-text/plain-text'
import type { TakeApart } from './take-apart'
import { type Format, formatOf } from './format'
import type { Read } from './read'

export type { Read } from './read'

type Given = { bytes: Uint8Array; hints: Hints; takeApart: TakeApart }

const binary = (reading: Reading): Read => ({ encoding: binaryEncoding, text: null, reading, isPage: false })

/** Each is loaded only when such a file comes: starting must not wait for what most people never import. */
const readers: Record<Format, (given: Given) => Promise<Read>> = {
  pdf: async ({ bytes, hints: { url = null } }) => {
    const { readPdf } = await import('./pdf/read-pdf')
    return binary(await readPdf(bytes, url))
  },
  epub: async ({ bytes, takeApart }) => {
    const { readEpub } = await import('./formats/epub')
    const { reading, find } = await readEpub(bytes, takeApart)
    return { ...binary(reading), find }
  },
  docx: async ({ bytes, hints: { url = null }, takeApart }) => {
    const { readDocx } = await import('./formats/docx')
    return binary(await readDocx(bytes, url, takeApart))
  },
  odt: async ({ bytes, hints: { url = null } }) => {
    const { readOdt } = await import('./formats/odt')
    return binary(readOdt(bytes, url))
  },
  mhtml: async ({ bytes, hints: { url = null }, takeApart }) => {
    const { readMhtml } = await import('./formats/read-mhtml')
    return { ...decode(bytes), ...(await readMhtml(bytes, url, takeApart)), isPage: true }
  },
  email: async ({ bytes, hints: { url = null }, takeApart }) => {
    const { readEmail } = await import('./formats/email')
    return { ...decode(bytes), ...(await readEmail(bytes, url, takeApart)), isPage: false }
  },
  markdown: async ({ bytes, hints: { url = null }, takeApart }) => {
    refuseLongText(bytes)
    const decoded = decode(bytes)
    refuseJunk(decoded.text)
    const { readMarkdown } = await import('./formats/markdown')
    return { ...decoded, reading: await readMarkdown(decoded.text, url, takeApart), isPage: false }
  },
}

/**
 * Reads bytes as the document that they begin as; null where they are a page or a plain text. Throws where they are of a
 * kind that holds neither: pictures and archives carry markup in their remarks, and are not what they quote.
 */
export const readFormat = (given: Given): Promise<Read> | null => {
  const format = formatOf(given.bytes, given.hints.name?.replace(/\.gz$/i, '') ?? null)
  if (format !== null) return readers[format](given)
  refuseOtherKinds(given.bytes)
  return null
}
