import { errorDetails, log } from '../base/log'
import type { Library } from '../library/database/database'
import { whenFree } from '../library/database/waiting/when-free'

/**
 * Enters what became of a job at once, or as soon as no other program holds the library, and then goes on. What could not be
 * written is made up for when the library is opened again.
 */
export function writeJob<T>(
  library: Library,
  work: () => T,
  goOn: (answer: T) => void = () => undefined,
): void {
  const notWritten = (error: unknown) => log.error('jobs', 'not-written', errorDetails(error))
  const written = whenFree(library, () => ({ answer: work() }))
  if (written instanceof Promise) written.then(({ answer }) => goOn(answer)).catch(notWritten)
  else goOn(written.answer)
}
