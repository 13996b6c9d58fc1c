import { engine } from '../../analysis/engine'
import type { FromWorker } from '../../jobs/messages'
import type { Library } from '../../library/database/database'
import { countWaiting } from '../../library/entities/entities'
import { progress, tell } from '../output'

/**
 * What the window's worker does there: an export that follows at once names who is in the articles. An article
 * in which this fails is told, and the others go on.
 */
export async function findNames(library: Library): Promise<void> {
  // Its word lists and model are only loaded where a text waits to be analysed.
  const { analyzeSome } = await import('../../jobs/analyze-job')
  const all = countWaiting(library, engine)
  let done = 0
  for (let some = -1; some !== 0; done += some) {
    some = await analyzeSome({ library, post: onMessage }, { isShared: false })
    progress(`finding names: ${done + some} of ${all}`)
  }
}

function onMessage(message: FromWorker): void {
  if (message.kind === 'bug')
    tell('the names in one article could not be found; it is in the library all the same.')
}
