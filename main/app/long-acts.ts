import type { ActId } from '../../preload/contract/common'
import { LibraryError } from '../../preload/contract/errors'
import type { Send } from '../base/send'
import { throttled } from '../base/throttled'
import type { LongTurns } from '../library/journal/turns'

// What is done by then is told by its result alone.
const tellAfterMs = 400
const tellEveryMs = 100

type InHand = {
  actId: ActId | null
  label: string
  isUndo: boolean
  isWanted: boolean
  end: Promise<unknown>
}

/** What main does in turns with many rows, one thing at a time: the window is told how far it is, and may cancel it. */
export class LongActs {
  readonly #send: Send
  #inHand: InHand | null = null

  constructor(send: Send) {
    this.#send = send
  }

  /** Throws `conflict` while another is in hand. */
  async run<T>(work: (turns: LongTurns) => Promise<T>, { isUndo = false } = {}): Promise<T> {
    if (this.#inHand !== null) throw busyWith(this.#inHand)
    const inHand: InHand = {
      actId: null,
      label: 'a change',
      isUndo,
      isWanted: true,
      end: Promise.resolve(),
    }
    const progress = this.#progressOf(inHand)
    const result = work(progress.turns)
    this.#inHand = inHand
    inHand.end = result.catch(() => undefined)
    try {
      return await result
    } finally {
      this.#inHand = null
      progress.end()
    }
  }

  #progressOf(inHand: InHand): { turns: LongTurns; end: () => void } {
    const since = performance.now()
    let done = 0
    let total = 0
    let isTold = false
    const tell = throttled(tellEveryMs, (isDone: boolean) => {
      const { actId, label } = inHand
      if (actId !== null) this.#send('act.progress', { actId, label, done, total, isDone })
    })
    const turns: LongTurns = {
      begin: (act, expected) => {
        Object.assign(inHand, { actId: act.id, label: act.label })
        total = expected
      },
      step: (more) => {
        done += more
        isTold ||= performance.now() - since >= tellAfterMs
        if (isTold) tell.due(false)
      },
      isWanted: () => inHand.isWanted,
    }
    const end = () => {
      if (!isTold) return
      tell.due(true)
      tell.now()
    }
    return { turns, end }
  }

  /** Ends it where it is, if it is this one. */
  cancel(actId: ActId): void {
    if (this.#inHand?.actId === actId) this.#inHand.isWanted = false
  }

  /** Who undoes what is still being done wants no more of it: answers once that has ended. An undo goes on. */
  async stopForUndo(): Promise<void> {
    if (this.#inHand?.isUndo === false) await this.stop()
  }

  /** Ends whatever is in hand, and answers once it has. */
  async stop(): Promise<void> {
    if (this.#inHand === null) return
    this.#inHand.isWanted = false
    await this.#inHand.end
  }
}

function busyWith({ label }: InHand): LibraryError {
  return new LibraryError(
    'conflict',
    `Dateline has not come to the end of this yet: ${label}. Wait until it is done, or cancel it.`,
  )
}
