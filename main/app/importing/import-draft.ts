import type { AskedImage } from '../../../preload/contract/article'
import type { DraftId, JobId } from '../../../preload/contract/common'
import type { ImportDraft } from '../../../preload/contract/importing'
import type { Output } from '../../../preload/contract/index'
import { maxOriginalBytes } from '../../../preload/contract/words'
import { textOfLines } from '../../importing/canonical'
import type { CapturedImage } from '../../importing/images/captured-images'
import type { Parsed } from '../../parsing/messages'
import { type Incoming, isOpened } from '../../parsing/parser-client'
import { tooLarge } from '../../intake/read-original'
import { findDuplicate } from '../../library/articles/capture'
import { articleAt } from '../../library/articles/recapture'
import { sha256 } from '../../library/database/checksum'
import { newId } from '../../library/database/ids'
import type { Program } from '../program'

export type Start = Output<'import.files'>

type Ways = {
  /** What becomes of a file of many articles. */
  asJob: () => JobId | Promise<JobId>
  /** Where pictures of it may be elsewhere. */
  imagesOf?: (parsed: Parsed) => Promise<{ images: CapturedImage[]; asked: AskedImage[] }>
}

/** Reads one text into a draft that waits for the person. A file of many articles becomes a job. */
export async function draftOf(
  { parser, library, drafts }: Program,
  incoming: Incoming,
  { asJob, imagesOf = ({ images }) => Promise.resolve({ images, asked: [] }) }: Ways,
): Promise<Start> {
  if (incoming.bytes.length > maxOriginalBytes) throw tooLarge()
  const parsed = await parser.open(incoming)
  if (isOpened(parsed)) return { kind: 'job', jobId: await asJob() }
  const { encoding, reading, serviceEntry } = parsed
  const { images, asked } = await imagesOf(parsed)
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
    askedImages: asked,
    duplicateOf,
    revisionOf: duplicateOf === null ? articleAt(library(), reading.fields.url) : null,
  }
  drafts.keep({ draft, original: incoming.bytes, images, serviceEntry })
  return { kind: 'draft', draft }
}
