import type { ArticleId } from '../../preload/contract/common'
import type { Output } from '../../preload/contract/index'
import type { Job, JobItem } from '../../preload/contract/job'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialogs/dialog'
import { VirtualList } from '../ui/lists/virtual-list'
import { cancelJob, closeReport, exportReport, pauseJob, resumeJob } from './job-store'
import { isToCheck, jobLine, outcomeWord, tally, urgentFirst } from './job-words'
import './jobs.css'

type ReportItemProps = { item: JobItem; kind: Job['kind']; onShow: (articleId: ArticleId) => void }

type ReportProps = { report: Output<'job.report'>; onShow: (articleId: ArticleId) => void }

/** What became of each file or article. `onShow` goes to an article once the report is closed. */
export function JobReport({ report, onShow }: ReportProps) {
  const { job } = report
  const items = urgentFirst(report.items)
  const show = (articleId: ArticleId) => {
    closeReport()
    onShow(articleId)
  }
  return (
    <Dialog title={jobLine(job)} onClose={closeReport} isFlush foot={<Actions job={job} />}>
      <Tally items={items} kind={job.kind} />
      <div className="report-list">
        <VirtualList
          role="list"
          aria-label={job.kind === 'import' ? 'Files' : 'Articles'}
          tabIndex={0}
          count={items.length}
          keyOf={(index) => String(index)}
          estimate={() => 40}
        >
          {(index) => {
            const item = items[index]
            return item === undefined ? null : <ReportItem item={item} kind={job.kind} onShow={show} />
          }}
        </VirtualList>
      </div>
    </Dialog>
  )
}

function Tally({ items, kind }: { items: readonly JobItem[]; kind: Job['kind'] }) {
  const toCheck = items.filter(isToCheck).length
  return (
    <p className="report-tally">
      {tally(items).map(({ outcome, count }) => (
        <span key={outcome}>
          <strong>{count.toLocaleString()}</strong> {outcomeWord(outcome, kind).toLowerCase()}
        </span>
      ))}
      {toCheck > 0 && (
        <span>
          <strong>{toCheck.toLocaleString()}</strong> to check
        </span>
      )}
    </p>
  )
}

function Actions({ job }: { job: Job }) {
  return (
    <>
      <Button icon="export" onClick={() => void exportReport(job.id)}>
        Save report…
      </Button>
      {isOpen(job) && (
        <Button onClick={() => void cancelJob(job.id)}>
          {job.kind === 'import' ? 'Cancel import' : 'Cancel job'}
        </Button>
      )}
      {job.state === 'running' && <Button onClick={() => void pauseJob(job.id)}>Pause</Button>}
      {isOpen(job) && job.state !== 'running' && (
        <Button onClick={() => void resumeJob(job.id)}>Resume</Button>
      )}
      <Button kind="main" onClick={closeReport}>
        Close
      </Button>
    </>
  )
}

function isOpen({ state }: Job) {
  return state === 'running' || state === 'paused' || state === 'interrupted'
}

function ReportItem({ item, kind, onShow }: ReportItemProps) {
  const { name, outcome, reason, articleId } = item
  return (
    <div
      role="listitem"
      className="report-item"
      data-outcome={outcome}
      data-check={isToCheck(item) || undefined}
    >
      {articleId === null ? (
        <span className="report-name">{name}</span>
      ) : (
        <button type="button" className="report-name report-link" onClick={() => onShow(articleId)}>
          {name}
        </button>
      )}
      <span className="report-outcome">{outcomeWord(outcome, kind)}</span>
      {reason !== null && <span className="report-reason">{reason}</span>}
    </div>
  )
}
