import { setImmediate } from 'node:timers/promises'
import type { Started, startProgram } from './start-program'

export type { Started }

/** In turns of some milliseconds: between two of them this thread sends the page, which has begun by now, its files. */
export async function readFirstProgram(): Promise<{ startProgram: typeof startProgram }> {
  await setImmediate()
  await import('../app/settings')
  await setImmediate()
  await import('../app/current-library')
  await setImmediate()
  await import('../app/device')
  await setImmediate()
  return import('./start-program')
}
