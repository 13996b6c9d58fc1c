import { setImmediate } from 'node:timers/promises'
import type { wholeProgram } from './whole-program'

/** In turns, each of which holds main up for some fifteen milliseconds: a person may be at work by now. */
export async function readWholeProgram(): Promise<{ wholeProgram: typeof wholeProgram }> {
  performance.mark('start: whole program asked for')
  await import('../../preload/contract/index')
  await setImmediate()
  await import('../app/program')
  await setImmediate()
  await import('../calls/handlers')
  await setImmediate()
  return import('./whole-program')
}
