import { setTimeout as later } from 'node:timers/promises'
import { type Library, transaction } from '../library/database/database'
import { takeInSome } from '../library/database/full-text/upkeep'
import { countSomeWords } from '../library/database/full-text/word-counts'

// As long as the library is held in one go; then it is left free for as long, for a person's own writes.
const heldMs = 20

/** Takes some of what waits into the full-text index, then counts some of its words; answers whether there is more to do. */
export async function indexSome(library: Library): Promise<boolean> {
  const began = performance.now()
  const isMore = transaction(
    library,
    () => takeInSome(library, { forMs: heldMs }) > 0 || countSomeWords(library),
  )
  if (isMore) await later(performance.now() - began)
  return isMore
}
