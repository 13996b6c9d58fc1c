import { setImmediate } from 'node:timers/promises'
import type { JobId } from '../../preload/contract/common'
import type { Job } from '../../preload/contract/job'
import { get, setState, waitingItems } from '../library/jobs/jobs'
import { analyzeSome } from './analyze-job'
import { indexSome } from './index-job'
import { importGroup, type ImportInHand, readItems } from './import-job'
import { type AgainInHand, readAgainNext } from './read-again-job'
import type { WorkerContext } from './worker-context'
import type { ArrivedFeed } from '../intake/store-feed'
import { storeFeed } from '../intake/store-feed'
import { groupLimits, sizeOfRead } from '../intake/store-group'
import { inGroups } from '../base/in-groups'
import { throttled } from '../base/throttled'
import { reportEveryMs } from './worker-context'

/** What is still to be done. Main adds to it and takes from it between any two groups of articles. */
export type Due = {
  imports: ImportInHand[]
  feeds: ArrivedFeed[]
  isAnalysisDue: boolean
  /** Rows wait to be taken into the full-text index, or its words to be counted. */
  isIndexDue: boolean
  /** Whatever a person or a feed waits for goes before. */
  again: AgainInHand[]
  /** The job of which articles are in hand. */
  inHand: JobId | null
}

export function nothingDue(): Due {
  return { imports: [], feeds: [], isAnalysisDue: false, isIndexDue: false, again: [], inHand: null }
}

/** Works until nothing is due: imports first, because a person waits for them. Answers whether anything was due. */
export async function workOff(context: WorkerContext, due: Due): Promise<boolean> {
  let hasWorked = false
  for (;;) {
    const [job] = due.imports
    const [again] = due.again
    if (job !== undefined) {
      due.inHand = job.jobId
      await importAll(context, due, job)
      due.inHand = null
      due.imports = due.imports.filter((one) => one !== job)
      context.post({ kind: 'ended', jobId: job.jobId })
      due.isAnalysisDue = true
      due.isIndexDue = true
      hasWorked = true
    } else if (due.feeds.length > 0) {
      await takeNextFeed(context, due)
      hasWorked = true
    } else if (again !== undefined) {
      await takeNextAgain(context, due, again)
      hasWorked = true
    } else if (due.isIndexDue) {
      due.isIndexDue = await context.alone(() => indexSome(context.library))
      hasWorked = true
      if (!due.isIndexDue) context.post({ kind: 'changed', nouns: ['search'], articleId: null })
    } else if (due.isAnalysisDue) {
      due.isAnalysisDue = (await context.alone(() => analyzeSome(context, { isShared: true }))) > 0
      hasWorked ||= due.isAnalysisDue
    } else return hasWorked
    await setImmediate()
  }
}

async function importAll(context: WorkerContext, due: Due, job: ImportInHand): Promise<void> {
  const { jobId, singly } = job
  const report = throttled(reportEveryMs, (now: Job) => context.post({ kind: 'progress', job: now }))
  // A file that is opened brings items of its own.
  for (let items = waitingItems(context.library, { jobId }); items.length > 0;) {
    const limits = singly > 0 ? { ...groupLimits, most: 1 } : groupLimits
    const some = singly > 0 ? items.slice(0, singly) : items
    for await (const group of inGroups(readItems(context, some), sizeOfRead, limits)) {
      if (!due.imports.includes(job)) return
      report.due(await context.alone(() => importGroup(context, job, group)))
      // Main's messages are read here.
      await setImmediate()
      if (!due.imports.includes(job)) return
    }
    job.singly = 0
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
  due.inHand = job.jobId
  const hasMore = await readAgainNext(context, job)
  due.inHand = null
  // Before anything else is waited for: where the job is cancelled from here on, the mailbox says that it has ended.
  if (!hasMore || !due.again.includes(job)) {
    due.again = due.again.filter((one) => one !== job)
    job.report.now()
    context.post({ kind: 'ended', jobId: job.jobId })
  }
  due.isAnalysisDue = (await context.alone(() => analyzeSome(context, { isShared: true, most: 1 }))) > 0
}
