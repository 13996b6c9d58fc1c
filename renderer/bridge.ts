import type { Bridge } from '../preload/contract/bridge'
import { LibraryError } from '../preload/contract/errors'
import type { CallName, EventData, EventName, Input, Output } from '../preload/contract/index'

declare global {
  interface Window {
    readonly bridge: Bridge
  }
}

/** Asks main. Throws a LibraryError where main says no: the code is kept as data on the way, thrown errors would lose it. */
export async function call<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> {
  const reply = await window.bridge.call(name, input)
  if (!reply.ok) throw new LibraryError(reply.code, reply.message)
  // Main checks every answer against the contract before it is sent.
  return reply.value as Output<N>
}

/** Returns the function that ends the listening. */
export function on<N extends EventName>(name: N, listener: (data: EventData<N>) => void): () => void {
  return window.bridge.on(name, listener)
}
