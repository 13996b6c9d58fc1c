import type { ActId } from '../../preload/contract/common'
import { LibraryError } from '../../preload/contract/errors'
import { oneAtATime } from '../base/one-at-a-time'
import type { Send } from '../base/send'
import { throttled } from '../base/throttled'
import { type AnswerOf, doLongWork, isLong, type LongWork, type Named } from '../jobs/long-work'
import type { Queue } from '../jobs/queue'
import type { Library } from '../library/database/database'
import { type LongTurns, othersInProcess } from '../library/journal/turns'

// What is done by then is told by its result alone.
const tellAfterMs = 400
const tellEveryMs = 100

type InHand = {
  actId: ActId | null
  label: string
  isUndo: boolean
  /** The window shows it. */
  isTold: boolean
  ending: AbortController
  end: Promise<unknown>
}

type Needs = { send: Send; library: () => Library; queue: Pick<Queue, 'do'> }

/**
 * What is done with many rows, one thing at a time: by the library worker, or in turns by main where that is quicker than
 * starting the worker. The window is told how far it is, and may cancel it.
 */
export class LongActs {
  readonly #needs: Needs
  readonly #alone = oneAtATime()
  #inHand: InHand | null = null
  #isLeaving = false

  constructor(needs: Needs) {
    this.#needs = needs
  }

  /** What a person asks for. Throws `conflict` while another is shown to be in hand. */
  async do<N extends LongWork['name']>(work: Named<N>): Promise<AnswerOf<N>> {
    if (work.name === 'step' && this.#inHand?.isUndo === false) await this.#stop()
    if (this.#inHand?.isTold === true) throw busyWith(this.#inHand)
    return this.whenFree(work)
  }

  /** What the program does by itself waits for its turn. */
  whenFree<N extends LongWork['name']>(work: Named<N>): Promise<AnswerOf<N>> {
    const library = this.#needs.library()
    return this.#alone(() => this.#run(library, work))
  }

  async #run<N extends LongWork['name']>(library: Library, work: Named<N>): Promise<AnswerOf<N>> {
    if (this.#isLeaving)
      throw new LibraryError('library-closed', 'The library is being closed; do this again in the next.')
    const inHand: InHand = {
      actId: null,
      label: 'a change',
      isUndo: work.name === 'step',
      isTold: false,
      ending: new AbortController(),
      end: Promise.resolve(),
    }
    const { turns, tellEnd } = this.#progressOf(inHand)
    const result = isLong<LongWork['name']>(library, work)
      ? this.#needs.queue.do(work, turns, inHand.ending.signal)
      : this.#here(library, work, turns)
    this.#inHand = inHand
    inHand.end = result.catch(() => undefined)
    try {
      return await result
    } finally {
      this.#inHand = null
      tellEnd()
    }
  }

  #here<N extends LongWork['name']>(
    library: Library,
    work: Named<N>,
    turns: LongTurns,
  ): Promise<AnswerOf<N>> {
    // What is asked for by a name is answered by it.
    return doLongWork<LongWork['name']>(library, work, turns)
  }

  #progressOf(inHand: InHand): { turns: LongTurns; tellEnd: () => void } {
    let done = 0
    let total = 0
    const tell = throttled(tellEveryMs, (isDone: boolean) => {
      const { actId, label } = inHand
      if (actId !== null) this.#needs.send('act.progress', { actId, label, done, total, isDone })
    })
    const tellNow = () => {
      if (inHand.isTold) tell.due(false)
    }
    // Also where it waits for what the worker is just storing.
    const timer = setTimeout(() => {
      inHand.isTold = true
      tellNow()
    }, tellAfterMs)
    const turns: LongTurns = {
      begin: (act, expected) => {
        Object.assign(inHand, { actId: act.id, label: act.label })
        total = expected
        tellNow()
      },
      step: (more) => {
        done += more
        tellNow()
      },
      isWanted: () => !inHand.ending.signal.aborted,
      rest: othersInProcess,
    }
    const tellEnd = () => {
      clearTimeout(timer)
      if (!inHand.isTold) return
      tell.due(true)
      tell.now()
    }
    return { turns, tellEnd }
  }

  /** Ends it where it is, if it is this one. */
  cancel(actId: ActId): void {
    if (this.#inHand?.actId === actId) this.#inHand.ending.abort()
  }

  /** The library is about to close: what is in hand ends where it is, and what waits for its turn is not begun. */
  async leave(): Promise<void> {
    this.#isLeaving = true
    await this.#stop()
    await this.#alone(() => undefined)
    this.#isLeaving = false
  }

  /** Ends whatever is in hand, and answers once it has. */
  async #stop(): Promise<void> {
    if (this.#inHand === null) return
    this.#inHand.ending.abort()
    await this.#inHand.end
  }
}

function busyWith({ label }: InHand): LibraryError {
  return new LibraryError(
    'conflict',
    `Dateline has not come to the end of this yet: ${label}. Wait until it is done, or cancel it.`,
  )
}
