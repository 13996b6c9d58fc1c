import { setImmediate } from 'node:timers/promises'
import { failure } from '../database/errors'

export type Step = 'copying' | 'checking' | 'keeping' | 'restoring' | 'comparing'

/** How long work in a process of its own is told of and ended. */
export type Turns = {
  onProgress: (progress: { step: Step; done: number; total: number }) => void
  isWanted: () => boolean
}

/** Lets messages in; throws `cancelled` where the work is not wanted any more. */
export async function turn({ isWanted }: Turns): Promise<void> {
  await setImmediate()
  checkWanted(isWanted)
}

export function checkWanted(isWanted: () => boolean): void {
  if (!isWanted())
    throw failure('cancelled', 'This was cancelled; the library and its back-ups are as they were.')
}

export const noTurns: Turns = { onProgress: () => undefined, isWanted: () => true }
