import type { Library } from '../library/database/database'
import { openLibrary } from '../library/database/open'
import { get } from '../library/jobs/jobs'
import { explain } from '../base/errors'
import { keepHeapSmall } from '../base/small-heap'
import { type LastOpened, nothingOpened } from './entry-bytes'
import type { Port } from '../base/port'
import { LongActsHere } from './long-acts-here'
import type { FromWorker, ToWorker } from './messages'
import type { ParseReply, ParseRequest } from '../parsing/messages'
import { ParserClient } from '../parsing/parser-client'
import { portToMain } from '../base/utility-port'
import { againInHand } from './read-again-job'
import { nothingDue, workOff } from './work-off'
import { askMainForParsers, type RequestedParser } from './worker-parser'

type Open = Extract<ToWorker, { kind: 'open' }>

/** The window never waits for the worker, and main's longest act may be to take back a job of hundreds of articles. */
const busyTimeoutMs = 60_000

function openHere({ folder, backupsFolder }: Open): Library {
  return openLibrary(folder, { backupsFolder, mode: 'write', lock: 'held-by-parent', busyTimeoutMs })
}

/**
 * The library worker: does the bulk writes (imports, findings) over a connection of its own, while main answers
 * the window. It looks at its mailbox between two groups of articles.
 */
class Worker {
  readonly #post: (message: FromWorker) => void
  readonly #parser: RequestedParser
  readonly #parserClient: ParserClient
  readonly #lastOpened: LastOpened = { ...nothingOpened }
  readonly #due = nothingDue()
  readonly #longActs: LongActsHere
  #hasActed = false
  #library: Library | null = null
  #isBusy = false
  #handledCount = 0

  constructor(post: (message: FromWorker) => void) {
    this.#post = post
    this.#parser = askMainForParsers(post)
    this.#longActs = new LongActsHere({ post })
    const onBug = (error: unknown) => post({ kind: 'bug', event: 'parse', error })
    this.#parserClient = new ParserClient({ launch: this.#parser.launch, onBug })
  }

  handleMessage(message: ToWorker, transferPort: Port | null): void {
    try {
      this.#handle(message, transferPort)
    } catch (error) {
      this.#fail(error)
    }
    void this.#wake()
  }

  #handle(message: ToWorker, transferPort: Port | null): void {
    // Those about parsers do not come from the queue.
    if (!message.kind.startsWith('parser')) this.#handledCount += 1
    if (message.kind === 'open') this.#library = openHere(message)
    else if (message.kind === 'import') {
      this.#begin(message)
    } else if (message.kind === 'feed') this.#due.feeds.push(message)
    else if (message.kind === 'analyze') this.#due.isAnalysisDue = true
    else if (message.kind === 'index') this.#due.isIndexDue = true
    else if (message.kind === 'cancel') this.#cancel(message.jobId)
    else if (message.kind === 'long-act') void this.#act(message)
    else if (message.kind === 'end-long-act') this.#longActs.end(message.number)
    else if (message.kind === 'salvage') void this.#longActs.salvage.do(message)
    else if (message.kind === 'end-salvage') this.#longActs.salvage.end()
    else if (message.kind === 'parser-gone') this.#parser.gone()
    else if (transferPort !== null) this.#parser.connect(transferPort as Port<ParseRequest, ParseReply>)
  }

  #begin({ jobId, skipUndo, singly = 0 }: Extract<ToWorker, { kind: 'import' }>): void {
    const isAgain = this.#library !== null && get(this.#library, { jobId }).kind === 'read-again'
    if (isAgain) this.#due.again.push(againInHand(jobId, this.#post))
    else this.#due.imports.push({ jobId, skipUndo: skipUndo === true, singly })
  }

  #cancel(jobId: Extract<ToWorker, { kind: 'cancel' }>['jobId']): void {
    const isInHand = this.#isBusy && this.#due.inHand === jobId
    this.#due.again = this.#due.again.filter((one) => one.jobId !== jobId)
    this.#due.imports = this.#due.imports.filter((one) => one.jobId !== jobId)
    // The one in hand ends once its group is done.
    if (!isInHand) this.#post({ kind: 'ended', jobId })
  }

  async #act(asked: Extract<ToWorker, { kind: 'long-act' }>): Promise<void> {
    if (this.#library === null) return
    await this.#longActs.do(this.#library, asked)
    this.#hasActed = true
    // Long texts that it touched wait to be taken into the full-text index.
    this.#due.isIndexDue = true
    void this.#wake()
  }

  async #wake(): Promise<void> {
    if (this.#isBusy || this.#library === null) return
    this.#isBusy = true
    try {
      const context = {
        library: this.#library,
        parser: this.#parserClient,
        post: this.#post,
        alone: this.#longActs.alone,
        lastOpened: this.#lastOpened,
      }
      const hasWorked = await workOff(context, this.#due)
      if (!this.#longActs.isBusy) {
        this.#post({
          kind: 'idle',
          hasWorked: hasWorked || this.#hasActed,
          handledCount: this.#handledCount,
        })
        this.#hasActed = false
      }
    } catch (error) {
      this.#fail(error)
    }
    this.#isBusy = false
  }

  /** Main ends this process then: a fresh one begins from what is stored. */
  #fail(error: unknown): void {
    this.#post({ kind: 'failed', code: explain(error, '').code, error })
  }
}

export function serveWorker({ post, onMessage }: Port<FromWorker, ToWorker>): void {
  const worker = new Worker(post)
  onMessage((message, transferPort) => worker.handleMessage(message, transferPort))
}

/** Begins to serve main, which started this process and is told `first` before all else. */
export function startWorker(first: unknown): void {
  const main = portToMain()
  if (main === null) return
  keepHeapSmall()
  main.post(first)
  serveWorker(main as Port<FromWorker, ToWorker>)
}
