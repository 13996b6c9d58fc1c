import { setTimeout as later } from 'node:timers/promises'
import type { Library } from '../library/database/database'
import type { LongTurns } from '../library/journal/turns'
import { explain } from '../base/errors'
import { oneAtATime } from '../base/one-at-a-time'
import { throttled } from '../base/throttled'
import { doLongWork } from './long-work'
import type { ToWorker } from './messages'
import { reportEveryMs, type WorkerContext } from './worker-context'
import { SalvageHere } from './salvage-here'

type Asked = Extract<ToWorker, { kind: 'long-act' }>

// Who waits to write looks every millisecond whether the library is free.
const leastRestMs = 4

/** The worker's end of acts on many rows. */
export class LongActsHere {
  readonly #post: WorkerContext['post']
  readonly alone = oneAtATime()
  readonly salvage: SalvageHere
  #inHand = new Set<number>()
  #unwanted = new Set<number>()

  constructor({ post }: Pick<WorkerContext, 'post'>) {
    this.#post = post
    this.salvage = new SalvageHere(post)
  }

  get isBusy(): boolean {
    return this.#inHand.size > 0
  }

  /** Nothing that came before it and is not written yet is written in between, but what main writes. */
  async do(library: Library, { number, work }: Asked): Promise<void> {
    this.#inHand.add(number)
    try {
      const answer = await this.alone(() => doLongWork(library, work, this.#turns(number)))
      this.#post({ kind: 'long-act-done', number, answer })
    } catch (error) {
      this.#post({ kind: 'long-act-failed', number, ...explain(error, '') })
    }
    this.#inHand.delete(number)
    this.#unwanted.delete(number)
  }

  /** Ends it where it is. */
  end(number: number): void {
    if (this.#inHand.has(number)) this.#unwanted.add(number)
  }

  #turns(number: number): LongTurns {
    let done = 0
    const tell = throttled(reportEveryMs, (upTo: number) =>
      this.#post({ kind: 'long-act-step', number, done: upTo }),
    )
    return {
      begin: (act, total) => this.#post({ kind: 'long-act-begun', number, act, total }),
      step: (more) => {
        done += more
        tell.due(done)
      },
      isWanted: () => !this.#unwanted.has(number),
      rest: (heldMs) => later(Math.max(leastRestMs, heldMs / 2)),
    }
  }
}
