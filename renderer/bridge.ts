import type { Bridge } from '../preload/contract/bridge'
import { LibraryError } from '../preload/contract/errors'
import { type FirstAnswer, firstAnswersId } from '../preload/contract/first-answers'
import type { CallName, EventData, EventName, Input, Output } from '../preload/contract/index'

declare global {
  interface Window {
    readonly bridge: Bridge
  }
}

/** What main has said before it was asked. */
let known: readonly FirstAnswer[] = []

/** Takes the answers that came with the page: what they are to is not asked of main, until something has changed. */
export function takeFirstAnswers(page: Document): void {
  const element = page.getElementById(firstAnswersId)
  known = (JSON.parse(element?.textContent ?? 'null') as FirstAnswer[] | null) ?? []
  element?.remove()
  on('library.changed', forgetFirstAnswers)
}

/** From now on main is asked for everything. */
export function forgetFirstAnswers(): void {
  known = []
}

/** Asks main. Throws a LibraryError where main says no: the code is kept as data on the way, thrown errors would lose it. */
export async function call<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> {
  const found = takeKnown(name, input)
  if (found !== undefined) return found.output as Output<N>
  const reply = await window.bridge.call(name, input)
  if (!reply.ok) throw new LibraryError(reply.code, reply.message)
  // Main checks every answer against the contract before it is sent.
  return reply.value as Output<N>
}

/** Each answer is given once: who asks again wants to know what is so by then. */
function takeKnown(name: CallName, input: unknown): FirstAnswer | undefined {
  if (known.length === 0) return undefined
  const words = JSON.stringify(input)
  const found = known.find((one) => one.name === name && JSON.stringify(one.input) === words)
  known = known.filter((one) => one !== found)
  return found
}

/** Returns the function that ends the listening. */
export function on<N extends EventName>(name: N, listener: (data: EventData<N>) => void): () => void {
  return window.bridge.on(name, listener)
}
