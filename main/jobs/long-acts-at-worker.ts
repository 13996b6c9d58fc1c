import { LibraryError } from '../../preload/contract/errors'
import type { LongTurns } from '../library/journal/turns'
import type { AnswerOf, LongWork, Named } from './long-work'
import type { FromWorker, ToWorker } from './messages'

type Message = Extract<ToWorker, { kind: 'long-act' }>
type Said = Extract<FromWorker, { kind: `long-act-${string}` }>

type InHand = {
  message: Message
  turns: LongTurns
  done: number
  resolve: (answer: unknown) => void
  reject: (error: unknown) => void
}

// Each of its turns is a transaction under one act, and what is undone counts as done until its last row is back.
function lost(): LibraryError {
  return new LibraryError(
    'internal',
    'Dateline’s library worker stopped in the middle of this; undo what it has changed, or do it again for the rest.',
  )
}

/** Main's end of acts on many rows that the worker does, each with the promise of its answer. */
export class LongActsAtWorker {
  readonly #inHand = new Map<number, InHand>()
  #last = 0

  get size(): number {
    return this.#inHand.size
  }

  add<N extends LongWork['name']>(
    work: Named<N>,
    turns: LongTurns,
  ): { message: Message; answer: Promise<AnswerOf<N>> } {
    this.#last += 1
    const message: Message = { kind: 'long-act', number: this.#last, work }
    const answer = new Promise<unknown>((resolve, reject) => {
      this.#inHand.set(message.number, { message, turns, done: 0, resolve, reject })
    })
    // The worker answers what is asked of it by this name.
    return { message, answer: answer as Promise<AnswerOf<N>> }
  }

  /** For a new worker. */
  messages(): ToWorker[] {
    return Array.from(this.#inHand.values(), ({ message }) => message)
  }

  hear(said: Said): void {
    const one = this.#inHand.get(said.number)
    if (one === undefined) return
    if (said.kind === 'long-act-begun') one.turns.begin(said.act, said.total)
    else if (said.kind === 'long-act-step') {
      one.turns.step(said.done - one.done)
      one.done = said.done
    } else {
      this.#inHand.delete(said.number)
      if (said.kind === 'long-act-done') one.resolve(said.answer)
      else one.reject(said.bug ?? new LibraryError(said.code, said.sentence))
    }
  }

  /** The worker that had them in hand is gone. */
  lose(): void {
    for (const { reject } of this.#inHand.values()) reject(lost())
    this.#inHand.clear()
  }
}
