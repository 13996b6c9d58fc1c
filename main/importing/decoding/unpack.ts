import { gunzipSync } from 'node:zlib'
import { LibraryError } from '../../../preload/contract/errors'
import { isWebArchives } from '../web-archives/is-web-archive'

const maxBytes = 64 * 1024 * 1024

/** What gzip has packed; other bytes as they are, and web archives too, whose records are packed one by one. */
export function unpack(bytes: Uint8Array): Uint8Array {
  if (!isPacked(bytes) || isWebArchives(bytes)) return bytes
  try {
    return gunzipSync(bytes, { maxOutputLength: maxBytes })
  } catch (cause) {
    const isTooLarge = cause instanceof RangeError
    throw new LibraryError(
      isTooLarge ? 'too-large' : 'unreadable',
      isTooLarge
        ? 'Unpacked, this is larger than 64 MB, too large for one article.'
        : 'This gzip archive is damaged; save the page again.',
      { cause },
    )
  }
}

function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 0x08
}
