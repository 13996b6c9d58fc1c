import type { ChildProcess } from 'node:child_process'
import type { Port } from './port'

/**
 * Between a Node and the one that it started there is one channel. Others go through it under numbers of their own: 0 is
 * that of the processes themselves, and a message that begins another says which.
 */
type Sent = { on: number; begins: number | null; message: unknown }

type Listener = (message: unknown, transferPort: Port | null) => void

/** The channels that go through one. */
class Channels {
  readonly #send: (sent: Sent) => void
  readonly #listeners = new Map<number, Listener>()
  /** What came before anybody listened. */
  readonly #early = new Map<number, Sent[]>()
  #last = 0

  constructor(send: (sent: Sent) => void) {
    this.#send = send
  }

  port(on: number): Port {
    return {
      post: (message) => this.#send({ on, begins: null, message }),
      onMessage: (listener) => {
        this.#listeners.set(on, listener)
        for (const sent of this.#early.get(on) ?? []) this.hear(sent)
        this.#early.delete(on)
      },
    }
  }

  /** Sends a message with one end of a new channel, and answers the other end. */
  begin(message: unknown): Port {
    this.#last += 1
    this.#send({ on: 0, begins: this.#last, message })
    return this.port(this.#last)
  }

  hear(sent: Sent): void {
    const listener = this.#listeners.get(sent.on)
    if (listener === undefined) this.#early.set(sent.on, [...(this.#early.get(sent.on) ?? []), sent])
    else listener(sent.message, sent.begins === null ? null : this.port(sent.begins))
  }
}

/** The port to the Node that started this one by `fork`; null in any other process. */
export function portToParent(): Port | null {
  if (process.send === undefined) return null
  const channels = new Channels((sent) => process.send?.(sent))
  process.on('message', (sent) => channels.hear(sent as Sent))
  // Nobody is there any more for whom anything could be read.
  process.once('disconnect', () => process.exit())
  return channels.port(0)
}

/** The port to a Node that this one started, and how another channel to it is begun. */
export function portToChild(child: ChildProcess): { port: Port; begin: (message: unknown) => Port } {
  // It may be gone already: who asks hears that from its end.
  const channels = new Channels((sent) => child.connected && child.send(sent, () => undefined))
  child.on('message', (sent) => channels.hear(sent as Sent))
  return { port: channels.port(0), begin: (message) => channels.begin(message) }
}
