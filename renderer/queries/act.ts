import type { CallName, Input, Output } from '../../preload/contract/index'
import { call } from '../bridge'
import { hastenAnswers } from './query-cache'

/**
 * Asks main to do something. What that changes, and main announces before it answers, is then asked for without the usual
 * rest, so that the person sees at once what was done. Throws a LibraryError where main says no.
 */
export async function act<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> {
  try {
    return await call(name, input)
  } finally {
    // Whoever asked first enters what main has answered, which makes late what was asked before.
    setTimeout(hastenAnswers)
  }
}
