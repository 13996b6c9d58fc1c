import { create } from 'zustand'
import type { JobId } from '../../preload/contract/common'
import type { Job } from '../../preload/contract/job'
import { on } from '../bridge'
import { useLibrary } from '../library/library-store'
import { act } from '../queries/act'
import { refetch, updateAnswer } from '../queries/query-cache'
import { question } from '../queries/question'
import { useAnswer, useToldError } from '../queries/use-answer'
import { showError, showToast } from '../toasts/toast-store'

type Jobs = {
  /** Ended jobs that the person has sent away. */
  dismissed: ReadonlySet<JobId>
  /** Those that ran since the window was opened: what ended before that is no news. */
  witnessed: ReadonlySet<JobId>
  /** The job whose report is open. */
  reportOf: JobId | null
}

export const useJobs = create<Jobs>(() => ({
  dismissed: new Set<JobId>(),
  witnessed: new Set<JobId>(),
  reportOf: null,
}))

const none: readonly Job[] = []
const jobList = question('job.list', {})

/** The jobs of the library that is open; none where no library is. */
export function useJobList(): readonly Job[] {
  const isOpen = useLibrary(({ status }) => status?.state === 'open')
  const answer = useAnswer(isOpen ? jobList : null)
  useToldError(answer)
  return answer.value ?? none
}

/** The report that the person wants to see; null until the library has answered. */
export function useReport() {
  const jobId = useJobs((state) => state.reportOf)
  const answer = useAnswer(jobId === null ? null : reportFor(jobId))
  useToldError(answer)
  return answer.value
}

function reportFor(jobId: JobId) {
  return question('job.report', { jobId })
}

export function followJobs(): () => void {
  return on('job.progress', keep)
}

function keep(job: Job) {
  useJobs.setState(({ witnessed }) =>
    witnessed.has(job.id) ? {} : { witnessed: new Set([...witnessed, job.id]) },
  )
  updateAnswer(jobList, (jobs) =>
    jobs.some(({ id }) => id === job.id)
      ? jobs.map((other) => (other.id === job.id ? job : other))
      : [...jobs, job],
  )
  if (useJobs.getState().reportOf === job.id) void refetch(reportFor(job.id))
}

export function openReport(reportOf: JobId): void {
  useJobs.setState({ reportOf })
}

export function closeReport(): void {
  useJobs.setState({ reportOf: null })
}

export function dismissJob(jobId: JobId): void {
  useJobs.setState(({ dismissed }) => ({ dismissed: new Set([...dismissed, jobId]) }))
}

export function cancelJob(jobId: JobId) {
  return controlJob('job.cancel', jobId)
}

async function controlJob(name: 'job.cancel' | 'job.pause' | 'job.resume', jobId: JobId): Promise<void> {
  try {
    await act(name, { jobId })
    await refetch(jobList)
  } catch (error) {
    showError(error)
  }
}

export function pauseJob(jobId: JobId) {
  return controlJob('job.pause', jobId)
}

export function resumeJob(jobId: JobId) {
  return controlJob('job.resume', jobId)
}

export async function exportReport(jobId: JobId): Promise<void> {
  try {
    const written = await act('job.export', { jobId })
    if (written !== null) showToast({ text: `Saved as “${written.fileName}”.` })
  } catch (error) {
    showError(error)
  }
}
