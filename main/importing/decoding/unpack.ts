import { gunzipSync } from 'node:zlib'
import { LibraryError } from '../../../preload/contract/errors'
import { isWebArchives } from '../web-archives/is-web-archive'
import { isMozLz4, sizeOfMozLz4, unpackMozLz4 } from './lz4'

const maxBytes = 64 * 1024 * 1024
const tooLarge = 'Unpacked, this is larger than 64 MB, too large for one article.'

/**
 * What gzip has packed, or Firefox in a back-up; other bytes as they are, and web archives too, whose records are packed
 * one by one.
 */
export function unpack(bytes: Uint8Array): Uint8Array {
  if (isMozLz4(bytes)) return unpackBackup(bytes)
  if (!isPacked(bytes) || isWebArchives(bytes)) return bytes
  try {
    return gunzipSync(bytes, { maxOutputLength: maxBytes })
  } catch (cause) {
    const isTooLarge = cause instanceof RangeError
    throw new LibraryError(
      isTooLarge ? 'too-large' : 'unreadable',
      isTooLarge ? tooLarge : 'This gzip archive is damaged; save the page again.',
      { cause },
    )
  }
}

function unpackBackup(bytes: Uint8Array): Uint8Array {
  if (sizeOfMozLz4(bytes) > maxBytes) throw new LibraryError('too-large', tooLarge)
  const unpacked = unpackMozLz4(bytes)
  if (unpacked !== null) return unpacked
  throw new LibraryError(
    'unreadable',
    'This back-up of Firefox is damaged; export the bookmarks from Firefox as HTML and import that file.',
  )
}

function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 0x08
}
