import type { EventData, EventName } from '../../preload/contract/index'

/** Tells the window. What no window is there to hear is lost: a new one asks for everything itself. */
export type Send = <N extends EventName>(name: N, data: EventData<N>) => void
