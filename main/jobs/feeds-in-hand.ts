import type { FeedId } from '../../preload/contract/common'
import type { ArrivedFeed, FeedOutcome } from '../intake/store-feed'
import type { ToWorker } from './messages'

const lost: FeedOutcome = {
  ok: false,
  sentence: 'Dateline’s library worker stopped while it read this feed; refresh it again.',
}

type Waiting = { arrived: ArrivedFeed; settle: (outcome: FeedOutcome) => void }

/** The feeds that the worker was sent, each with the promise of its outcome. */
export class FeedsInHand {
  readonly #waiting = new Map<FeedId, Waiting>()

  get size(): number {
    return this.#waiting.size
  }

  add(arrived: ArrivedFeed): Promise<FeedOutcome> {
    return new Promise((settle) => this.#waiting.set(arrived.feedId, { arrived, settle }))
  }

  messages(): ToWorker[] {
    return Array.from(this.#waiting.values(), ({ arrived }) => ({ kind: 'feed', ...arrived }))
  }

  settle(feedId: FeedId, outcome: FeedOutcome): void {
    const waiting = this.#waiting.get(feedId)
    this.#waiting.delete(feedId)
    waiting?.settle(outcome)
  }

  /** The worker that was to read them is gone. */
  lose(): void {
    for (const feedId of [...this.#waiting.keys()]) this.settle(feedId, lost)
  }
}
