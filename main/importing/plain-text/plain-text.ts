import { LibraryError } from '../../../preload/contract/errors'
import type { Reading } from '../../../preload/contract/importing'
import { maxOriginalBytes, maxTextBytes } from '../../../preload/contract/words'
import { refuseJunk, refuseOtherKinds } from '../decoding/refuse-binary'
import { decode } from '../decoding/decode'
import { readText } from './read-text'

/** What came with the bytes, and may be of help. */
export type Hints = { name: string | null; url?: string | null; charset?: string | null }

type PlainText = {
  /** By the name that TextDecoder gives it. */
  encoding: string
  /** All of it, byte order mark included. */
  text: string
  reading: Reading
}

export function refuseWrongSize({ length }: Uint8Array): void {
  if (length === 0) {
    throw new LibraryError('unreadable', 'This is empty; choose another file, or paste the text again.')
  }
  if (length > maxOriginalBytes) throw tooLarge(maxOriginalBytes, 'one article')
}

function tooLarge(most: number, what: string) {
  return new LibraryError(
    'too-large',
    `This is larger than ${most / 1024 / 1024} MB, too large for ${what}; split it.`,
  )
}

export function refuseLongText({ length }: Uint8Array): void {
  if (length > maxTextBytes) throw tooLarge(maxTextBytes, 'the text of one article')
}

/** Reads bytes as a plain text with an article in it. Throws a LibraryError where they are none. */
export function readPlainText(
  bytes: Uint8Array,
  { url, charset }: Hints,
  read: typeof readText = readText,
): PlainText {
  refuseWrongSize(bytes)
  refuseOtherKinds(bytes)
  refuseLongText(bytes)
  const { encoding, text } = decode(bytes, undefined, charset)
  refuseJunk(text)
  return { encoding, text, reading: read(text, url) }
}
