import { setImmediate } from 'node:timers/promises'
import type { JobId } from '../../../preload/contract/common'
import { LibraryError } from '../../../preload/contract/errors'
import { maxOriginalBytes } from '../../../preload/contract/words'
import type { Incoming } from '../../parsing/parser-client'
import type { ItemToImport } from '../../jobs/queue'
import { isLongExport } from '../../intake/long-export'
import { tooLarge } from '../../intake/read-original'
import { keepAllBytes } from '../../library/articles/originals'
import { untilDone } from '../../library/database/waiting/when-free'
import type { Program } from '../program'

/** More in one drop would have to be held in memory all at once: the dialog reads them one by one. */
const maxDropBytes = 256 * 1024 * 1024

/** Bytes that came from the window are kept as originals first: they exist nowhere else any more. */
export async function jobOfFiles({ library, queue, parser }: Program, files: Incoming[]): Promise<JobId> {
  if (files.reduce((sum, { bytes }) => sum + bytes.length, 0) > maxDropBytes) {
    throw new LibraryError(
      'too-large',
      'These files are too much for one drop; choose File → Import… instead.',
    )
  }
  const items: ItemToImport[] = []
  for (const group of keptTogether(files)) {
    const fine: Incoming[] = []
    for (const file of group) {
      if (file.bytes.length <= maxOriginalBytes || (await isLongExport(parser, file.bytes))) fine.push(file)
    }
    const hashes = await keepAllBytes(
      library(),
      fine.map(({ bytes }) => bytes),
    )
    for (const file of group) {
      const sha256 = hashes[fine.indexOf(file)]
      const kept = sha256 === undefined ? { refused: tooLarge().message } : { sha256 }
      items.push({ name: file.name ?? 'pasted text', ...kept })
    }
    // Others get their turn.
    await setImmediate()
  }
  return untilDone(library(), () => queue.importItems(items))
}

// As few as main may write in one go before it answers the window.
const most = 16
const mostBytes = 4 * 1024 * 1024

function* keptTogether(files: readonly Incoming[]): Generator<Incoming[], void> {
  let group: Incoming[] = []
  let sum = 0
  for (const file of files) {
    if (group.length === most || (group.length > 0 && sum + file.bytes.length > mostBytes)) {
      yield group
      group = []
      sum = 0
    }
    group.push(file)
    sum += file.bytes.length
  }
  if (group.length > 0) yield group
}
