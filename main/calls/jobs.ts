import { listFormats } from '../../preload/contract/export-formats'
import { basename } from 'node:path'
import type { JobId } from '../../preload/contract/common'
import type { Handlers } from '../../preload/contract/index'
import { jobReportCsv } from '../exporting/job-report'
import { list, report } from '../library/jobs/jobs'
import type { Program } from '../app/program'
import { writeFile } from '../base/write-file'
import { onLibrary } from './on-library'

type Names = Extract<keyof Handlers, `job.${string}`>

export function jobCalls(program: Program): Pick<Handlers, Names> {
  const { read } = onLibrary(program)
  const { queue } = program
  return {
    'job.list': read(list),
    'job.report': read(report),
    'job.cancel': ({ jobId }) => queue.cancel(jobId),
    'job.pause': ({ jobId }) => queue.pause(jobId),
    'job.resume': ({ jobId }) => queue.resume(jobId),
    'job.export': ({ jobId }) => exportReport(program, jobId),
  }
}

/** Writes the report as a table to where the person chooses; null where the dialog was closed. */
async function exportReport({ host, library }: Program, jobId: JobId) {
  const { job } = report(library(), { jobId })
  const file = await host.chooseExport(
    `${job.kind === 'read-again' ? 'Report of reading again' : 'Import report'} ${job.startedAt.slice(0, 10)}.${listFormats.table.extension}`,
  )
  if (file === null) return null
  // Read again: while the dialog stood open, the job went on.
  writeFile(file, jobReportCsv(report(library(), { jobId }).items), { overwrite: true })
  return { fileName: basename(file) }
}
