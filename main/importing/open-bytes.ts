import { type Hints, refuseWrongSize } from './plain-text/plain-text'
import { readIncoming, type ReadWithImages } from './read-bytes'
import { entriesOf, type Opened } from './services/entries'
import { isEntry } from './services/entry'
import { openService } from './services/open-service'
import type { TakeApart } from './take-apart'
import { unpack } from './decoding/unpack'

/** Reads bytes as an article, or takes them apart into many where they are the export of another service. */
export async function openIncoming(
  bytes: Uint8Array,
  hints: Hints,
  takeApart: TakeApart,
): Promise<ReadWithImages | Opened> {
  refuseWrongSize(bytes)
  const collection = isEntry(bytes) ? null : await openService(unpack(bytes))
  if (collection !== null) return entriesOf(collection)
  return readIncoming(bytes, hints, takeApart)
}
