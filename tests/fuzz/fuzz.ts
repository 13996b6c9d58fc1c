import { LibraryError } from '../../preload/contract/errors'
import { randomFrom } from '../support/random'
import { mutated } from './mutate'
import { parsers } from './parsers'

/** What a parser did that none may: the number of the change names it again. */
export type Fault = { at: number; what: string }

/**
 * Reads changes of a parser's files, those with the numbers from `from` on. A LibraryError is an answer, anything else that
 * is thrown a fault. `onStart` is told each number before it is read: where none follows, that one hangs.
 */
export async function fuzz(
  name: string,
  { from = 0, count }: { from?: number; count: number },
  onStart: (at: number) => void = () => undefined,
): Promise<Fault[]> {
  const parser = parsers[name]
  if (parser === undefined)
    throw new Error(`There is no parser ${name}; these are: ${Object.keys(parsers).join(', ')}.`)
  const files = parser.files()
  const faults: Fault[] = []
  for (let at = from; at < from + count; at++) {
    onStart(at)
    try {
      await parser.read(mutated(files, randomFrom(at * 7919 + 1)))
    } catch (error) {
      if (!(error instanceof LibraryError))
        faults.push({ at, what: String(error instanceof Error ? error.stack : error) })
    }
  }
  return faults
}
