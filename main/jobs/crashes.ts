import type { JobId, RevisionId } from '../../preload/contract/common'
import { storeFailure } from '../library/entities/entities'
import type { Library } from '../library/database/database'
import { settle, waitingItems } from '../library/jobs/jobs'

/** So many in a row without any progress, and it is not the fault of single articles. */
const hopeless = 5

const reason = 'Reading this made Dateline’s library worker stop, twice; keep the file and report it.'

/** Which article a worker died of, so that it is not given to the next one for ever. */
export class Crashes {
  /** The text that was being analysed. */
  analyzing: { revisionId: RevisionId; engine: string } | null = null
  #inARow = 0
  #suspect = ''

  progress(): void {
    this.#inARow = 0
  }

  /** Answers whether another worker should be started. */
  note(library: Library, running: Iterable<JobId>): boolean {
    this.#inARow += 1
    if (this.#inARow > hopeless) {
      this.#inARow = 0
      return false
    }
    if (this.analyzing !== null) {
      const { revisionId, engine } = this.analyzing
      this.analyzing = null
      storeFailure(library, revisionId, engine, 'crash')
      return true
    }
    const [jobId] = running
    if (jobId !== undefined) this.#suspectNext(library, jobId)
    return true
  }

  // The first waiting item was in hand. The first time it may have been something else.
  #suspectNext(library: Library, jobId: JobId): void {
    const [item] = waitingItems(library, { jobId, limit: 1 })
    if (item === undefined) return
    const suspect = `${jobId} ${item.position}`
    if (suspect === this.#suspect)
      settle(library, { jobId, position: item.position, outcome: 'failed', reason })
    this.#suspect = suspect
  }
}
