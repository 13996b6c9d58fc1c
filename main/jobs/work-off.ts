import { setImmediate } from 'node:timers/promises'
import type { Job } from '../../preload/contract/job'
import { get, setState, waitingItems } from '../library/jobs/jobs'
import { analyzeNext } from './analyze-job'
import { importNext, type ImportInHand } from './import-job'
import { type AgainInHand, readAgainNext } from './read-again-job'
import type { WorkerContext } from './worker-context'
import type { ArrivedFeed } from '../intake/store-feed'
import { storeFeed } from '../intake/store-feed'
import { throttled } from '../base/throttled'
import { reportEveryMs } from './worker-context'

/** What is still to be done. Main adds to it and takes from it between any two articles. */
export type Due = {
  imports: ImportInHand[]
  feeds: ArrivedFeed[]
  isAnalysisDue: boolean
  /** Whatever a person or a feed waits for goes before. */
  again: AgainInHand[]
  /** Of the first of them an article is in hand. */
  isReadingAgain: boolean
}

/** Works until nothing is due: imports first, because a person waits for them. Answers whether anything was due. */
export async function workOff(context: WorkerContext, due: Due): Promise<boolean> {
  let hasWorked = false
  for (;;) {
    const [job] = due.imports
    const [again] = due.again
    if (job !== undefined) {
      await importAll(context, due, job)
      due.imports = due.imports.filter((one) => one !== job)
      context.post({ kind: 'ended', jobId: job.jobId })
      due.isAnalysisDue = true
      hasWorked = true
    } else if (due.feeds.length > 0) {
      await takeNextFeed(context, due)
      hasWorked = true
    } else if (again !== undefined) {
      await takeNextAgain(context, due, again)
      hasWorked = true
    } else if (due.isAnalysisDue) {
      due.isAnalysisDue = analyzeNext(context)
      hasWorked ||= due.isAnalysisDue
    } else return hasWorked
    await setImmediate()
  }
}

async function importAll(context: WorkerContext, due: Due, job: ImportInHand): Promise<void> {
  const { jobId } = job
  const report = throttled(reportEveryMs, (now: Job) => context.post({ kind: 'progress', job: now }))
  // A file that is opened brings items of its own.
  for (let items = waitingItems(context.library, { jobId }); items.length > 0;) {
    for (const item of items) {
      if (!due.imports.includes(job)) return
      report.due(await importNext(context, job, item))
      // Main's messages are read here.
      await setImmediate()
    }
    items = waitingItems(context.library, { jobId })
  }
  if (get(context.library, { jobId }).state === 'running') {
    report.due(setState(context.library, { jobId, state: 'done' }))
  }
  report.now()
}

async function takeNextFeed(context: WorkerContext, due: Due): Promise<void> {
  const arrived = due.feeds.shift()
  if (arrived === undefined) return
  const outcome = await storeFeed(context, arrived)
  context.post({ kind: 'feed-stored', feedId: arrived.feedId, outcome })
  due.isAnalysisDue ||= outcome.ok && outcome.added.length > 0
}

/** One article, and one text is read for names: articles that are read again must not be without theirs for hours. */
async function takeNextAgain(context: WorkerContext, due: Due, job: AgainInHand): Promise<void> {
  due.isReadingAgain = true
  const hasMore = await readAgainNext(context, job)
  due.isReadingAgain = false
  due.isAnalysisDue = analyzeNext(context)
  if (hasMore && due.again.includes(job)) return
  due.again = due.again.filter((one) => one !== job)
  job.report.now()
  context.post({ kind: 'ended', jobId: job.jobId })
}
