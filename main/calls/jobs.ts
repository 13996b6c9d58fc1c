import { listFormats } from '../../preload/contract/export-formats'
import type { JobId } from '../../preload/contract/common'
import type { Handlers } from '../../preload/contract/index'
import { jobReportCsv } from '../exporting/job-report'
import { list, report } from '../library/jobs/jobs'
import type { Program } from '../app/program'
import { onLibrary } from './on-library'
import { writeList } from './write-list'

type Names = Extract<keyof Handlers, `job.${string}`>

export function jobCalls(program: Program): Pick<Handlers, Names> {
  const { read, write } = onLibrary(program)
  const { queue } = program
  return {
    'job.list': read(list),
    'job.report': read(report),
    'job.cancel': write([], (_, { jobId }) => queue.cancel(jobId)),
    'job.pause': write([], (_, { jobId }) => queue.pause(jobId)),
    'job.resume': write([], (_, { jobId }) => queue.resume(jobId)),
    'job.export': ({ jobId }) => exportReport(program, jobId),
  }
}

/** The report as a table. */
async function exportReport({ host, library }: Program, jobId: JobId) {
  const { job } = report(library(), { jobId })
  const what = job.kind === 'read-again' ? 'Report of reading again' : 'Import report'
  const fileName = `${what} ${job.startedAt.slice(0, 10)}.${listFormats.table.extension}`
  // Read again: while the dialog stood open, the job went on.
  return writeList({ host }, fileName, () => jobReportCsv(report(library(), { jobId }).items))
}
