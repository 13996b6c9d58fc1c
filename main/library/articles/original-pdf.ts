import { closeSync, openSync, readSync } from 'node:fs'
import type { ArticleId } from '../../../preload/contract/common'
import { binaryEncoding } from '../../../preload/contract/words'
import { type Library, one } from '../database/database'
import { notFound } from '../database/errors'
import { originalFile, readBytesInTurns } from './originals'
import { capturedFrom } from './revisions'

/** What stands before it was put there by a server or a mail program. */
const headBytes = 1024

/** Whether a revision was read from a PDF: by what its original begins with, since files are named as people like. */
export function isPdf(library: Library, revisionId: string): boolean {
  const { sha256, encoding } = capturedFrom(library, revisionId)
  return encoding === binaryEncoding && headOf(originalFile(library, sha256)).includes('%PDF-')
}

/** Empty where the file is not there: the article is shown without its pages, and verifying says what is missing. */
function headOf(file: string): string {
  try {
    const handle = openSync(file, 'r')
    try {
      const head = Buffer.alloc(headBytes)
      return head.toString('latin1', 0, readSync(handle, head, 0, headBytes, 0))
    } finally {
      closeSync(handle)
    }
  } catch {
    return ''
  }
}

/** The captured bytes of an article's PDF, proved by their hash; read and proved in turns, since they may be 32 MB. */
export async function pdf(
  library: Library,
  { articleId }: { articleId: ArticleId },
): Promise<{ bytes: Uint8Array<ArrayBuffer> }> {
  const row = one<{ revision_id: string }>(library, 'SELECT revision_id FROM article WHERE id = ?', articleId)
  if (row === undefined || !isPdf(library, row.revision_id)) throw notFound('PDF of this article')
  const { sha256 } = capturedFrom(library, row.revision_id)
  return { bytes: await readBytesInTurns(library, sha256) }
}
