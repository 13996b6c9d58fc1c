import { basename } from 'node:path'
import { isLongExport } from '../../intake/long-export'
import { withImagesBeside } from '../../intake/beside-page'
import type { Parsed } from '../../parsing/messages'
import type { Incoming } from '../../parsing/parser-client'
import { readOriginal } from '../../intake/read-original'
import { untilDone } from '../../library/database/waiting/when-free'
import type { Program } from '../program'
import { draftOf, type Start } from './import-draft'
import { jobOfFiles } from './import-job'

/** What the window pasted or dropped: one text waits for the person, several become a job. */
export async function importFiles(program: Program, files: Incoming[]): Promise<Start> {
  const [first] = files
  const isDraft =
    files.length === 1 && first !== undefined && !(await isLongExport(program.parser, first.bytes))
  if (isDraft) return draftOf(program, first, { asJob: () => jobOfFiles(program, files) })
  return { kind: 'job', jobId: await jobOfFiles(program, files) }
}

/** Asks for files, and imports them. */
export async function chooseFiles(program: Program): Promise<Start> {
  program.library()
  const paths = await program.host.chooseFiles()
  const [first] = paths
  if (first === undefined) return { kind: 'nothing' }
  const items = paths.map((path) => ({ name: basename(path), path }))
  const asJob = () => untilDone(program.library(), () => program.queue.importItems(items))
  if (paths.length === 1 && !(await isLongExport(program.parser, first))) {
    const imagesOf = async (parsed: Parsed) => ({
      images: await withImagesBeside(first, parsed, program.parser),
      asked: [],
    })
    return draftOf(program, await readOriginal(first), { asJob, imagesOf })
  }
  return { kind: 'job', jobId: await asJob() }
}
