import { setImmediate } from 'node:timers/promises'
import type { JobId } from '../../../preload/contract/common'
import { LibraryError } from '../../../preload/contract/errors'
import { maxOriginalBytes } from '../../../preload/contract/words'
import type { Incoming } from '../../parsing/parser-client'
import type { ItemToImport } from '../../jobs/queue'
import { tooLarge } from '../../intake/read-original'
import { keepBytes } from '../../library/articles/originals'
import type { Program } from '../program'

/** More in one drop would have to be held in memory all at once: the dialog reads them one by one. */
const maxDropBytes = 256 * 1024 * 1024

/** Bytes that came from the window are kept as originals first: they exist nowhere else any more. */
export async function jobOfFiles({ library, queue }: Program, files: Incoming[]): Promise<JobId> {
  if (files.reduce((sum, { bytes }) => sum + bytes.length, 0) > maxDropBytes) {
    throw new LibraryError(
      'too-large',
      'These files are too much for one drop; choose File → Import… instead.',
    )
  }
  const items: ItemToImport[] = []
  for (const { bytes, name } of files) {
    const isFine = bytes.length <= maxOriginalBytes
    const kept = isFine ? { sha256: keepBytes(library(), bytes) } : { refused: tooLarge().message }
    items.push({ name: name ?? 'pasted text', ...kept })
    // Others get their turn: each of these waits for the disk.
    await setImmediate()
  }
  return queue.importItems(items)
}
