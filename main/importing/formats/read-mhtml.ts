import type { Reading } from '../../../preload/contract/importing'
import { decode } from '../decoding/decode'
import type { Decoded } from '../decoding/encoding-label'
import { decodeStrictly, encodingNamed } from '../decoding/encoding-label'
import type { FindBytes } from '../images/captured-images'
import { pageHeadBytes, readHtml } from '../pages/read-html'
import { withSaved } from '../pages/saved-page'
import type { TakeApart } from '../take-apart'
import { openMhtml } from './mhtml'

/** Reads a page saved as MHTML like any other web page, by the address that it was saved from. */
export async function readMhtml(
  bytes: Uint8Array,
  url: string | null,
  takeApart: TakeApart,
): Promise<{ reading: Reading; find: FindBytes }> {
  const { html, charset, url: savedFrom, saved, find } = await openMhtml(bytes)
  const reading = await readHtml(asDeclared(html, charset), url ?? savedFrom, takeApart)
  return { reading: withSaved(reading, saved), find }
}

/** The main document of a page saved as MHTML, as its markup. */
export async function markupIn(bytes: Uint8Array): Promise<Decoded> {
  const { html, charset } = await openMhtml(bytes)
  return asDeclared(html, charset)
}

function asDeclared(bytes: Uint8Array, charset: string | null): Decoded {
  const encoding = charset === null ? null : encodingNamed(charset)
  const text = encoding === null ? null : decodeStrictly(bytes, encoding)
  return encoding === null || text === null ? decode(bytes, pageHeadBytes) : { encoding, text }
}
