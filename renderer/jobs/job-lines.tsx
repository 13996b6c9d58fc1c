import type { JobId } from '../../preload/contract/common'
import type { Job } from '../../preload/contract/job'
import { useExporting } from '../exporting/exporting-store'
import { useFeeds } from '../feeds/feed-store'
import { Button, IconButton } from '../ui/button'
import { Icon } from '../ui/icon'
import { ProgressBar } from '../ui/progress'
import { ExportLines } from './export-line'
import { cancelJob, dismissJob, openReport, pauseJob, resumeJob, useJobList, useJobs } from './job-store'
import { hasReport, jobLine, mergedJobs } from './job-words'
import { RefreshLine } from './refresh-line'
import './jobs.css'

/** What is told of jobs, refreshes and exports that run, and of jobs that have ended. */
export function JobLines() {
  const jobs = useJobList()
  const { dismissed, witnessed } = useJobs()
  const wanted = jobs.filter((job) => isShown(job, witnessed) && !dismissed.has(job.id))
  const shown = mergedJobs(wanted).slice(-3)
  const isRefreshing = useFeeds((state) => state.progress.total > 0)
  const isExporting = useExporting(({ files, words }) => files !== null || words !== null)
  const ended = shown.map(({ job }) => job).filter(({ state }) => state !== 'running')
  return (
    <>
      {/* Progress is not read aloud line by line; its end is. */}
      <p role="status" className="visually-hidden">
        {ended.map(jobLine).join('. ')}
      </p>
      {(shown.length > 0 || isRefreshing || isExporting) && (
        <section className="job-area" aria-label="Jobs">
          <RefreshLine />
          <ExportLines />
          {shown.map(({ job, of }) => (
            <JobLine key={job.id} job={job} onDismiss={() => of.forEach(({ id }) => dismissJob(id))} />
          ))}
        </section>
      )}
    </>
  )
}

/**
 * Analysis is shown only while it runs, as it needs nothing from the person. What the person began in this window
 * stays until it is dismissed.
 */
function isShown(job: Job, witnessed: ReadonlySet<JobId>) {
  return job.state === 'running' || isWaiting(job) || (hasReport(job) && witnessed.has(job.id))
}

/** Jobs that wait until the person resumes them. */
function isWaiting({ state }: Job) {
  return state === 'interrupted' || state === 'paused'
}

function JobLine({ job, onDismiss }: { job: Job; onDismiss: () => void }) {
  const words = jobLine(job)
  return (
    <div className="job-line" role="group" aria-label={words}>
      {job.failed > 0 && <Icon name="warning" />}
      <span className="job-words">{words}</span>
      {job.state === 'running' && (
        <>
          <ProgressBar label={words} done={job.done} total={job.total} isShort />
          {hasReport(job) && (
            <Button kind="quiet" onClick={() => void pauseJob(job.id)}>
              Pause
            </Button>
          )}
          <Button kind="quiet" onClick={() => void cancelJob(job.id)}>
            Cancel
          </Button>
        </>
      )}
      {isWaiting(job) && (
        <Button kind="quiet" icon="retry" onClick={() => void resumeJob(job.id)}>
          Resume
        </Button>
      )}
      {hasReport(job) && (
        <Button kind="quiet" onClick={() => openReport(job.id)}>
          Report
        </Button>
      )}
      {job.state !== 'running' && <IconButton icon="close" size={16} label="Dismiss" onClick={onDismiss} />}
    </div>
  )
}
