import { create } from 'zustand'
import type { JobId } from '../../preload/contract/common'
import type { Job, JobItem } from '../../preload/contract/job'
import { call, on } from '../bridge'
import { showError, showToast } from '../toasts/toast-store'

type Jobs = {
  jobs: Job[]
  /** Ended jobs that the person has sent away. */
  dismissed: ReadonlySet<JobId>
  /** Those that ran since the window was opened: what ended before that is no news. */
  witnessed: ReadonlySet<JobId>
  report: { job: Job; items: JobItem[] } | null
}

export const useJobs = create<Jobs>(() => ({
  jobs: [],
  dismissed: new Set<JobId>(),
  witnessed: new Set<JobId>(),
  report: null,
}))

// A report is asked for again with every step of its job: only the answer to the latest question is shown.
let reportAsked: JobId | null = null
let questions = 0

export async function reloadJobs(): Promise<void> {
  try {
    useJobs.setState({ jobs: await call('job.list', {}) })
  } catch (error) {
    showError(error)
  }
}

export function followJobs(): () => void {
  return on('job.progress', keep)
}

function keep(job: Job) {
  useJobs.setState(({ jobs, witnessed }) => ({
    witnessed: witnessed.has(job.id) ? witnessed : new Set([...witnessed, job.id]),
    jobs: jobs.some(({ id }) => id === job.id)
      ? jobs.map((other) => (other.id === job.id ? job : other))
      : [...jobs, job],
  }))
  if (reportAsked === job.id) void openReport(job.id)
}

export async function openReport(jobId: JobId): Promise<void> {
  reportAsked = jobId
  questions += 1
  const question = questions
  try {
    const report = await call('job.report', { jobId })
    if (reportAsked === jobId && question === questions) useJobs.setState({ report })
  } catch (error) {
    showError(error)
  }
}

export function closeReport(): void {
  reportAsked = null
  useJobs.setState({ report: null })
}

export function dismissJob(jobId: JobId): void {
  useJobs.setState(({ dismissed }) => ({ dismissed: new Set([...dismissed, jobId]) }))
}

export function cancelJob(jobId: JobId) {
  return controlJob('job.cancel', jobId)
}

async function controlJob(name: 'job.cancel' | 'job.pause' | 'job.resume', jobId: JobId): Promise<void> {
  try {
    await call(name, { jobId })
    await reloadJobs()
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
    const written = await call('job.export', { jobId })
    if (written !== null) showToast({ text: `Saved as “${written.fileName}”.` })
  } catch (error) {
    showError(error)
  }
}
