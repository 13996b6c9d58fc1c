import type { ActId, ArticleId, JobId } from '../../preload/contract/common'
import type { Job } from '../../preload/contract/job'
import { checkThis } from '../../preload/contract/words'
import { explain, isLibraryTrouble } from '../base/errors'
import { throttled } from '../base/throttled'
import { byHand, nounsOfReading, prepareAgain, storeAgain, type ReadAgain } from '../intake/read-again'
import type { PreparedReading } from '../library/articles/again/reading'
import { transaction } from '../library/database/database'
import { get, setState, settle, type Settled } from '../library/jobs/jobs'
import { nextToReadAgain } from '../library/jobs/read-again-jobs'
import { reportEveryMs, type WorkerContext } from './worker-context'

const unforeseen = 'Dateline could not read this article again; look in the log file.'

// Whatever the number of articles is by the end, and also where the job was cancelled.
const label = 'read articles again'

/** A job that reads articles again. Its articles are done one at a time, between which whatever else is due goes before. */
export type AgainInHand = { jobId: JobId; report: ReturnType<typeof throttled<Job>> }

export function againInHand(jobId: JobId, post: WorkerContext['post']): AgainInHand {
  return { jobId, report: throttled(reportEveryMs, (job: Job) => post({ kind: 'progress', job })) }
}

/** Reads the next article of a job again; answers whether there was one. Where there was none, the job is done. */
export async function readAgainNext(
  context: WorkerContext,
  { jobId, report }: AgainInHand,
): Promise<boolean> {
  const { library } = context
  const item = nextToReadAgain(library, jobId)
  if (item !== null) {
    report.due(await readOne(context, jobId, item))
    return true
  }
  if (get(library, { jobId }).state === 'running') report.due(setState(library, { jobId, state: 'done' }))
  return false
}

type Item = { position: number; articleId: ArticleId }

/** What becomes of an article, good or bad, is a result; only a library in trouble throws. */
async function readOne(context: WorkerContext, jobId: JobId, { position, articleId }: Item): Promise<Job> {
  const { library, post } = context
  const item = { jobId, position }
  const prepared = await prepare(context, articleId)
  if (!('former' in prepared)) return settle(library, { ...item, ...prepared })
  try {
    // All articles of a job are one step of undo: the job's id is the act's.
    const actId = jobId as string as ActId
    const store = () =>
      settle(library, { ...item, ...outcomeOf(storeAgain(library, prepared, { actId, label })) })
    const job = await context.alone(() => transaction(library, store))
    post({ kind: 'changed', nouns: [...nounsOfReading], articleId })
    return job
  } catch (error) {
    if (isLibraryTrouble(error)) throw error
    return settle(library, { ...item, ...failed(context, error) })
  }
}

type Result = Pick<Settled, 'outcome' | 'reason'>

/** What was read, or what became of it. An original that is damaged or gone is this article's trouble alone. */
async function prepare(context: WorkerContext, articleId: ArticleId): Promise<PreparedReading | Result> {
  try {
    return await prepareAgain(context, articleId)
  } catch (error) {
    return failed(context, error)
  }
}

function failed({ post }: WorkerContext, error: unknown): Result {
  const { sentence, bug } = explain(error, unforeseen)
  if (bug !== null) post({ kind: 'bug', event: 'read-again', error: bug })
  return { outcome: sentence === byHand ? 'already-there' : 'failed', reason: sentence }
}

function outcomeOf({ changes, doubts }: ReadAgain): Result {
  if (changes.length === 0) return { outcome: 'already-there' }
  const news = `Changed: ${changes.join(', ')}.`
  const reason = doubts.length === 0 ? news : `${checkThis} ${doubts.join(' ')} ${news}`
  return { outcome: 'new-revision', reason }
}
