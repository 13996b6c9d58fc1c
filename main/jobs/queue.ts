import type { JobId } from '../../preload/contract/common'
import type { Library } from '../library/database/database'
import { get, interruptRunning, type NewItem, setState, startImport } from '../library/jobs/jobs'
import { startReadingAgain } from '../library/jobs/read-again-jobs'
import { log, errorDetails } from '../base/log'
import type { Send } from '../base/send'
import { Crashes } from './crashes'
import { FeedsInHand } from './feeds-in-hand'
import { groupLimits } from '../intake/store-group'
import { LongActsAtWorker } from './long-acts-at-worker'
import type { AnswerOf, LongWork, Named } from './long-work'
import type { FromWorker, LaunchWorker, ToWorker } from './messages'
import { isAnalysisDue, isIndexDue } from './what-is-due'
import { writeJob } from './write-job'
import { WorkerProcess } from './worker-process'

/** How long a worker may take to look at its mailbox before it is ended. */
const cancelMs = 2_000

type Job = ReturnType<typeof get>

type Needs = { launch: LaunchWorker; send: Send; library: () => Library }

/** `refused` says why it is not even tried. */
export type ItemToImport = NewItem & { refused?: string }

/** Main's end of the long work. What a job has become stands in the library; here is only what runs. */
export class Queue {
  readonly #needs: Needs
  readonly #worker: WorkerProcess
  readonly #crashes = new Crashes()
  readonly #feeds = new FeedsInHand()
  readonly #longActs = new LongActsAtWorker()
  #hasBegun = false
  #isAnalysisDue = false
  #isIndexDue = false
  /** The last worker died, of one of the articles that it had in hand. */
  #isAfterCrash = false
  #running = new Set<JobId>()
  /** Begun by the program itself. Who resumes one after a restart asks for it. */
  #skippedByUndo = new Set<JobId>()
  /** Jobs that the worker was told to leave, until it says that it has. */
  #stopping = new Map<JobId, NodeJS.Timeout>()
  /** Resumed before the worker had left them. */
  #wantedAgain = new Set<JobId>()

  constructor(needs: Needs) {
    this.#needs = needs
    this.#worker = new WorkerProcess({
      launch: needs.launch,
      onMessage: (message) => this.#handle(message),
      onCrash: () => this.#recover(),
    })
  }

  /** A library was opened: what a crash left running there is offered to be resumed. */
  enter(): void {
    const library = this.#needs.library()
    if (library.mode === 'read') return
    writeJob(library, () => interruptRunning(library))
    this.analyze()
    this.index()
  }

  /** From now on processes may be started: before the first paint they would slow it down. */
  begin(): void {
    this.#hasBegun = true
    this.#wake([])
  }

  /** The library is about to close. Jobs that are running can be resumed. */
  async leave(): Promise<void> {
    this.#interruptAll()
    this.#rest()
    this.#loseInHand()
    await this.#worker.stop()
  }

  /** `skipUndo`: the program imports them by itself, so undo passes them over. */
  importItems(items: readonly ItemToImport[], { skipUndo = false } = {}): JobId {
    const library = this.#needs.library()
    const job = startImport(library, items)
    if (skipUndo) this.#skippedByUndo.add(job.id)
    this.#run(job)
    return job.id
  }

  /** Has all articles read again from their originals; null where there is none. Asked twice, it is the same job. */
  readAllAgain(): JobId | null {
    const library = this.#needs.library()
    const known = [...this.#running].find((jobId) => get(library, { jobId }).kind === 'read-again')
    if (known !== undefined) return known
    const job = startReadingAgain(library)
    if (job === null) return null
    this.#run(job)
    return job.id
  }

  /** Has a feed's entries become articles. */
  storeFeed(arrived: Parameters<FeedsInHand['add']>[0]): ReturnType<FeedsInHand['add']> {
    const taken = this.#feeds.add(arrived)
    this.#wake([{ kind: 'feed', ...arrived }])
    return taken
  }

  /** Has the worker do with many rows what would hold main up: its other work waits. Where it `ends`, it ends where it is. */
  async do<N extends LongWork['name']>(
    work: Named<N>,
    turns: Parameters<LongActsAtWorker['add']>[1],
    ends: AbortSignal,
  ): Promise<AnswerOf<N>> {
    const { message, answer } = this.#longActs.add(work, turns)
    this.#wake([message])
    const end = () => {
      if (this.#worker.isRunning) this.#worker.post({ kind: 'end-long-act', number: message.number })
      else this.#longActs.lose()
    }
    ends.addEventListener('abort', end)
    return answer.finally(() => ends.removeEventListener('abort', end))
  }

  resume(jobId: JobId): Record<string, never> {
    const { state } = get(this.#needs.library(), { jobId })
    if (state !== 'interrupted' && state !== 'paused') return {}
    const job = setState(this.#needs.library(), { jobId, state: 'running' })
    if (this.#stopping.has(jobId)) {
      this.#wantedAgain.add(jobId)
      this.#needs.send('job.progress', job)
    } else this.#run(job)
    return {}
  }

  pause(jobId: JobId): Record<string, never> {
    if (get(this.#needs.library(), { jobId }).state === 'running') this.#stop(jobId, 'paused')
    return {}
  }

  cancel(jobId: JobId): Record<string, never> {
    const { state } = get(this.#needs.library(), { jobId })
    if (state !== 'done' && state !== 'cancelled') this.#stop(jobId, 'cancelled')
    return {}
  }

  /** Has those texts read that the engine has not read yet. */
  analyze(): void {
    // A process is started only where there is something to read.
    if (!isAnalysisDue(this.#needs.library())) return
    this.#isAnalysisDue = true
    this.#wake([{ kind: 'analyze' }])
  }

  /** Has what waits taken into the full-text index: all of it after a step up from a library without one. */
  index(): void {
    if (!isIndexDue(this.#needs.library())) return
    this.#isIndexDue = true
    this.#wake([{ kind: 'index' }])
  }

  /**
   * The state is stored and told at once; the worker leaves the job when it next looks at its mailbox. One
   * that does not within two seconds is ended and started anew, with what else was running.
   */
  #stop(jobId: JobId, state: 'cancelled' | 'paused'): void {
    this.#needs.send('job.progress', setState(this.#needs.library(), { jobId, state }))
    const wasRunning = this.#running.delete(jobId)
    this.#wantedAgain.delete(jobId)
    if (!wasRunning || !this.#worker.isRunning) return
    this.#worker.post({ kind: 'cancel', jobId })
    this.#allowTime(jobId)
  }

  #allowTime(jobId: JobId): void {
    const end = () => {
      // It waits for what a person does with many articles, which must not end with the worker.
      if (this.#longActs.size > 0) this.#allowTime(jobId)
      else void this.#replaceWorker(jobId)
    }
    this.#stopping.set(jobId, setTimeout(end, cancelMs))
  }

  #importOf(jobId: JobId): ToWorker {
    return this.#skippedByUndo.has(jobId)
      ? { kind: 'import', jobId, skipUndo: true }
      : { kind: 'import', jobId }
  }

  #run(job: Job): void {
    this.#running.add(job.id)
    this.#needs.send('job.progress', job)
    this.#wake([this.#importOf(job.id)])
  }

  /** Sends a running worker the new messages, or a new worker all that is due. */
  #wake(news: readonly ToWorker[]): void {
    const isDue =
      this.#running.size > 0 ||
      this.#isAnalysisDue ||
      this.#isIndexDue ||
      this.#feeds.size > 0 ||
      this.#longActs.size > 0
    if (!this.#hasBegun || !isDue) return
    if (this.#worker.isRunning) {
      for (const message of news) this.#worker.post(message)
      return
    }
    const { folder, backupsFolder } = this.#needs.library()
    const singly = this.#isAfterCrash ? { singly: groupLimits.most } : {}
    this.#isAfterCrash = false
    const imports = Array.from(this.#running, (jobId) => ({ ...this.#importOf(jobId), ...singly }))
    const analysis: ToWorker[] = this.#isAnalysisDue ? [{ kind: 'analyze' }] : []
    const index: ToWorker[] = this.#isIndexDue ? [{ kind: 'index' }] : []
    const feeds = this.#feeds.messages()
    const acts = this.#longActs.messages()
    const work = [...acts, ...imports, ...feeds, ...index, ...analysis]
    this.#worker.start([{ kind: 'open', folder, backupsFolder }, ...work])
  }

  #handle(message: FromWorker): void {
    const { send } = this.#needs
    if (message.kind === 'bug') log.error('worker', message.event, errorDetails(message.error))
    else if (message.kind === 'changed') {
      send('library.changed', { nouns: message.nouns, articleId: message.articleId })
    } else if (message.kind === 'analyzing') this.#crashes.analyzing = message
    else if (message.kind === 'analyzed') this.#crashes.analyzing = null
    else if (message.kind === 'progress') this.#report(message.job)
    else if (message.kind === 'feed-stored') this.#feeds.settle(message.feedId, message.outcome)
    else if (message.kind === 'ended') this.#end(message.jobId)
    else if (message.kind === 'idle') this.#rest()
    else if (message.kind === 'failed') this.#giveUp(message)
    else if ('number' in message) this.#longActs.hear(message)
  }

  #rest(): void {
    this.#isAnalysisDue = false
    this.#isIndexDue = false
  }

  #report(job: Job): void {
    this.#crashes.progress()
    // A job that was cancelled stays so, whatever the worker still finished.
    if (this.#running.has(job.id)) this.#needs.send('job.progress', job)
  }

  /** The worker has left a job, because it is done or was stopped. */
  #end(jobId: JobId): void {
    this.#running.delete(jobId)
    clearTimeout(this.#stopping.get(jobId))
    this.#stopping.delete(jobId)
    this.#crashes.analyzing = null
    if (this.#wantedAgain.delete(jobId)) this.#run(get(this.#needs.library(), { jobId }))
  }

  async #replaceWorker(jobId: JobId): Promise<void> {
    log.warn('worker', 'did-not-cancel')
    await this.#worker.stop()
    this.#end(jobId)
    this.#wake([])
  }

  /**
   * A worker that crashed is started again with all that was running, and what it was at is marked. After
   * several crashes in a row it is not: the jobs then wait for the person to resume them.
   */
  #recover(): void {
    log.error('worker', 'crashed')
    this.#loseInHand()
    this.#isAfterCrash = true
    const library = this.#needs.library()
    const goOn = (isHopeful: boolean) => (isHopeful ? this.#wake([]) : this.#interruptAll())
    writeJob(library, () => this.#crashes.note(library, this.#running), goOn)
  }

  #loseInHand(): void {
    this.#feeds.lose()
    this.#longActs.lose()
  }

  /** The worker itself says that it cannot go on, as with a full disk: its jobs can be resumed. */
  #giveUp({ code, error }: Extract<FromWorker, { kind: 'failed' }>): void {
    log.error('worker', 'failed', { ...errorDetails(error), code })
    void this.#worker.stop()
    this.#loseInHand()
    this.#interruptAll()
    this.#rest()
  }

  #interruptAll(): void {
    for (const timer of this.#stopping.values()) clearTimeout(timer)
    this.#stopping.clear()
    const library = this.#needs.library()
    for (const jobId of [...this.#running, ...this.#wantedAgain]) {
      const interrupt = () => setState(library, { jobId, state: 'interrupted' })
      writeJob(library, () => this.#needs.send('job.progress', interrupt()))
    }
    this.#running.clear()
    this.#wantedAgain.clear()
  }
}
