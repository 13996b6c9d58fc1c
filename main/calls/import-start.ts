import { basename } from 'node:path'
import type { DraftId, JobId } from '../../preload/contract/common'
import type { ImportDraft } from '../../preload/contract/importing'
import type { Output } from '../../preload/contract/index'
import { maxOriginalBytes } from '../../preload/contract/words'
import { textOfLines } from '../importing/canonical'
import { type Incoming, isOpened } from '../jobs/parsing'
import { readOriginal, tooLarge } from '../jobs/read-original'
import { findDuplicate } from '../library/capture'
import { articleAt } from '../library/recapture'
import { sha256 } from '../library/checksum'
import { newId } from '../library/ids'
import type { Program } from '../program'
import { jobOfFiles } from './import-job'

export type Start = Output<'import.files'>

/** Reads one text into a draft that waits for the person. A file of many articles becomes a job. */
export const draftOf = async (
  { parsing, library, drafts }: Program,
  incoming: Incoming,
  asJob: () => JobId | Promise<JobId>,
): Promise<Start> => {
  if (incoming.bytes.length > maxOriginalBytes) throw tooLarge()
  const read = await parsing.open(incoming)
  if (isOpened(read)) return { kind: 'job', jobId: await asJob() }
  const { encoding, reading } = read
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
  drafts.keep({ draft, original: incoming.bytes })
  return { kind: 'draft', draft }
}

/** What the window pasted or dropped: one text waits for the person, several become a job. */
export const importFiles = async (program: Program, files: Incoming[]): Promise<Start> => {
  const [first] = files
  if (files.length === 1 && first !== undefined)
    return draftOf(program, first, () => jobOfFiles(program, files))
  return { kind: 'job', jobId: await jobOfFiles(program, files) }
}

/** Asks for files, and imports them. */
export const chooseFiles = async (program: Program): Promise<Start> => {
  program.library()
  const paths = await program.desk.chooseFiles()
  const [first] = paths
  if (first === undefined) return { kind: 'nothing' }
  const items = paths.map((path) => ({ name: basename(path), path }))
  const asJob = () => program.queue.importItems(items)
  if (paths.length === 1) return draftOf(program, await readOriginal(first), asJob)
  return { kind: 'job', jobId: asJob() }
}
