import type { DraftId } from '../../preload/contract/common'
import type { ImportDraft } from '../../preload/contract/importing'
import type { Output } from '../../preload/contract/index'
import { maxOriginalBytes } from '../../preload/contract/words'
import { textOfLines } from '../importing/canonical'
import type { CapturedImage } from '../importing/images/captured-images'
import type { Parsed } from '../jobs/messages'
import type { Incoming } from '../jobs/parsing'
import { tooLarge } from '../jobs/read-original'
import { findDuplicate } from '../library/capture'
import { articleAt } from '../library/recapture'
import { sha256 } from '../library/checksum'
import { newId } from '../library/ids'
import type { Program } from '../program'

export type Start = Output<'import.files'>

/** Reads one text into a draft that waits for the person; `imagesOf` where pictures of it may be elsewhere. */
export const draftOf = async (
  { parsing, library, drafts }: Program,
  incoming: Incoming,
  imagesOf: (parsed: Parsed) => Promise<CapturedImage[]> = ({ images }) => Promise.resolve(images),
): Promise<Start> => {
  if (incoming.bytes.length > maxOriginalBytes) throw tooLarge()
  const parsed = await parsing.parse(incoming)
  const { encoding, reading } = parsed
  const images = await imagesOf(parsed)
  const hash = sha256(incoming.bytes)
  const { text } = textOfLines(reading.lines)
  const duplicateOf = findDuplicate(library(), { bytesSha256: hash, text })
  const draft: ImportDraft = {
    ...reading,
    draftId: newId() as DraftId,
    articleId: null,
    name: incoming.name,
    bytes: incoming.bytes.length,
    sha256: hash,
    encoding,
    duplicateOf,
    revisionOf: duplicateOf === null ? articleAt(library(), reading.fields.url) : null,
  }
  drafts.keep({ draft, original: incoming.bytes, images })
  return { kind: 'draft', draft }
}
