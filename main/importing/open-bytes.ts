import { type Hints, refuseWrongSize } from './plain-text/plain-text'
import { readIncoming, readUnpacked, type ReadWithImages } from './read-bytes'
import { isMailbox } from './format'
import { openPrintout } from './printouts/open-printout'
import { entriesOf, type Opened } from './services/entries'
import { isEntry } from './services/entry'
import { openService } from './services/open-service'
import type { TakeApart } from './take-apart'
import { openWarc } from './web-archives/open-warc'
import { unpack } from './decoding/unpack'

/** Reads bytes as an article, or takes them apart into many where they are the export of another service. */
export async function openIncoming(
  bytes: Uint8Array,
  hints: Hints,
  takeApart: TakeApart,
): Promise<ReadWithImages | Opened> {
  refuseWrongSize(bytes)
  if (isEntry(bytes)) return readIncoming(bytes, hints, takeApart)
  const unpacked = unpack(bytes)
  const archive = await openWarc(unpacked)
  if (archive !== null) return archive
  const mailbox = isMailbox(unpacked) ? (await import('./formats/mailbox')).openMailbox(unpacked) : null
  if (mailbox !== null) return mailbox
  const collection = await openService(unpacked)
  if (collection !== null) return entriesOf(collection)
  const printed = await openPrintout(unpacked, takeApart)
  if (printed !== null) return printed
  // A site may have packed what is saved packed.
  return readUnpacked(unpack(unpacked), hints, takeApart)
}
