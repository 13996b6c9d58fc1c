import type { EventName, EventData } from './index'
import type { Reply } from './errors'

/** `window.bridge`, all that the window has of the outside. */
export type Bridge = {
  call: (name: string, input: unknown) => Promise<Reply<unknown>>
  /** Returns the function that ends the listening. */
  on: <N extends EventName>(name: N, listener: (data: EventData<N>) => void) => () => void
}

/** The one channel of each direction. */
export const callChannel = 'dateline:call'
export const eventChannel = 'dateline:event'
