import { gunzipSync } from 'node:zlib'
import type { ArticleId } from '../../../preload/contract/common'
import { binaryEncoding } from '../../../preload/contract/words'
import { type Library, one } from '../database/database'
import { failure, notFound } from '../database/errors'
import { readBytes } from './originals'
import { capturedFrom } from './revisions'

export { isPdf, pdf } from './original-pdf'

type Named = { articleId: ArticleId }

/** The captured bytes, proved by their hash and decoded as they were when read. */
export function original(library: Library, { articleId }: Named): { text: string | null; encoding: string } {
  const { sha256, encoding } = capturedFrom(library, currentRevision(library, articleId))
  if (encoding === binaryEncoding) return { text: null, encoding }
  return { text: decode(unpacked(readBytes(library, sha256)), encoding), encoding }
}

function currentRevision(library: Library, articleId: ArticleId): string {
  const row = one<{ revision_id: string }>(library, 'SELECT revision_id FROM article WHERE id = ?', articleId)
  if (row === undefined) throw notFound('article')
  return row.revision_id
}

function decode(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw failure('unreadable', `This system cannot decode ${encoding}; open the library on another one.`)
  }
}

const maxUnpackedBytes = 64 * 1024 * 1024

/** Pages may be kept packed, as they came. */
function unpacked(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
    ? gunzipSync(bytes, { maxOutputLength: maxUnpackedBytes })
    : bytes
}
