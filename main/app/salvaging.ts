import { LibraryError } from '../../preload/contract/errors'
import { errorDetails, log } from '../base/log'
import type { Send } from '../base/send'
import { throttled } from '../base/throttled'
import type { FromWorker } from '../jobs/messages'
import type { SalvageProgress, SalvageReport } from '../library/verify/salvage/report'
import type { Host } from './host'

const tellEveryMs = 100

type Needs = { send: Send; host: Pick<Host, 'launchWorker'> }

/** Salvages a damaged library in a process of its own; one at a time. */
export class Salvaging {
  readonly #needs: Needs
  #running: ReturnType<Host['launchWorker']> | null = null
  #made: string | null = null

  constructor(needs: Needs) {
    this.#needs = needs
  }

  /** The folder of the library that was last made so; null where there is none. */
  get made(): string | null {
    return this.#made
  }

  /** Throws `conflict` while another is in hand, and what keeps it from being done. */
  run(damaged: string, to: string): Promise<SalvageReport> {
    if (this.#running !== null)
      return Promise.reject(
        new LibraryError('conflict', 'A library is being salvaged; wait, or cancel that.'),
      )
    return new Promise<SalvageReport>((resolve, reject) => {
      const tell = throttled(tellEveryMs, (progress: SalvageProgress) => {
        this.#needs.send('salvage.progress', progress)
      })
      const worker = this.#needs.host.launchWorker(() => {
        this.#running = null
        reject(new LibraryError('internal', 'The process that salvages the library broke off; try it again.'))
      })
      this.#running = worker
      worker.port.onMessage((message: FromWorker) => {
        if (message.kind === 'salvaging') tell.due(message.progress)
        else if (message.kind === 'salvaged') resolve(message.report)
        else if (message.kind === 'salvage-failed') {
          if (message.bug !== null) log.error('library', 'salvage', errorDetails(message.bug))
          reject(new LibraryError(message.code, message.sentence))
        }
      })
      worker.port.post({ kind: 'salvage', damaged, to })
    })
      .then((report) => {
        this.#made = to
        return report
      })
      .finally(() => {
        this.#running?.kill()
        this.#running = null
      })
  }

  cancel(): void {
    this.#running?.port.post({ kind: 'end-salvage' })
  }
}
